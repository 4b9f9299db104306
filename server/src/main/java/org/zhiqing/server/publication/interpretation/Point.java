package org.zhiqing.server.publication.interpretation;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zhiqing.server.kernel.Sm3;

/**
 * A point of a text: a heading and what stands below it.
 *
 * @param heading without markup
 * @param lines the paragraphs, list items and rows below, without markup
 */
public record Point(String heading, List<String> lines) {

    static final int MOST = 12;
    private static final String NUMBERED = "^(?:第?[一二三四五六七八九十]{1,3}[、章条节]|（[一二三四五六七八九十]{1,3}）).*";
    private static final int LONGEST_HEADING = 40;

    public Point {
        lines = List.copyOf(lines);
    }

    /** Returns the points of a body, in order: one for each heading of the second level. */
    static List<Point> of(String html) {
        List<Point> points = new ArrayList<>();
        for (Element heading : Jsoup.parseBodyFragment(html).select("h2")) {
            List<String> lines = new ArrayList<>();
            for (Element next = heading.nextElementSibling();
                    next != null && !next.tagName().equals("h2");
                    next = next.nextElementSibling()) {
                lines(next, lines);
            }
            points.add(new Point(heading.text().strip(), lines));
        }
        return points;
    }

    /** Returns what the points of a body say, as a digest: another one when a word of them is another. */
    public static String digest(String html) {
        return Sm3.of(of(html).toString());
    }

    private static void lines(Element block, List<String> lines) {
        var parts = block.select("li, tr");
        (parts.isEmpty() ? List.of(block) : parts).forEach(part -> {
            String text = part.tagName().equals("tr")
                    ? String.join("　", part.select("th, td").eachText())
                    : part.text();
            if (!text.isBlank()) {
                lines.add(text.strip());
            }
        });
    }

    /**
     * Returns what a text is about, in order, at most twelve: its headings, or else the lines that begin with an ordinal and
     * are short.
     */
    static List<String> headings(String html) {
        Document body = Jsoup.parseBodyFragment(html);
        List<String> headings = body.select("h2").eachText();
        if (headings.isEmpty()) {
            headings = body.select("h3, p").eachText().stream()
                    .filter(text -> text.matches(NUMBERED))
                    .map(text -> text.split("[。：；]", 2)[0])
                    .filter(text -> text.length() <= LONGEST_HEADING)
                    .toList();
        }
        return headings.stream()
                .map(text -> text.replaceFirst("^第?[一二三四五六七八九十]{1,3}[、章条节]\\s*|^（[一二三四五六七八九十]{1,3}）", ""))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .limit(MOST)
                .toList();
    }
}
