package org.zhiqing.annualreport.compare;

import java.util.Map;
import org.zhiqing.annualreport.compare.TextChange.Kind;
import org.zhiqing.annualreport.compare.TextChange.Piece;
import org.zhiqing.annualreport.read.ReportReading;

/** Writes a comparison as a page of its own: what went struck out, what came underlined, never by colour alone. */
public final class ComparisonHtml {

    private static final Map<Kind, String> MARKS = Map.of(Kind.REMOVED, "del", Kind.ADDED, "ins");

    private ComparisonHtml() {}

    /** Returns the page, without script and without anything from elsewhere. */
    public static String page(ReportComparison comparison) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>年度报告对比</title>
                <style>
                body { font-family: serif; line-height: 1.7; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
                table { border-collapse: collapse; width: 100%; }
                th, td { border: 1px solid #888; padding: .3rem .6rem; text-align: left; }
                td.number { text-align: right; }
                del { background: #fde2e2; } ins { background: #dff3df; }
                p { white-space: pre-wrap; }
                </style>
                </head>
                <body>
                """
                + fragment(comparison) + "</body>\n</html>\n";
    }

    /** Returns what stands in the page's body, for a page of another's. */
    public static String fragment(ReportComparison comparison) {
        StringBuilder html = new StringBuilder("<h1>年度报告对比</h1>\n");
        if (comparison.same()) {
            return html.append("<p>两份报告的单元格和正文都相同。</p>\n").toString();
        }
        cells(comparison, html);
        for (TextChange change : comparison.texts()) {
            html.append("<h2>").append(escaped(change.section().heading())).append("</h2>\n");
            if (change.changed()) {
                html.append("<p>");
                change.pieces().forEach(piece -> html.append(piece(piece)));
                html.append("</p>\n");
            } else {
                html.append("<p>没有变化。</p>\n");
            }
        }
        return html.toString();
    }

    private static void cells(ReportComparison comparison, StringBuilder html) {
        html.append("<h2>单元格</h2>\n<table>\n<thead><tr><th>单元格</th><th>")
                .append(name(comparison.before()))
                .append("</th><th>")
                .append(name(comparison.after()))
                .append("</th><th>增减</th></tr></thead>\n<tbody>\n");
        for (CellChange change : comparison.cells()) {
            html.append("<tr><td>").append(escaped(change.cell().words()));
            number(html, ComparisonText.words(change.before()));
            number(html, ComparisonText.words(change.after()));
            number(html, change.growth().map(by -> by.toPlainString()).orElse(""));
            html.append("</td></tr>\n");
        }
        html.append("</tbody>\n</table>\n");
        if (!comparison.incomparable().isEmpty()) {
            html.append("<p>两份报告的格式不同，有")
                    .append(comparison.incomparable().size())
                    .append("个单元格只在其中一种格式里，没有比较。</p>\n");
        }
    }

    private static void number(StringBuilder html, String text) {
        html.append("</td><td class=\"number\">").append(escaped(text));
    }

    private static String name(ReportReading reading) {
        return escaped(reading.year().isPresent() ? reading.year().getAsInt() + "年度" : reading.fileName());
    }

    private static String piece(Piece piece) {
        String mark = MARKS.getOrDefault(piece.kind(), "");
        return mark.isEmpty() ? escaped(piece.text()) : "<" + mark + ">" + escaped(piece.text()) + "</" + mark + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
