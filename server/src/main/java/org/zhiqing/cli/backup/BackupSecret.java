package org.zhiqing.cli.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What opens a backup: a passphrase that a person keeps, or the key file of automatic backups. The cipher's key is made
 * from it with the salt of the one backup.
 */
public final class BackupSecret {

    /** The shortest passphrase that is taken. */
    public static final int SHORTEST = 12;

    /** How the key is made. */
    enum Kind {
        PASSPHRASE,
        KEY_FILE
    }

    /** The cost of guessing a passphrase; written into the backup, so that it can rise later. */
    record Cost(int memoryKib, int passes, int lanes) {

        static final Cost NOW = new Cost(65_536, 3, 2);

        /** A forged header must not exhaust the memory. */
        boolean bearable() {
            return memoryKib > 0 && memoryKib <= 1_048_576 && passes > 0 && passes <= 16 && lanes > 0 && lanes <= 16;
        }
    }

    private final Kind kind;
    private final byte[] secret;

    private BackupSecret(Kind kind, byte[] secret) {
        this.kind = kind;
        this.secret = secret;
    }

    public static BackupSecret passphrase(char[] passphrase) {
        return new BackupSecret(Kind.PASSPHRASE, new String(passphrase).getBytes(StandardCharsets.UTF_8));
    }

    /** @param key at least 32 random bytes */
    public static BackupSecret key(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("key of " + key.length + " bytes");
        }
        return new BackupSecret(Kind.KEY_FILE, key.clone());
    }

    Kind kind() {
        return kind;
    }

    /** Returns 64 bytes: the key of the cipher, then the key of the check on the header. */
    byte[] derive(byte[] salt, Cost cost) {
        return kind == Kind.PASSPHRASE ? argon2(salt, cost) : expand(salt);
    }

    private byte[] argon2(byte[] salt, Cost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] derived = new byte[64];
        generator.generateBytes(secret, derived);
        return derived;
    }

    private byte[] expand(byte[] salt) {
        byte[] derived = Arrays.copyOf(hmac(secret, salt, (byte) 1), 64);
        System.arraycopy(hmac(secret, salt, (byte) 2), 0, derived, 32, 32);
        return derived;
    }

    private static byte[] hmac(byte[] key, byte[] salt, byte part) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(salt);
            return mac.doFinal(new byte[] {part});
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
