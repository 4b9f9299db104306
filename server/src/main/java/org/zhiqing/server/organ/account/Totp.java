package org.zhiqing.server.organ.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time passwords by time (动态口令), RFC 6238 with HMAC-SHA-1, six digits, steps of 30 seconds. */
final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS);
    }

    /** Returns the code of a time step with {@code digits} digits, zeros in front. */
    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return ("%0" + digits + "d").formatted(number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the step whose code this is: the present one, or a neighbour for clocks that differ by up to 30 seconds.
     * Steps up to {@code usedStep} do not count again.
     */
    static OptionalLong accepted(byte[] secret, String code, Instant now, long usedStep) {
        String digits = code.replaceAll("\\s", "");
        long present = stepAt(now);
        return LongStream.of(present, present - 1, present + 1)
                .filter(step -> step > usedStep && code(secret, step, 6).equals(digits))
                .findFirst();
    }

    /** Returns the secret as people type it into their app, in Base32 (RFC 4648). */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : secret) {
            held = (held << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE_32.charAt((held >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE_32.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }
}
