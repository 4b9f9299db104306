package org.zhiqing.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.server.kernel.Refusal;

/** The encrypted file: what goes in comes out, and nothing else ever does. */
class SealingTests {

    private static final BackupSecret KEY = BackupSecret.key(new byte[32]);
    private static final int SEALED_CHUNK = ChunkCipher.CHUNK + ChunkCipher.TAG;

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_000})
    void whatGoesInComesOut(int length) throws IOException {
        byte[] plain = bytes(length);
        assertThat(open(seal(plain, KEY), KEY)).isEqualTo(plain);
    }

    @Test
    void aPassphraseOpensWhatItSealed() throws IOException {
        byte[] sealed = seal(bytes(1000), passphrase("正确的口令 correct horse"));
        assertThat(open(sealed, passphrase("正确的口令 correct horse"))).isEqualTo(bytes(1000));
        refuses(sealed, passphrase("正确的口令 correct horsf"), "cli.wrong-passphrase");
    }

    @Test
    void theSecretOfTheOtherKindIsNamed() throws IOException {
        refuses(seal(bytes(10), KEY), passphrase("口令口令口令口令口令口令"), "cli.backup-needs-key");
        refuses(seal(bytes(10), passphrase("口令口令口令口令口令口令")), KEY, "cli.backup-needs-passphrase");
    }

    @Test
    void anotherFileIsNotABackup() {
        refuses(bytes(5000), KEY, "cli.not-a-backup");
        refuses(new byte[0], KEY, "cli.not-a-backup");
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        byte[] sealed = seal(bytes(150_000), KEY);
        int header = sealed.length - 2 * SEALED_CHUNK - (150_000 - 2 * ChunkCipher.CHUNK) - ChunkCipher.TAG;
        for (int end : new int[] {
            20, header - 1, header, header + 100, header + SEALED_CHUNK, header + 2 * SEALED_CHUNK, sealed.length - 1
        }) {
            refuses(Arrays.copyOf(sealed, end), KEY, "cli.backup-damaged");
        }
    }

    @Test
    void aFileChangedAnywhereIsRefused() throws IOException {
        byte[] sealed = seal(bytes(150_000), KEY);
        for (int place = 0; place < sealed.length; place += 1009) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> open(changed, KEY)).as("byte %s", place).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void chunksCannotBeExchangedOrLeftOut() throws IOException {
        byte[] sealed = seal(bytes(2 * ChunkCipher.CHUNK), KEY);
        int first = sealed.length - ChunkCipher.TAG - 2 * SEALED_CHUNK;
        byte[] exchanged = sealed.clone();
        System.arraycopy(sealed, first, exchanged, first + SEALED_CHUNK, SEALED_CHUNK);
        System.arraycopy(sealed, first + SEALED_CHUNK, exchanged, first, SEALED_CHUNK);
        refuses(exchanged, KEY, "cli.backup-damaged");

        byte[] without = new byte[sealed.length - SEALED_CHUNK];
        System.arraycopy(sealed, 0, without, 0, first);
        System.arraycopy(sealed, first + SEALED_CHUNK, without, first, without.length - first);
        refuses(without, KEY, "cli.backup-damaged");
    }

    @Test
    void twoBackupsOfTheSameShareNothing() throws IOException {
        byte[] one = seal(bytes(1000), KEY);
        byte[] other = seal(bytes(1000), KEY);
        assertThat(Arrays.copyOfRange(one, one.length - 500, one.length))
                .isNotEqualTo(Arrays.copyOfRange(other, other.length - 500, other.length));
    }

    private static void refuses(byte[] sealed, BackupSecret secret, String code) {
        assertThatThrownBy(() -> open(sealed, secret))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static byte[] seal(byte[] plain, BackupSecret secret) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (SealingStream sealing = new SealingStream(file, secret)) {
            sealing.write(plain, 0, plain.length / 2);
            sealing.write(plain, plain.length / 2, plain.length - plain.length / 2);
        }
        return file.toByteArray();
    }

    private static byte[] open(byte[] sealed, BackupSecret secret) throws IOException {
        try (InputStream opening = new OpeningStream(new ByteArrayInputStream(sealed), secret)) {
            return opening.readAllBytes();
        }
    }

    private static BackupSecret passphrase(String words) {
        return BackupSecret.passphrase(words.toCharArray());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
