package org.zhiqing.server.publication.body;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a body, a line for every paragraph, heading, item of a list and row of a table. */
public final class BodyLines {

    private BodyLines() {}

    /** Returns the lines, parted by line feeds; cells of a row are parted by {@code ｜}. */
    public static String of(String html) {
        Writing writing = new Writing();
        Jsoup.parseBodyFragment(html).body().traverse(writing);
        return writing.text.toString().strip();
    }

    private static final class Writing implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String plain = words.text();
                text.append(atLineStart() ? plain.stripLeading() : plain);
            } else if (node instanceof Element element) {
                if (element.nameIs("img")) {
                    text.append("［图：").append(element.attr("alt")).append('］');
                } else if (element.nameIs("td") || element.nameIs("th")) {
                    if (element.previousElementSibling() != null) {
                        text.append('｜');
                    }
                } else if (element.isBlock() || element.nameIs("br")) {
                    newLine();
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock() && !inCell(element)) {
                newLine();
            }
        }

        private static boolean inCell(Element element) {
            return element.nameIs("td") || element.nameIs("th") || element.closest("td, th") != null;
        }

        private void newLine() {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            if (!atLineStart()) {
                text.append('\n');
            }
        }

        private boolean atLineStart() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == '｜';
        }
    }
}
