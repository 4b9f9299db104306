package org.zhiqing.cli.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.zhiqing.cli.backup.BackupSecret.Cost;
import org.zhiqing.cli.backup.BackupSecret.Kind;
import org.zhiqing.server.kernel.Refusal;

/**
 * The open part at the beginning of a backup: which format, how the key is made. A check of 32 bytes follows it, by
 * which a wrong passphrase is told from a damaged file.
 *
 * @param noncePrefix the part of the nonce that all chunks of this file share
 */
record BackupHeader(Kind kind, Cost cost, byte[] salt, byte[] noncePrefix) {

    private static final byte[] MAGIC = "ZHIQING-BACKUP\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int SALT = 16;
    static final int PREFIX = 7;
    private static final int CHECK = 32;

    static BackupHeader fresh(Kind kind) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] prefix = new byte[PREFIX];
        random.nextBytes(salt);
        random.nextBytes(prefix);
        return new BackupHeader(kind, Cost.NOW, salt, prefix);
    }

    /** Returns the header as it stands in the file, without the check. */
    byte[] bytes() {
        var out = new java.io.ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.write(MAGIC);
            data.writeByte(VERSION);
            data.writeByte(kind.ordinal());
            data.writeInt(cost.memoryKib());
            data.writeInt(cost.passes());
            data.writeInt(cost.lanes());
            data.write(salt);
            data.write(noncePrefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    byte[] check(byte[] derived) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived, 32, 32, "HmacSHA256"));
            return mac.doFinal(bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads header and check, and returns what the secret makes of them.
     *
     * @throws Refusal {@code cli.not-a-backup}, {@code cli.backup-too-new}, {@code cli.backup-damaged},
     *     {@code cli.backup-needs-passphrase}, {@code cli.backup-needs-key}, {@code cli.wrong-passphrase}
     */
    static Opened open(InputStream in, BackupSecret secret) throws IOException {
        try {
            DataInputStream data = new DataInputStream(in);
            BackupHeader header = read(data);
            if (header.kind() != secret.kind()) {
                throw header.kind() == Kind.PASSPHRASE
                        ? new Refusal("cli.backup-needs-passphrase")
                        : new Refusal("cli.backup-needs-key");
            }
            byte[] derived = secret.derive(header.salt(), header.cost());
            if (!MessageDigest.isEqual(header.check(derived), exactly(data, CHECK))) {
                throw new Refusal("cli.wrong-passphrase");
            }
            return new Opened(header, derived);
        } catch (EOFException e) {
            throw new Refusal("cli.backup-damaged");
        }
    }

    /** A header whose secret fits. */
    record Opened(BackupHeader header, byte[] derived) {}

    private static BackupHeader read(DataInputStream data) throws IOException {
        byte[] magic = data.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new Refusal("cli.not-a-backup");
        }
        if (data.readByte() != VERSION) {
            throw new Refusal("cli.backup-too-new");
        }
        int kind = data.readByte();
        Cost cost = new Cost(data.readInt(), data.readInt(), data.readInt());
        if (kind < 0 || kind >= Kind.values().length || !cost.bearable()) {
            throw new Refusal("cli.backup-damaged");
        }
        return new BackupHeader(Kind.values()[kind], cost, exactly(data, SALT), exactly(data, PREFIX));
    }

    private static byte[] exactly(DataInputStream data, int length) throws IOException {
        byte[] bytes = new byte[length];
        data.readFully(bytes);
        return bytes;
    }
}
