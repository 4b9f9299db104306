package org.zhiqing.server.audit;

import org.zhiqing.server.kernel.Sentences;

/**
 * Something that is not as it was recorded.
 *
 * @param from number of the first row concerned; {@code until} of the last, the same for one row
 */
public record AuditFault(Kind kind, long from, long until, String remark) {

    /** What happened to the rows. */
    public enum Kind {
        EDITED,
        REMOVED,
        MOVED,
        UNLINKED,
        HEAD_MISSING,
        HEAD_FORGED,
        SET_BACK,
        REPORTED,
        KEY_MISSING
    }

    /** Returns what is wrong and which rows it concerns, as a sentence. */
    public String sentence() {
        return switch (kind) {
            case EDITED -> Sentences.of("audit.row-edited", from());
            case REMOVED ->
                from == until
                        ? Sentences.of("audit.row-removed", from())
                        : Sentences.of("audit.rows-removed", from(), until());
            case MOVED -> Sentences.of("audit.row-moved", from(), remark);
            case UNLINKED -> Sentences.of("audit.row-unlinked", from());
            case HEAD_MISSING -> Sentences.of("audit.head-gone");
            case HEAD_FORGED -> Sentences.of("audit.head-forged", from());
            case SET_BACK -> Sentences.of("audit.set-back", from(), remark);
            case REPORTED -> Sentences.of("audit.reported-before", from(), remark);
            case KEY_MISSING -> Sentences.of("audit.key-not-found", remark);
        };
    }
}
