package org.zhiqing.server.organ.account;

import java.io.ByteArrayOutputStream;
import java.time.Clock;

/** The app on a person's phone. */
public final class AppForTests {

    private final byte[] secret;
    private final Clock clock;

    /** @param secret as shown on the page */
    public AppForTests(String secret, Clock clock) {
        this.secret = fromBase32(secret.replace(" ", ""));
        this.clock = clock;
    }

    /** Returns what the app shows now. */
    public String code() {
        return Totp.code(secret, Totp.stepAt(clock.instant()), 6);
    }

    private static byte[] fromBase32(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
