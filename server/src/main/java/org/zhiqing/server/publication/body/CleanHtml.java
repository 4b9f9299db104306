package org.zhiqing.server.publication.body;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The one definition of what a body may hold: paragraphs, headings, lists, tables, links and pictures of its own document.
 * Scripts, styles, frames, forms, pictures from elsewhere and everything else go. What comes out may be written to a page
 * as it is; cleaning it again changes nothing.
 */
public final class CleanHtml {

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern ALIGN = Pattern.compile("(?i)left|center|right");
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:|/|#)[^\\s]*");
    private static final Pattern PICTURE = Pattern.compile("/documents/\\d{1,18}/files/\\d{1,18}|/picture/\\d{1,6}");
    private static final String FRAME =
            "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"><table class=\"table\">";

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements((element, attributes) -> "h2", "h1")
            .allowElements(
                    "p", "br", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "s", "sub", "sup", "ul", "ol", "li")
            .allowElements("blockquote", "hr", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements("a", "img")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("src")
            .matching(PICTURE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("noopener")
            .allowAttributes("colspan", "rowspan")
            .matching(COUNT)
            .onElements("td", "th")
            .allowAttributes("start")
            .matching(COUNT)
            .onElements("ol")
            .allowAttributes("align")
            .matching(ALIGN)
            .onElements("p", "h2", "h3", "h4", "td", "th")
            .toFactory();

    private CleanHtml() {}

    /** Returns the cleaned markup, each table in a frame that scrolls by itself. */
    public static String of(String html) {
        return POLICY.sanitize(html).replace("<table>", FRAME).replace("</table>", "</table></div>");
    }

    /** Returns the cleaned markup as an author edits it: without frames. */
    public static String unframed(String html) {
        Document cleaned = Jsoup.parseBodyFragment(POLICY.sanitize(html));
        cleaned.outputSettings().prettyPrint(false);
        return cleaned.body().html();
    }
}
