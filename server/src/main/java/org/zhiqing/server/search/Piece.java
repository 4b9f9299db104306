package org.zhiqing.server.search;

import java.util.List;

/**
 * A piece of plain text of a result. Never HTML: the page escapes it.
 *
 * @param found whether it is what was looked for, to be marked
 */
public record Piece(String text, boolean found) {

    /** Returns the text of all pieces. */
    public static String plain(List<Piece> pieces) {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }
}
