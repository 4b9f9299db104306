package org.zhiqing.annualreport.render;

/** A paragraph of text, and what it is in the report. */
public record PrintedLine(Kind kind, String text) implements PrintedPiece {

    /** What the text is. */
    public enum Kind {
        TITLE,
        OPENING,
        HEADING,
        PARAGRAPH,
        SIGNATURE,
        DATE
    }
}
