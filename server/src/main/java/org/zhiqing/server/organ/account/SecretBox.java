package org.zhiqing.server.organ.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.KeyFile;

/** Encrypts the secrets of second factors with {@code keys/accounts.key} (AES-GCM), bound to their person. */
@Component
class SecretBox {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyFile keyFile;
    private final SecureRandom random = new SecureRandom();

    SecretBox(@Value("${zhiqing.home}") Path home) {
        this.keyFile = new KeyFile(home, "accounts.key");
    }

    byte[] close(byte[] secret, long person) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, keyFile.readOrMake(), nonce, person)
                    .doFinal(secret);
            return ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the secret; empty if the key is another than it was closed with, or gone. */
    Optional<byte[]> open(byte[] box, long person) {
        Optional<byte[]> key = keyFile.read();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] nonce = java.util.Arrays.copyOf(box, NONCE);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key.get(), nonce, person).doFinal(box, NONCE, box.length - NONCE));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, long person) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("person " + person).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
