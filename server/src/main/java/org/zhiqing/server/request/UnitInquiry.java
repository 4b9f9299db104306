package org.zhiqing.server.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of the organ is asked for a request (部门协办).
 *
 * @param matter what the unit is to look for or say
 * @param dueOn last day for its reply, included
 * @param reply {@code null} while it owes one
 * @param noted whether the handler has taken note of the reply
 * @param endReason why nothing is asked any more; {@code null} otherwise
 */
public record UnitInquiry(
        long id,
        long request,
        long unit,
        String unitName,
        String matter,
        LocalDate dueOn,
        String askedBy,
        Instant askedAt,
        @Nullable Reply reply,
        boolean noted,
        @Nullable String endReason) {

    /** What the unit says. */
    public record Reply(Proposal proposal, String text, String by, Instant at) {}

    /** What a unit proposes. */
    public enum Proposal {
        DISCLOSE("有这些信息，建议公开"),
        PARTLY("有这些信息，建议公开一部分"),
        WITHHOLD("有这些信息，建议不予公开"),
        NOT_HELD("找过，本部门没有这些信息"),
        OTHER_UNIT("不归本部门，应当交给其他部门");

        private final String label;

        Proposal(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Returns whether the unit has looked for the information, so that the search belongs into the search log. */
        public boolean searched() {
            return this != OTHER_UNIT;
        }

        boolean found() {
            return searched() && this != NOT_HELD;
        }
    }

    /** Returns whether the unit owes a reply. */
    public boolean isOpen() {
        return reply == null && endReason == null;
    }

    /** Returns whether there is a reply that the handler has not taken note of. */
    public boolean isUnread() {
        return reply != null && !noted;
    }
}
