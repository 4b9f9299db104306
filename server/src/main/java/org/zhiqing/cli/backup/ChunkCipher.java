package org.zhiqing.cli.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.zhiqing.server.kernel.Refusal;

/**
 * AES-256-GCM over chunks. The nonce counts them and marks the last one, and every chunk authenticates the header, so
 * that chunks cannot be left out, repeated, exchanged, cut off or taken from another backup.
 */
final class ChunkCipher {

    /** Bytes of plain text in each chunk but the last, which has fewer or none. */
    static final int CHUNK = 65_536;

    static final int TAG = 16;

    private final SecretKeySpec key;
    private final byte[] prefix;
    private final byte[] header;
    private int number;

    ChunkCipher(BackupHeader header, byte[] derived) {
        this.key = new SecretKeySpec(derived, 0, 32, "AES");
        this.prefix = header.noncePrefix();
        this.header = header.bytes();
    }

    byte[] seal(byte[] plain, int length, boolean last) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, last).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws Refusal {@code cli.backup-damaged} if it is not this chunk of this backup */
    byte[] open(byte[] sealed, int length, boolean last) {
        try {
            return cipher(Cipher.DECRYPT_MODE, last).doFinal(sealed, 0, length);
        } catch (AEADBadTagException e) {
            throw new Refusal("cli.backup-damaged");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12)
                .put(prefix)
                .putInt(number)
                .put((byte) (last ? 1 : 0))
                .array();
        number = Math.incrementExact(number);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header);
        return cipher;
    }
}
