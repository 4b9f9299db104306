package org.zhiqing.server.publication.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment (批注).
 *
 * @param edition number of the edition it was made on
 * @param passage the words it is about, as they stood in the body; empty for the whole
 * @param answer what was done about it; {@code null} while open, as {@code answeredBy} and {@code answeredAt}
 */
public record Comment(
        long id,
        int edition,
        String passage,
        String words,
        String personName,
        Instant at,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** Returns whether nobody has answered it. */
    public boolean isOpen() {
        return answer == null;
    }
}
