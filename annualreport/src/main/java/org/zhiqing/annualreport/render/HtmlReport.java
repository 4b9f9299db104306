package org.zhiqing.annualreport.render;

import java.util.Map;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormTable;

/**
 * Prints a report as an HTML fragment, without style or script. Classes: {@code annual-report}, {@code report-title},
 * {@code report-opening}, {@code report-section}, {@code report-table} with {@code report-table-two|three|four}, {@code
 * report-block-head}, {@code report-number}, {@code report-signature}. {@link #page} makes a document of it that can be
 * kept as a file.
 */
public final class HtmlReport {

    private static final String STYLE =
            """
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.8 SimSun, "Songti SC", "Noto Serif SC", serif; }
            .report-title { text-align: center; font-size: 1.5rem; }
            .report-heading { font-size: 1rem; text-indent: 2em; }
            .report-opening, .report-paragraph { text-indent: 2em; }
            .report-table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .85rem; line-height: 1.4; }
            .report-table caption { text-align: left; }
            .report-table th, .report-table td { border: 1px solid #000; padding: .25rem; font-weight: normal; }
            .report-block-head { background: #c6d9f1; text-align: left; }
            .report-number { text-align: center; }
            .report-signature { text-align: right; }
            """;

    private HtmlReport() {}

    /**
     * Returns the whole report as one {@code article}.
     *
     * @param headingLevel of the title, 1 to 5; the six sections are one level below
     * @throws IllegalArgumentException if the level is out of range
     */
    public static String of(ReportContent content, int headingLevel) {
        if (headingLevel < 1 || headingLevel > 5) {
            throw new IllegalArgumentException("heading level must be 1 to 5, was " + headingLevel);
        }
        return of(PrintedReport.of(content), headingLevel);
    }

    /** Returns a report that has already been laid out, as {@link #of(ReportContent, int)} does. */
    static String of(PrintedReport report, int headingLevel) {
        StringBuilder html = new StringBuilder("<article class=\"annual-report\">\n");
        boolean inSection = false;
        boolean signed = false;
        for (PrintedPiece piece : report.pieces()) {
            boolean heading = piece instanceof PrintedLine line && line.kind() == PrintedLine.Kind.HEADING;
            boolean signature = piece instanceof PrintedLine line && ends(line);
            if (inSection && (heading || (signature && !signed))) {
                html.append("</section>\n");
            }
            html.append(heading ? "<section class=\"report-section\">\n" : "");
            html.append(signature && !signed ? "<footer class=\"report-signature\">" : "");
            html.append(piece(piece, headingLevel));
            inSection = inSection ? !signature : heading;
            signed |= signature;
        }
        html.append(inSection ? "</section>\n" : "").append(signed ? "</footer>\n" : "");
        return html.append("</article>\n").toString();
    }

    /** Returns the report as a whole document that needs nothing else: style within, no script. */
    public static String page(ReportContent content) {
        return page(PrintedReport.of(content));
    }

    /** Returns what has been laid out already as such a document. */
    public static String page(PrintedReport report) {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escape(report.title()) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n"
                + of(report, 1) + "</body>\n</html>\n";
    }

    private static boolean ends(PrintedLine line) {
        return line.kind() == PrintedLine.Kind.SIGNATURE || line.kind() == PrintedLine.Kind.DATE;
    }

    private static String piece(PrintedPiece piece, int headingLevel) {
        if (piece instanceof PrintedTable table) {
            return new HtmlTable(table, cell -> escape(cell.text())).html();
        }
        PrintedLine line = (PrintedLine) piece;
        return switch (line.kind()) {
            case TITLE -> heading(headingLevel, "report-title", line.text());
            case HEADING -> heading(headingLevel + 1, "report-heading", line.text());
            case OPENING -> paragraph("report-opening", line.text());
            case PARAGRAPH -> paragraph("report-paragraph", line.text());
            case SIGNATURE -> paragraph("report-signing-organ", line.text());
            case DATE -> paragraph("report-date", line.text());
        };
    }

    /** Returns one table; every number is wrapped by the markup. */
    public static String table(FormTable table, Map<CellId, CellValue> cells, CellMarkup markup) {
        return new HtmlTable(FormGrid.print(table, cells), cell -> markup(cell, cells, markup)).html();
    }

    private static String markup(PrintedCell printed, Map<CellId, CellValue> cells, CellMarkup markup) {
        FormCell cell = printed.cell();
        return cell == null ? "" : markup.html(cell, cells.getOrDefault(cell.id(), CellValue.absent()));
    }

    private static String heading(int level, String style, String text) {
        return "<h" + level + " class=\"" + style + "\">" + escape(text) + "</h" + level + ">\n";
    }

    private static String paragraph(String style, String text) {
        return "<p class=\"" + style + "\">" + escape(text) + "</p>\n";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
