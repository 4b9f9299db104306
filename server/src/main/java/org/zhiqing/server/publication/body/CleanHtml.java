package org.zhiqing.server.publication.body;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Cleans the markup of a body: paragraphs, headings, lists, tables and links stay; scripts, styles, frames, forms,
 * pictures and everything else go. What comes out may be written to a page as it is.
 */
public final class CleanHtml {

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern ALIGN = Pattern.compile("(?i)left|center|right");
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:|/|#)[^\\s]*");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements((element, attributes) -> "h2", "h1")
            .allowElements(
                    "p", "br", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "s", "sub", "sup", "ul", "ol", "li")
            .allowElements("blockquote", "hr", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .allowElements("a")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("noopener")
            .allowAttributes("colspan", "rowspan")
            .matching(COUNT)
            .onElements("td", "th")
            .allowAttributes("align")
            .matching(ALIGN)
            .onElements("p", "h2", "h3", "h4", "td", "th")
            .toFactory();

    private CleanHtml() {}

    /** Returns the cleaned markup, each table in a frame that scrolls by itself. */
    public static String of(String html) {
        return POLICY.sanitize(html)
                .replaceAll(
                        "<table>",
                        "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格\"><table class=\"table\">")
                .replace("</table>", "</table></div>");
    }
}
