package org.zhiqing.server.portal;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A document's cleaned body, laid out for its page: headings in order below the title, each with an anchor; wide tables
 * scroll inside themselves.
 *
 * @param html may be written to a page as it is
 * @param contents the headings, if there are enough to be worth a table of contents; else empty
 */
public record DocumentBody(String html, List<Heading> contents) {

    private static final int WORTH_CONTENTS = 4;

    /** A heading; {@code level} from 2. */
    public record Heading(String anchor, String text, int level) {}

    /** @param cleaned as publication gives it: nothing in it can run */
    static DocumentBody of(String cleaned) {
        Document body = Jsoup.parseBodyFragment(cleaned);
        body.outputSettings().prettyPrint(false);
        List<Heading> headings = orderHeadings(body);
        for (Element table : body.select("table")) {
            if (table.closest(".table-scroll") == null) {
                table.wrap("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"></div>");
            }
        }
        return new DocumentBody(body.body().html(), headings.size() < WORTH_CONTENTS ? List.of() : headings);
    }

    /** The page's own heading is the first level, so the body's begin with the second and never skip one. */
    private static List<Heading> orderHeadings(Document body) {
        List<Heading> headings = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (Element heading : body.select("h1, h2, h3, h4, h5, h6")) {
            int written = heading.tagName().charAt(1) - '0';
            open.removeIf(level -> level >= written);
            open.add(written);
            int level = Math.min(6, open.size() + 1);
            heading.tagName("h" + level);
            String anchor = "s" + (headings.size() + 1);
            heading.attr("id", anchor);
            headings.add(new Heading(anchor, heading.text(), level));
        }
        return headings;
    }
}
