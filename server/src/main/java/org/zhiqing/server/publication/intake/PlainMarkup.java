package org.zhiqing.server.publication.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Turns what styles mean into elements, and drops the styles: bold, headings, alignment, paragraphs. */
final class PlainMarkup {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "blockquote",
            "hr");
    private static final Set<String> INLINE = Set.of("strong", "em", "u", "s", "sub", "sup", "a", "br", "img");
    private static final Set<String> PARAGRAPHS =
            Set.of("dt", "dd", "pre", "address", "figcaption", "summary", "legend", "h5", "h6", "center");
    private static final Set<String> PARTS = Set.of("td", "th", "li", "blockquote");
    private static final Pattern OUTLINE = Pattern.compile("mso-outline-level\\s*:\\s*(\\d)");
    private static final Pattern ALIGN = Pattern.compile("(?i)text-align\\s*:\\s*(center|right|left|justify)");
    private static final Pattern BOLD = Pattern.compile("(?i)font-weight\\s*:\\s*(bold|bolder|[6-9]00)");
    private static final Pattern THIN = Pattern.compile("(?i)font-weight\\s*:\\s*(normal|lighter|[1-5]00)");
    private static final Pattern ITALIC = Pattern.compile("(?i)font-style\\s*:\\s*(italic|oblique)");
    private static final Pattern UNDER = Pattern.compile("(?i)text-decoration[a-z-]*\\s*:[^;]*underline");
    private static final Pattern THROUGH = Pattern.compile("(?i)text-decoration[a-z-]*\\s*:[^;]*line-through");
    private static final Pattern HIGH = Pattern.compile("(?i)vertical-align\\s*:\\s*super");
    private static final Pattern LOW = Pattern.compile("(?i)vertical-align\\s*:\\s*sub");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\u00a0\\u2002\\u2003\\u2009]+");

    /** Where the source of a page goes on in the next line between Chinese characters, nobody has typed a blank. */
    private static final Pattern WRAPPED = Pattern.compile(
            "(?<=[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef])[ \\t]*[\\r\\n]\\s*(?=[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]|$)");

    private static final Pattern UNSEEN = Pattern.compile("[\\u200b-\\u200d\\u2060\\ufeff\\u00ad]");

    private PlainMarkup() {}

    static void of(Element body) {
        texts(body);
        for (Element element : body.select("*")) {
            if (element != body && element.parent() != null) {
                named(element);
            }
        }
        headings(body);
        for (Element element : body.select("*")) {
            if (element != body && element.parent() != null && !known(element)) {
                element.unwrap();
            }
        }
        blocks(body);
        empty(body);
        edges(body);
    }

    private static void texts(Element body) {
        body.forEachNode(node -> {
            if (node instanceof TextNode text) {
                String seen = UNSEEN.matcher(text.getWholeText()).replaceAll("");
                text.text(SPACE.matcher(WRAPPED.matcher(seen).replaceAll("")).replaceAll(" "));
            }
        });
    }

    private static boolean known(Element element) {
        return BLOCKS.contains(element.normalName()) || INLINE.contains(element.normalName());
    }

    private static void named(Element element) {
        String style = element.attr("style");
        String name = element.normalName();
        String role = element.attr("data-role");
        String align = align(element, style);
        Matcher outline = OUTLINE.matcher(style);
        String type = element.className().toLowerCase(Locale.ROOT);
        boolean paragraph = name.equals("p") || name.equals("div");
        switch (name) {
            case "b" -> element.tagName("strong");
            case "i", "cite", "dfn", "var" -> element.tagName("em");
            case "strike", "del" -> element.tagName("s");
            case "h5", "h6" -> element.tagName("h4");
            default -> {
                if (PARAGRAPHS.contains(name) || name.equals("div") && holdsText(element)) {
                    element.tagName("p");
                }
            }
        }
        if (paragraph && outline.find() && !outline.group(1).equals("0")) {
            element.tagName("h" + Math.min(4, Integer.parseInt(outline.group(1))));
        }
        if (type.equals("msotitle")) {
            role = "title";
            align = "center";
            element.tagName("p");
        }
        if (Set.of("strong", "em").contains(element.normalName())
                && (THIN.matcher(style).find() && element.normalName().equals("strong"))) {
            element.tagName("span");
        }
        String columns = element.attr("colspan");
        String rows = element.attr("rowspan");
        String href = element.attr("href");
        String src = element.attr("src");
        String alt = element.attr("alt");
        String start = element.attr("start");
        element.clearAttributes();
        put(element, "colspan", PARTS.contains(element.normalName()) ? span(columns) : "");
        put(element, "rowspan", PARTS.contains(element.normalName()) ? span(rows) : "");
        put(element, "href", element.normalName().equals("a") ? href : "");
        put(
                element,
                "start",
                element.normalName().equals("ol") && start.matches("[1-9]\\d{0,3}") && !start.equals("1") ? start : "");
        if (element.normalName().equals("img")) {
            element.attr("src", src).attr("alt", alt);
        }
        put(element, "align", align);
        put(element, "data-role", role);
        marks(element, style);
    }

    private static void marks(Element element, String style) {
        boolean heading = element.normalName().matches("h[1-4]|th|p|td|li|table|tr|ul|ol|div");
        if (heading || element.childNodeSize() == 0) {
            return;
        }
        wrap(element, BOLD.matcher(style).find(), "strong");
        wrap(element, ITALIC.matcher(style).find(), "em");
        wrap(element, UNDER.matcher(style).find(), "u");
        wrap(element, THROUGH.matcher(style).find(), "s");
        wrap(element, HIGH.matcher(style).find(), "sup");
        wrap(element, LOW.matcher(style).find(), "sub");
    }

    private static void wrap(Element element, boolean meant, String name) {
        if (meant && !element.normalName().equals(name) && element.closest(name) == null && !holdsBlock(element)) {
            Element inner = new Element(name);
            for (Node child : new ArrayList<>(element.childNodes())) {
                inner.appendChild(child);
            }
            element.appendChild(inner);
        }
    }

    private static String align(Element element, String style) {
        Matcher written = ALIGN.matcher(style);
        String align = written.find() ? written.group(1) : element.attr("align");
        String plain = element.normalName().equals("center") ? "center" : align.toLowerCase(Locale.ROOT);
        return Set.of("center", "right").contains(plain) && element.normalName().matches("p|div|h[1-6]|td|th|center")
                ? plain
                : "";
    }

    private static String span(String written) {
        return written.matches("[2-9]|[1-9]\\d{1,2}") ? written : "";
    }

    private static void put(Element element, String name, String value) {
        if (!value.isEmpty()) {
            element.attr(name, value);
        }
    }

    /** The page's own heading is the first level: where a body uses it too, all its headings go one down. */
    private static void headings(Element body) {
        if (!body.select("h1").isEmpty()) {
            for (Element heading : body.select("h1, h2, h3, h4")) {
                int level = heading.normalName().charAt(1) - '0';
                heading.tagName("h" + Math.min(4, level + 1));
            }
        }
        for (Element heading : body.select("h2, h3, h4")) {
            heading.select("strong, em, u, s, p, div, span").unwrap();
        }
    }

    private static boolean holdsBlock(Element element) {
        return element.getAllElements().stream()
                .anyMatch(inner -> inner != element
                        && (BLOCKS.contains(inner.normalName())
                                || inner.normalName().equals("div")));
    }

    private static boolean holdsText(Element element) {
        return !holdsBlock(element);
    }

    /** Text and pictures that stand beside paragraphs get a paragraph of their own; a paragraph holds no other. */
    private static void blocks(Element body) {
        for (Element paragraph : body.select("p, h2, h3, h4")) {
            if (paragraph.parent() != null && holdsBlock(paragraph)) {
                paragraph.unwrap();
            }
        }
        for (Element mark : body.select("strong, em, u, s, sub, sup, a")) {
            if (mark.parent() != null && holdsBlock(mark)) {
                mark.unwrap();
            }
        }
        parted(body);
        for (Element part : body.select("td, th, li, blockquote")) {
            boolean mixed = part.children().stream()
                    .anyMatch(child -> Set.of("p", "h2", "h3", "h4", "table").contains(child.normalName()));
            if (mixed || part.normalName().equals("blockquote")) {
                parted(part);
            }
        }
    }

    private static void parted(Element part) {
        @Nullable Element open = null;
        for (Node child : new ArrayList<>(part.childNodes())) {
            if (child instanceof Element element && BLOCKS.contains(element.normalName())) {
                open = null;
            } else if (open == null && child instanceof TextNode text && text.isBlank()) {
                child.remove();
            } else {
                if (open == null) {
                    open = new Element("p");
                    child.before(open);
                }
                open.appendChild(child);
            }
        }
    }

    private static void empty(Element body) {
        List<Element> all = new ArrayList<>(
                body.select("p, h2, h3, h4, strong, em, u, s, sub, sup, a, li, ul, ol, blockquote, caption"));
        for (int i = all.size() - 1; i >= 0; i--) {
            Element element = all.get(i);
            if (element.selectFirst("img, table, hr") == null
                    && element.text().replace('\u3000', ' ').isBlank()) {
                if (INLINE.contains(element.normalName())
                        && !element.childNodes().isEmpty()) {
                    element.unwrap();
                } else {
                    element.remove();
                }
            }
        }
    }

    /** A paragraph is indented by the page, so it begins and ends without blanks. */
    private static void edges(Element body) {
        for (Element block : body.select("p, h2, h3, h4, td, th, li")) {
            edge(block, true);
            edge(block, false);
        }
    }

    private static void edge(Element block, boolean first) {
        Node node = first ? block.firstChild() : block.lastChild();
        while (node != null) {
            Node next = first ? node.nextSibling() : node.previousSibling();
            if (node instanceof TextNode text) {
                String stripped = first
                        ? text.getWholeText().replaceFirst("^[\\s\\u3000]+", "")
                        : text.getWholeText().replaceFirst("[\\s\\u3000]+$", "");
                if (!stripped.isEmpty()) {
                    text.text(stripped);
                    return;
                }
                text.remove();
            } else if (node instanceof Element element && element.normalName().equals("br")) {
                element.remove();
            } else if (node instanceof Element element
                    && INLINE.contains(element.normalName())
                    && !element.normalName().equals("img")) {
                edge(element, first);
                return;
            } else {
                return;
            }
            node = next;
        }
    }
}
