package org.zhiqing.server.publication.intake;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes the items of nested lists, which office files give as a row of paragraphs with levels. */
final class ListMarkup {

    private record Open(String kind, int level) {}

    private final StringBuilder html;
    private final Deque<Open> open = new ArrayDeque<>();

    ListMarkup(StringBuilder html) {
        this.html = html;
    }

    /** Begins an item; its content is written next. */
    void item(String kind, int level, int number) {
        while (!open.isEmpty()
                && (open.peek().level() > level
                        || open.peek().level() == level && !open.peek().kind().equals(kind))) {
            close();
        }
        if (open.isEmpty() || open.peek().level() < level) {
            html.append('<').append(kind);
            if (kind.equals("ol") && number > 1) {
                html.append(" start=\"").append(number).append('"');
            }
            html.append('>');
            open.push(new Open(kind, level));
        } else {
            html.append("</li>");
        }
        html.append("<li>");
    }

    /** Ends all lists. */
    void end() {
        while (!open.isEmpty()) {
            close();
        }
    }

    private void close() {
        html.append("</li></").append(open.pop().kind()).append('>');
    }
}
