package org.zhiqing.annualreport.render;

import java.util.ArrayList;
import java.util.List;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.form.TableNumber;

/**
 * A report as it is printed, the same for every format: lines of text and filled tables from top to bottom.
 *
 * @param title for the file's own title field
 */
public record PrintedReport(String title, List<PrintedPiece> pieces) {

    public PrintedReport {
        pieces = List.copyOf(pieces);
    }

    /** Lays a report out in the form of its year. */
    public static PrintedReport of(ReportContent content) {
        List<PrintedPiece> pieces = new ArrayList<>();
        pieces.add(new PrintedLine(PrintedLine.Kind.TITLE, content.title()));
        content.opening().forEach(text -> pieces.add(new PrintedLine(PrintedLine.Kind.OPENING, text)));
        for (ReportSection section : ReportSection.values()) {
            pieces.add(new PrintedLine(PrintedLine.Kind.HEADING, section.heading()));
            content.paragraphs(section).forEach(text -> pieces.add(new PrintedLine(PrintedLine.Kind.PARAGRAPH, text)));
            for (TableNumber number : TableNumber.values()) {
                if (number.section() == section) {
                    pieces.add(FormGrid.print(content.form().table(number), content.cells()));
                }
            }
        }
        if (!content.signature().isEmpty()) {
            pieces.add(new PrintedLine(PrintedLine.Kind.SIGNATURE, content.signature()));
        }
        if (content.signedOn() != null) {
            pieces.add(new PrintedLine(PrintedLine.Kind.DATE, content.dateWords()));
        }
        return new PrintedReport(content.title(), pieces);
    }
}
