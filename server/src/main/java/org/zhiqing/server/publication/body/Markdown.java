package org.zhiqing.server.publication.body;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The part of Markdown that regulations are written in: headings and paragraphs. */
public final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");

    private Markdown() {}

    /** Returns markup that still has to be cleaned by {@link CleanHtml}; {@code #} and {@code ##} become {@code h2}. */
    public static String toHtml(String text) {
        StringBuilder html = new StringBuilder();
        StringBuilder paragraph = new StringBuilder();
        for (String line : text.replace("\r", "").split("\n")) {
            String stripped = strip(line);
            Matcher heading = HEADING.matcher(stripped);
            boolean isHeading = heading.matches();
            if (stripped.isEmpty() || isHeading) {
                end(paragraph, html);
            }
            if (isHeading) {
                int level = Math.max(2, Math.min(4, heading.group(1).length()));
                html.append("<h%d>%s</h%d>\n".formatted(level, escaped(heading.group(2)), level));
            } else if (!stripped.isEmpty() && !stripped.startsWith("<!--")) {
                paragraph.append(paragraph.isEmpty() ? "" : "<br>").append(escaped(stripped));
            }
        }
        end(paragraph, html);
        return html.toString();
    }

    private static void end(StringBuilder paragraph, StringBuilder html) {
        if (!paragraph.isEmpty()) {
            html.append("<p>").append(paragraph).append("</p>\n");
            paragraph.setLength(0);
        }
    }

    private static String strip(String line) {
        return line.replaceAll("^[\\s　]+|[\\s　]+$", "");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
