package org.zhiqing.annualreport.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.read.Fragment;

/**
 * A web page, also one saved with its menus. A table with another table in it only lays out the page; its cells are running
 * text. Nothing that the page refers to is loaded.
 */
final class HtmlFile implements NodeVisitor {

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "select",
            "textarea",
            "svg",
            "iframe",
            "object",
            "title",
            // What has been struck out, and the numbers of footnotes.
            "s",
            "strike",
            "del",
            "sup");
    private static final Set<String> BREAKS = Set.of(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "footer",
            "nav",
            "main",
            "blockquote",
            "dl",
            "dt",
            "dd",
            "pre",
            "center",
            "form",
            "tr",
            "td",
            "th",
            "table",
            "caption",
            "fieldset",
            "figure",
            "hr",
            "tbody",
            "aside",
            "body");

    private static final int HEAD = 4_096;
    private static final int MOST_TAGS = 200_000;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_\\-]{2,20})", Pattern.CASE_INSENSITIVE);

    private static final Pattern GAP = Pattern.compile("[\\s\\u00a0]+");

    private static final class OpenTable {
        private final FragmentSink.Table sink;
        private final Element element;
        private List<List<String>> row = new ArrayList<>();
        private List<String> cell = new ArrayList<>();

        private OpenTable(FragmentSink.Table sink, Element element) {
            this.sink = sink;
            this.element = element;
        }
    }

    private final FragmentSink sink;
    private final StringBuilder text = new StringBuilder();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private int skippedDepth;

    private HtmlFile(FragmentSink sink) {
        this.sink = sink;
    }

    static List<Fragment> fragments(String html, FileLimits limits) {
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new UnreadableReportException("网页的标签太多（超过" + MOST_TAGS / 10_000 + "万个），不像年度报告，没有继续读取。请核对文件。");
        }
        Document document = Jsoup.parse(html);
        FragmentSink sink = new FragmentSink(limits);
        HtmlFile visitor = new HtmlFile(sink);
        NodeTraversor.traverse(visitor, document);
        visitor.flush();
        return sink.fragments();
    }

    /** In the encoding that the page states, else in the one in which it is text. */
    static String decoded(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher stated = CHARSET.matcher(head);
        if (stated.find()) {
            try {
                String name = stated.group(1).toUpperCase(Locale.ROOT);
                Charset charset = Charset.forName(name.startsWith("GB") ? "GB18030" : name);
                String text = new String(bytes, charset);
                if (text.indexOf('\ufffd') < 0) {
                    return text;
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return TextFile.text(bytes);
            }
        }
        return TextFile.text(bytes);
    }

    @Override
    public void head(Node node, int depth) {
        if (skippedDepth > 0) {
            skippedDepth++;
            return;
        }
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (SKIPPED.contains(name) || hidden(element)) {
                skippedDepth = 1;
                return;
            }
            if (BREAKS.contains(name)) {
                flush();
            }
            if (name.equals("table") && element.selectFirst("table table") == null) {
                tables.push(new OpenTable(sink.table(), element));
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (skippedDepth > 0) {
            skippedDepth--;
            return;
        }
        if (!(node instanceof Element element) || !BREAKS.contains(element.normalName())) {
            return;
        }
        flush();
        OpenTable table = tables.peek();
        if (table == null) {
            return;
        }
        switch (element.normalName()) {
            case "caption" -> {
                table.cell.forEach(sink::paragraph);
                table.cell = new ArrayList<>();
            }
            case "td", "th" -> {
                table.row.add(table.cell);
                table.cell = new ArrayList<>();
            }
            case "tr" -> {
                table.sink.row(table.row);
                table.row = new ArrayList<>();
            }
            case "table" -> {
                if (element == table.element) {
                    tables.pop();
                }
            }
            default -> {}
        }
    }

    private void flush() {
        if (text.isEmpty()) {
            return;
        }
        String paragraph = FragmentSink.strip(GAP.matcher(text).replaceAll(" "));
        text.setLength(0);
        if (paragraph.isEmpty()) {
            return;
        }
        OpenTable table = tables.peek();
        if (table == null) {
            sink.paragraph(paragraph);
        } else {
            table.cell.add(paragraph);
        }
    }

    private static boolean hidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none")
                || style.contains("line-through")
                || style.contains("vertical-align:super");
    }
}
