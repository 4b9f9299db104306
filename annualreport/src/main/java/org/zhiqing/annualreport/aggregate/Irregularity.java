package org.zhiqing.annualreport.aggregate;

/**
 * An organ or a report that does not fit the tree, with what follows for the sums.
 *
 * @param organ as the tree calls it, else as the report does
 * @param sentence Chinese, for a clerk: what, its effect on the sums, what to do
 */
public record Irregularity(Kind kind, String organ, String sentence) {

    /** What is the matter. */
    public enum Kind {
        /** An organ of the tree has no report. */
        MISSING,
        /** An organ has more than one report; the first was counted. */
        DOUBLE,
        /** An organ reports under another name that the tree knows. */
        RENAMED,
        /** A report of an organ that the tree does not know; it was not counted. */
        UNKNOWN,
        /** A report of another year or in another form; it was not counted. */
        OTHER_YEAR,
        /** A report by a whole government does not equal its own and those below. */
        DIFFERS
    }
}
