package org.zhiqing.annualreport.compare;

import java.util.List;
import org.zhiqing.annualreport.form.ReportSection;

/** The running text of a section in both reports, cut where words were taken out or put in. */
public record TextChange(ReportSection section, List<Piece> pieces) {

    /** What became of a piece of text. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A piece of text; lines are parted by line feeds. */
    public record Piece(Kind kind, String text) {}

    /** Returns whether anything differs. */
    public boolean changed() {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME);
    }
}
