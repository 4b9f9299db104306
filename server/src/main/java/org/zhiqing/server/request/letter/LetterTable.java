package org.zhiqing.server.request.letter;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table in a letter.
 *
 * @param head names of the columns; empty for a form whose first column names what stands beside it
 * @param rows each as wide as the others
 */
public record LetterTable(List<String> head, List<List<String>> rows) {

    public LetterTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Returns head and rows. */
    public List<List<String>> lines() {
        return head.isEmpty()
                ? rows
                : Stream.concat(Stream.of(head), rows.stream()).toList();
    }

    /** Returns whether a cell names what stands beside or below it. */
    boolean names(int line, int column) {
        return head.isEmpty() ? column % 2 == 0 : line == 0;
    }
}
