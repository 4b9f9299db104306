package org.zhiqing.server.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sm3;

/**
 * The key of sealed files and texts: 32 random bytes in {@code zhiqing.home/keys/sealed-files.key}, readable by its owner only,
 * made at the first use. A sealed file is its nonce of 12 bytes, then the cipher text with its tag; its place is
 * authenticated too, so that two files cannot be exchanged.
 */
@Component
class SealKey {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path folder;
    private final Path file;
    private final SecureRandom random = new SecureRandom();

    SealKey(@Value("${zhiqing.home}") Path home) {
        this.folder = home.toAbsolutePath().normalize().resolve("keys");
        this.file = folder.resolve("sealed-files.key");
    }

    /**
     * Encrypts.
     *
     * @param usedBefore whether files were sealed already: then a missing key is not made anew
     * @throws Refusal {@code files.key-missing}
     */
    byte[] seal(byte[] content, String place, boolean usedBefore) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key(!usedBefore), nonce, place).doFinal(content);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Refusal {@code files.key-missing} or {@code files.seal-broken} */
    byte[] unseal(byte[] sealed, String place, String fingerprint) {
        byte[] key = key(false);
        if (!fingerprint(key).equals(fingerprint)) {
            throw new Refusal("files.key-missing", file.toString());
        }
        if (sealed.length < NONCE) {
            throw new Refusal("files.seal-broken");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), place)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new Refusal("files.seal-broken");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String fingerprint() {
        return fingerprint(key(false));
    }

    /**
     * Returns a keyed digest (HMAC), 64 hexadecimal digits.
     *
     * @throws Refusal {@code files.key-missing}
     */
    String mark(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(false), "HmacSHA256"));
            mac.update("zhiqing mark ".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fingerprint(byte[] key) {
        return Sm3.of("zhiqing sealed files " + HexFormat.of().formatHex(key));
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized byte[] key(boolean make) {
        try {
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
            if (!make) {
                throw new Refusal("files.key-missing", file.toString());
            }
            return newKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] newKey() throws IOException {
        byte[] key = new byte[32];
        random.nextBytes(key);
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Path temporary = Files.createTempFile(
                folder,
                "key-",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(temporary, key);
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, file);
        return key;
    }
}
