package org.zhiqing.server.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.web.KeptPost;

/**
 * A sign-in under way, kept in the session: the password was right, more is to be done. It ends after ten minutes.
 *
 * @param to where to go afterwards
 * @param kept a form to be shown again afterwards, or {@code null}
 */
record PendingSignIn(long person, boolean codeShown, Instant since, String to, @Nullable KeptPost kept)
        implements Serializable {

    private static final String ATTRIBUTE = PendingSignIn.class.getName();
    private static final Duration TIME = Duration.ofMinutes(10);

    PendingSignIn withCodeShown() {
        return new PendingSignIn(person, true, since, to, kept);
    }

    void keepIn(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static Optional<PendingSignIn> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                        && now.isBefore(pending.since().plus(TIME))
                ? Optional.of(pending)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
