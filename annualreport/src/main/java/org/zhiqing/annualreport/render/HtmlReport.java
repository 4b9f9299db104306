package org.zhiqing.annualreport.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.form.TableNumber;

/**
 * Prints a report as an HTML fragment, without style or script. Classes: {@code annual-report}, {@code report-title},
 * {@code report-opening}, {@code report-section}, {@code report-table} with {@code report-table-two|three|four}, {@code
 * report-block-head}, {@code report-number}, {@code report-signature}.
 */
public final class HtmlReport {

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
        StringBuilder html = new StringBuilder("<article class=\"annual-report\">\n");
        html.append(heading(headingLevel, "report-title", content.title()));
        html.append(paragraphs(content.opening(), "report-opening"));
        for (ReportSection section : ReportSection.values()) {
            html.append("<section class=\"report-section\">\n");
            html.append(heading(headingLevel + 1, "report-heading", section.heading()));
            html.append(paragraphs(content.paragraphs(section), "report-paragraph"));
            for (TableNumber number : TableNumber.values()) {
                if (number.section() == section) {
                    html.append(table(content.form().table(number), content.cells(), CellMarkup.PLAIN));
                }
            }
            html.append("</section>\n");
        }
        return html.append(signature(content)).append("</article>\n").toString();
    }

    /** Returns one table; every number is wrapped by the markup. */
    public static String table(FormTable table, Map<CellId, CellValue> cells, CellMarkup markup) {
        return new HtmlTable(table, cells, markup).html();
    }

    private static String heading(int level, String style, String text) {
        return "<h" + level + " class=\"" + style + "\">" + escape(text) + "</h" + level + ">\n";
    }

    private static String paragraphs(List<String> paragraphs, String style) {
        return paragraphs.stream()
                .map(text -> "<p class=\"" + style + "\">" + escape(text) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String signature(ReportContent content) {
        if (content.signature().isEmpty() && content.signedOn() == null) {
            return "";
        }
        String date = content.signedOn() == null
                ? ""
                : "<time datetime=\"" + content.signedOn() + "\">" + content.dateWords() + "</time>";
        return "<footer class=\"report-signature\"><p>" + escape(content.signature()) + "</p><p>" + date
                + "</p></footer>\n";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
