package org.zhiqing.server.publication.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Plain text as markup: paragraphs are parted by empty lines, lines with tabs become a table headed by the first. */
public final class PlainText {

    private PlainText() {}

    /** Returns markup that still has to be cleaned by {@link CleanHtml}. */
    public static String toHtml(String text) {
        StringBuilder html = new StringBuilder();
        for (String block : text.replace("\r\n", "\n").replace('\r', '\n').split("\n[ \\t　]*\n+")) {
            List<String> lines = Arrays.stream(block.split("\n"))
                    .filter(line -> !line.isBlank())
                    .toList();
            int from = 0;
            while (from < lines.size()) {
                boolean table = lines.get(from).contains("\t");
                int to = from;
                while (to < lines.size() && lines.get(to).contains("\t") == table) {
                    to++;
                }
                html.append(table ? table(lines.subList(from, to)) : paragraph(lines.subList(from, to)));
                from = to;
            }
        }
        return html.toString();
    }

    private static String paragraph(List<String> lines) {
        return lines.stream().map(line -> escaped(line.strip())).collect(Collectors.joining("<br>", "<p>", "</p>\n"));
    }

    private static String table(List<String> lines) {
        List<String> rows = new ArrayList<>();
        for (String line : lines) {
            String cell = rows.isEmpty() ? "th" : "td";
            rows.add(Arrays.stream(line.split("\t", -1))
                    .map(text -> "<" + cell + ">" + escaped(text.strip()) + "</" + cell + ">")
                    .collect(Collectors.joining("", "<tr>", "</tr>")));
        }
        return "<table><thead>" + rows.get(0) + "</thead><tbody>" + String.join("", rows.subList(1, rows.size()))
                + "</tbody></table>\n";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
