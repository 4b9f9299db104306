package org.zhiqing.server.publication.finding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Marks in a text, as it was written, the words that were sought in it as the database compares them. */
final class Marking {

    private static final int BEFORE = 30;
    private static final int LENGTH = 140;
    private static final String OPEN = "([{【〖";
    private static final String CLOSE = ")]}】〗";

    private final String text;
    private final BitSet marked = new BitSet();

    Marking(String text, List<String> words) {
        this.text = text;
        StringBuilder folded = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = i + Character.charCount(text.codePointAt(i));
            String letter = fold(text.substring(i, end));
            folded.append(letter);
            for (int k = 0; k < letter.length(); k++) {
                places.add(i);
            }
            i = end;
        }
        places.add(text.length());
        for (String word : words) {
            mark(folded.toString(), word, places);
        }
    }

    private void mark(String folded, String word, List<Integer> places) {
        for (int at = folded.indexOf(word); at >= 0 && !word.isEmpty(); at = folded.indexOf(word, at + word.length())) {
            int last = places.get(at + word.length() - 1);
            marked.set(places.get(at), last + Character.charCount(text.codePointAt(last)));
        }
    }

    private static String fold(String letter) {
        String one = Normalizer.normalize(letter, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (OPEN.contains(one)) {
            return "〔";
        }
        return CLOSE.contains(one) ? "〕" : one;
    }

    boolean isMarked() {
        return !marked.isEmpty();
    }

    /** Returns the whole text. */
    List<FoundDocument.Piece> whole() {
        return pieces(0, text.length());
    }

    /** Returns a part of the text around the first word, or its beginning. */
    List<FoundDocument.Piece> passage() {
        int from = Math.max(0, Math.max(0, marked.nextSetBit(0)) - BEFORE);
        int to = Math.min(text.length(), from + LENGTH);
        from = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
        List<FoundDocument.Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new FoundDocument.Piece("…", false));
        }
        pieces.addAll(pieces(from, to));
        if (to < text.length()) {
            pieces.add(new FoundDocument.Piece("…", false));
        }
        return pieces;
    }

    private List<FoundDocument.Piece> pieces(int from, int to) {
        List<FoundDocument.Piece> pieces = new ArrayList<>();
        for (int at = from; at < to; ) {
            boolean found = marked.get(at);
            int next = Math.min(to, found ? marked.nextClearBit(at) : end(marked.nextSetBit(at), to));
            pieces.add(new FoundDocument.Piece(text.substring(at, next), found));
            at = next;
        }
        return pieces;
    }

    private static int end(int next, int to) {
        return next < 0 ? to : next;
    }
}
