package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.TableNumber;

/** Walks through running text and makes a row of every label and the numbers behind it. */
final class RowScan {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[、.]\\d+)*(?:-\\d+(?:\\.\\d+)?)*");
    private static final Pattern UNIT = Pattern.compile("(?:万元|元|件|项|个)?(?:\\([^()]{2,40}\\))?");
    private static final Pattern SIGN_WORD = Pattern.compile("[减增][少加]?(?=\\d)");
    private static final Pattern ORDINAL = Pattern.compile("\\d[.、:．]\\D.*", Pattern.DOTALL);
    private static final String MARKS = "/\\-—–－―";
    private static final int LOOK_AHEAD = 4;

    /** Longer words between numbers are no misspelt label. */
    private static final int LONGEST_LABEL = 45;

    private final TableNumber number;
    private final LabelScanner labels;
    private final ScanText text;
    private final boolean bordered;
    private final List<Fragment> rows = new ArrayList<>();
    private final List<Passage> open = new ArrayList<>();
    private boolean heads;
    private int noiseFrom = -1;

    /** @param bordered whether the file marks borders of cells, so that an empty cell cannot have vanished */
    RowScan(TableNumber number, List<Passage> pieces, boolean bordered) {
        this.number = number;
        this.labels = LabelScanner.of(number);
        this.text = ScanText.of(pieces);
        this.bordered = bordered;
    }

    List<Fragment> rows() {
        int at = 0;
        while (at < text.length()) {
            LabelScanner.@Nullable Hit hit = labels.at(text, at);
            if (hit != null) {
                label(at, hit);
                at = hit.end();
            } else {
                int end = value(at);
                at = end > at ? end : noise(at);
            }
        }
        quiet(text.length());
        close();
        return rows;
    }

    private void label(int at, LabelScanner.Hit hit) {
        quiet(at);
        boolean head = hit.kind() == LabelScanner.Kind.HEAD;
        if (!(head && heads && !open.isEmpty())) {
            close();
        }
        open.add(text.passage(at, hit.end()));
        heads = head;
    }

    /** Returns the end of the value that begins here, or the same index if none does. */
    private int value(int at) {
        char c = text.chars().charAt(at);
        int end = at;
        if (c == ScanText.EMPTY_CELL) {
            end = at + 1;
        } else if (MARKS.indexOf(c) >= 0 && text.gapBefore(at) && (at + 1 == text.length() || text.gapBefore(at + 1))) {
            end = at + 1;
        } else {
            end = number(at);
        }
        if (end > at) {
            misspeltLabel(at);
            quiet(at);
            if (heads) {
                close();
                heads = false;
            }
            open.add(text.passage(at, end));
        }
        return end;
    }

    private int number(int at) {
        Matcher word = SIGN_WORD.matcher(text.chars()).region(at, text.length());
        int from = word.lookingAt() ? word.end() : at;
        Matcher matcher = NUMBER.matcher(text.chars()).region(from, text.length());
        if (!matcher.lookingAt()) {
            return at;
        }
        int end = from;
        if (ordinal(from)) {
            return at;
        }
        while (end < matcher.end() && !(end > from && endsBefore(end))) {
            end++;
        }
        end = withoutLooseEnd(from, end);
        if (end == from) {
            return at;
        }
        Matcher unit = UNIT.matcher(text.chars()).region(end, text.length());
        if (unit.lookingAt() && unit.end() > end && !text.gapBefore(end) && labels.at(text, end) == null) {
            return unit.end();
        }
        return end;
    }

    /** A number ends at a blank, and where the ordinal of the next label begins. */
    private boolean endsBefore(int index) {
        return text.gapBefore(index) || labels.at(text, index) != null || ordinal(index);
    }

    /** A border between digit and mark parts a number from the next text. */
    private boolean ordinal(int index) {
        if (index + 1 < text.length() && text.borderBefore(index + 1)) {
            return false;
        }
        CharSequence ahead = text.chars().subSequence(index, Math.min(text.length(), index + LOOK_AHEAD));
        return ORDINAL.matcher(ahead).matches();
    }

    private int withoutLooseEnd(int from, int end) {
        int to = end;
        while (to > from && !Character.isDigit(text.chars().charAt(to - 1))) {
            to--;
        }
        return to;
    }

    /** Words right before a number are its label if they resemble one. */
    private void misspeltLabel(int at) {
        if (noiseFrom < 0 || at - noiseFrom > LONGEST_LABEL) {
            return;
        }
        Passage words = text.passage(noiseFrom, at);
        if (Rows.labels(number).find(words.text()).isPresent()) {
            noiseFrom = -1;
            close();
            open.add(words);
            heads = false;
        }
    }

    private int noise(int at) {
        if (noiseFrom < 0) {
            noiseFrom = at;
        }
        return at + 1;
    }

    /** Words between cells close the row; loose marks do not. */
    private void quiet(int at) {
        if (noiseFrom < 0) {
            return;
        }
        int from = noiseFrom;
        noiseFrom = -1;
        if (Spelling.wordy(text.chars().subSequence(from, at).toString())) {
            close();
            heads = false;
            rows.add(text.passage(from, at));
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            rows.add(new SourceRow(List.copyOf(open), bordered));
            open.clear();
        }
    }
}
