package org.zhiqing.server.kernel;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The digest SM3 (GB/T 32905-2016), in lower-case hexadecimal of 64 characters. */
public final class Sm3 {

    private final SM3Digest digest = new SM3Digest();

    /** Returns the digest of the text's UTF-8 bytes. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] bytes) {
        Sm3 sm3 = new Sm3();
        sm3.update(bytes, 0, bytes.length);
        return sm3.hex();
    }

    /** Adds bytes to a digest over a stream. */
    public void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** Returns the digest of all that was added, and starts anew. */
    public String hex() {
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }
}
