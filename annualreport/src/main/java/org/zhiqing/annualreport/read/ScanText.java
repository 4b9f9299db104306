package org.zhiqing.annualreport.read;

import java.text.Normalizer;
import java.util.List;

/**
 * Several pieces of text as one run of characters in the notation of labels, without blanks, from which every stretch finds
 * back to its place. Where a blank or the border of a piece was, is kept: numbers end there, labels do not.
 */
final class ScanText {

    /** Stands for an empty cell between borders. */
    static final char EMPTY_CELL = '\u0001';

    private static final int NOTHING = 0;
    private static final int BLANK = 1;
    private static final int BORDER = 2;

    private final List<Passage> pieces;
    private final StringBuilder chars = new StringBuilder();
    private int[] piece;
    private int[] offset;
    private int[] before;

    private ScanText(List<Passage> pieces) {
        this.pieces = pieces;
        int size = 16 + pieces.stream().mapToInt(p -> p.text().length() + 1).sum();
        piece = new int[size];
        offset = new int[size];
        before = new int[size];
        for (int p = 0; p < pieces.size(); p++) {
            String text = pieces.get(p).text();
            int gap = BORDER;
            if (text.isEmpty()) {
                add(EMPTY_CELL, p, 0, gap);
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (blank(c)) {
                    gap = Math.max(gap, BLANK);
                } else {
                    gap = addNormal(c, p, i, gap);
                }
            }
        }
    }

    /** @param pieces an empty one stands for an empty cell */
    static ScanText of(List<Passage> pieces) {
        return new ScanText(pieces);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c)
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\u200b'
                || c == '\ufeff'
                || c == '*';
    }

    private int addNormal(char c, int p, int i, int gap) {
        if (c < 0x80) {
            add(c == '\'' ? '"' : c == ',' ? '、' : c, p, i, gap);
            return NOTHING;
        }
        if (c >= 0x4e00 && c <= 0x9fff) {
            add(Characters.fold(c), p, i, gap);
            return NOTHING;
        }
        if (Characters.marksANote(c)) {
            add(c, p, i, gap);
            return NOTHING;
        }
        String normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        int left = gap;
        for (int k = 0; k < normal.length(); k++) {
            char n = Characters.fold(normal.charAt(k));
            add("“”„‟「」『』‘’'".indexOf(n) >= 0 ? '"' : n == ',' ? '、' : n, p, i, left);
            left = NOTHING;
        }
        return left;
    }

    private void add(char c, int p, int i, int gap) {
        int at = chars.length();
        if (at == piece.length) {
            piece = java.util.Arrays.copyOf(piece, at * 2);
            offset = java.util.Arrays.copyOf(offset, at * 2);
            before = java.util.Arrays.copyOf(before, at * 2);
        }
        chars.append(c);
        piece[at] = p;
        offset[at] = i;
        before[at] = gap;
    }

    CharSequence chars() {
        return chars;
    }

    int length() {
        return chars.length();
    }

    /** Returns whether a blank or a border stood before the character. */
    boolean gapBefore(int index) {
        return before[index] != NOTHING;
    }

    /** Returns whether a border of pieces stood before the character. */
    boolean borderBefore(int index) {
        return before[index] == BORDER;
    }

    /** Returns the stretch as found, pieces joined without a blank. */
    Passage passage(int from, int to) {
        Passage first = pieces.get(piece[from]);
        if (first.text().isEmpty()) {
            return first;
        }
        StringBuilder text = new StringBuilder();
        int start = from;
        for (int i = from; i < to; i++) {
            if (i + 1 == to || piece[i + 1] != piece[i]) {
                text.append(pieces.get(piece[i]).text(), offset[start], offset[i] + 1);
                start = i + 1;
            }
        }
        return new Passage(text.toString(), first.at(offset[from]));
    }
}
