package org.zhiqing.server.publication.comment;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** A body in which the passages that open comments are about are marked; one that is broken by markup is left. */
final class MarkedPassages {

    private MarkedPassages() {}

    static String in(String html, List<Comment> comments) {
        List<Comment> open = comments.stream()
                .filter(comment -> comment.isOpen() && !comment.passage().isEmpty())
                .toList();
        if (open.isEmpty()) {
            return html;
        }
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        open.forEach(comment -> mark(page.body(), comment));
        return page.body().html();
    }

    private static void mark(Element body, Comment comment) {
        TextNode[] found = new TextNode[1];
        NodeTraversor.filter(
                (Node node, int depth) -> {
                    if (node instanceof TextNode text && text.getWholeText().contains(comment.passage())) {
                        found[0] = text;
                        return org.jsoup.select.NodeFilter.FilterResult.STOP;
                    }
                    return org.jsoup.select.NodeFilter.FilterResult.CONTINUE;
                },
                body);
        if (found[0] == null) {
            return;
        }
        TextNode passage = found[0];
        int at = passage.getWholeText().indexOf(comment.passage());
        if (at > 0) {
            passage = passage.splitText(at);
        }
        if (passage.getWholeText().length() > comment.passage().length()) {
            passage.splitText(comment.passage().length());
        }
        passage.wrap("<mark id=\"passage-" + comment.id() + "\"></mark>");
    }
}
