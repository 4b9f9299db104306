package org.zhiqing.server.publication;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.KeyFile;

/**
 * Signs and reads the tokens of previews: document, last moment, whether it was shared, and a keyed digest (HMAC) over
 * these and the digest of the edition, so that a token shows the words it was made for and no others.
 */
@Component
class PreviewTokens {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,12})\\.([fs])\\.([A-Za-z0-9_-]{43})");

    private final KeyFile key;

    /** What a token says of itself; nothing of it is certain before {@link #fits}. */
    record Read(long document, Instant until, boolean shared, String signature) {}

    PreviewTokens(@Value("${zhiqing.home}") Path home) {
        this.key = new KeyFile(home, "previews.key");
    }

    String token(Document document, Instant until, boolean shared) {
        String said = document.id() + "." + until.getEpochSecond() + "." + (shared ? "s" : "f");
        return said + "." + signature(said, document.edition().sm3());
    }

    /** Returns what stands in the token; empty if it has not the form of one. */
    static Optional<Read> read(String token) {
        Matcher form = FORM.matcher(token);
        return form.matches()
                ? Optional.of(new Read(
                        Long.parseLong(form.group(1)),
                        Instant.ofEpochSecond(Long.parseLong(form.group(2))),
                        form.group(3).equals("s"),
                        form.group(4)))
                : Optional.empty();
    }

    /** Returns whether the token was signed here for exactly this edition. */
    boolean fits(Read token, Document document) {
        String said = token.document() + "." + token.until().getEpochSecond() + "." + (token.shared() ? "s" : "f");
        return MessageDigest.isEqual(
                signature(said, document.edition().sm3()).getBytes(StandardCharsets.US_ASCII),
                token.signature().getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String said, String sm3) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.readOrMake(), "HmacSHA256"));
            byte[] digest = mac.doFinal(("zhiqing preview " + said + " " + sm3).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
