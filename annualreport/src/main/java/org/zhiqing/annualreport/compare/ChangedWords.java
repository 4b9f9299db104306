package org.zhiqing.annualreport.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiqing.annualreport.compare.TextChange.Kind;
import org.zhiqing.annualreport.compare.TextChange.Piece;

/** Cuts two texts into the words that stayed, went and came. A number or a Latin word is never cut. */
public final class ChangedWords {

    private static final Pattern WORD = Pattern.compile("\\d+(?:[.,]\\d+)*|[A-Za-z]+|.", Pattern.DOTALL);

    private static final Pattern SENTENCE = Pattern.compile("[^。；！？\\n]+[。；！？\\n]?|[。；！？\\n]");

    private static final int MOST_SENTENCES = 5000;

    /** What has more is compared in memory that grows with its length, not with its square. */
    private static final int SHORT = 500;

    /** Longer stretches have nothing to do with each other, and comparing them word by word would take long. */
    private static final int MOST_WORDS = 2000;

    /** Characters that stayed between changes by chance make a text unreadable; they go and come with their neighbours. */
    private static final int CHANCE = 2;

    private ChangedWords() {}

    /**
     * Compares sentence by sentence first, then, where sentences were replaced, word by word. Of texts with more than
     * {@value #MOST_SENTENCES} sentences that are not the same, all went and all came.
     */
    public static List<Piece> between(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        List<String> old = cut(SENTENCE, before);
        List<String> now = cut(SENTENCE, after);
        if (Math.max(old.size(), now.size()) > MOST_SENTENCES) {
            plain(old, now, pieces);
        } else {
            each(old, now, pieces, ChangedWords::replaced);
        }
        return joined(pieces);
    }

    private static void replaced(List<String> removed, List<String> added, List<Piece> pieces) {
        List<String> old = cut(WORD, String.join("", removed));
        List<String> now = cut(WORD, String.join("", added));
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            plain(removed, added, pieces);
        } else {
            each(old, now, pieces, ChangedWords::plain);
        }
    }

    private static void plain(List<String> removed, List<String> added, List<Piece> pieces) {
        add(pieces, Kind.REMOVED, removed);
        add(pieces, Kind.ADDED, added);
    }

    /** What to do with a stretch that was replaced. */
    private interface Replacement {
        void take(List<String> removed, List<String> added, List<Piece> pieces);
    }

    private static void each(List<String> old, List<String> now, List<Piece> pieces, Replacement replacement) {
        int at = 0;
        for (AbstractDelta<String> delta : difference(old, now)) {
            add(pieces, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            replacement.take(delta.getSource().getLines(), delta.getTarget().getLines(), pieces);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(at, old.size()));
    }

    private static List<AbstractDelta<String>> difference(List<String> old, List<String> now) {
        return old.size() + now.size() <= SHORT
                ? DiffUtils.diff(old, now).getDeltas()
                : DiffUtils.diff(old, now, new MeyersDiffWithLinearSpace<>(), null)
                        .getDeltas();
    }

    private static List<String> cut(Pattern pattern, String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> result = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean inside = i > 0 && i < pieces.size() - 1;
            boolean chance = piece.kind() == Kind.SAME
                    && inside
                    && piece.text().length() <= CHANCE
                    && piece.text().chars().allMatch(Character::isLetter);
            if (piece.kind() == Kind.SAME && !chance) {
                flush(result, removed, added);
                result.add(piece);
                continue;
            }
            if (piece.kind() != Kind.ADDED) {
                removed.append(piece.text());
            }
            if (piece.kind() != Kind.REMOVED) {
                added.append(piece.text());
            }
        }
        flush(result, removed, added);
        return List.copyOf(result);
    }

    private static void flush(List<Piece> result, StringBuilder removed, StringBuilder added) {
        if (!removed.isEmpty()) {
            result.add(new Piece(Kind.REMOVED, removed.toString()));
        }
        if (!added.isEmpty()) {
            result.add(new Piece(Kind.ADDED, added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }
}
