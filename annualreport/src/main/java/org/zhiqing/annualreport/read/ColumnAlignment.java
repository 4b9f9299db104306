package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which cells after a row's label stand in the table's columns. Merged labels and torn pages leave empty cells
 * before and after the numbers; how many is learned from rows that are filled throughout. Where more than one assignment
 * is possible there is none, unless all of them give the same numbers.
 */
final class ColumnAlignment {

    /** A label that spans all three columns of labels leaves so many cells empty behind it. */
    private static final int LABEL_BLANKS = 2;

    private final int width;
    private final Map<Integer, Set<Integer>> learned = new HashMap<>();

    /** How many cells the shortest filled row has. */
    private final Map<Integer, Integer> shortest = new HashMap<>();

    /** For rows of as many cells, in which cell the numbers begin. */
    private final Map<Integer, Set<Integer>> inRowsOf = new HashMap<>();

    ColumnAlignment(int width) {
        this.width = width;
    }

    /** Learns from a row whose numbers fill all columns without a gap. */
    void learn(int labelIndex, List<Passage> after, boolean delimited) {
        if (filled(after)) {
            int start = leadingBlanks(after);
            learned.computeIfAbsent(labelIndex, key -> new TreeSet<>()).add(start);
            shortest.merge(labelIndex, after.size(), Math::min);
            if (delimited) {
                inRowsOf.computeIfAbsent(cells(labelIndex, after), key -> new TreeSet<>())
                        .add(labelIndex + 1 + start);
            }
        }
    }

    private static int cells(int labelIndex, List<Passage> after) {
        return labelIndex + 1 + after.size();
    }

    /** Behind how many empty cells the columns begin; empty when no row or more than one answer is known. */
    private Optional<Integer> start(int labelIndex, List<Passage> after, boolean delimited) {
        Set<Integer> alike = learned.getOrDefault(labelIndex, Set.of());
        if (!alike.isEmpty() || !delimited) {
            return alike.size() == 1 ? Optional.of(alike.iterator().next()) : Optional.empty();
        }
        Set<Integer> asLong = inRowsOf.getOrDefault(cells(labelIndex, after), Set.of());
        return asLong.size() == 1
                ? Optional.of(asLong.iterator().next() - labelIndex - 1).filter(start -> start >= 0)
                : Optional.empty();
    }

    /** Returns whether the cells, empty ones at both ends left out, are exactly one per column and none is empty. */
    boolean filled(List<Passage> after) {
        int from = leadingBlanks(after);
        return from + width <= after.size()
                && after.subList(from, from + width).stream()
                        .noneMatch(cell -> cell.text().isEmpty())
                && after.subList(from + width, after.size()).stream()
                        .allMatch(cell -> cell.text().isEmpty());
    }

    /** More numbers than columns, all the same: whichever column is too many, every cell has that number. */
    private boolean overfilledAlike(List<Passage> after) {
        List<String> texts = after.stream()
                .map(Passage::text)
                .filter(text -> !text.isEmpty())
                .toList();
        int from = leadingBlanks(after);
        return texts.size() > width
                && texts.stream().allMatch(NumberReading::looksNumeric)
                && texts.stream().distinct().count() == 1
                && after.subList(from, from + texts.size()).stream()
                        .noneMatch(cell -> cell.text().isEmpty());
    }

    static int leadingBlanks(List<Passage> cells) {
        int count = 0;
        while (count < cells.size() && cells.get(count).text().isEmpty()) {
            count++;
        }
        return count;
    }

    /**
     * Returns one cell per column, {@code null} where the row ends before it; empty when undecided.
     *
     * @param labelIndex -1 for a row without a label
     */
    Optional<List<@Nullable Passage>> align(int labelIndex, List<Passage> after, boolean delimited) {
        if (filled(after)) {
            return window(after, leadingBlanks(after));
        }
        if (after.stream().allMatch(cell -> cell.text().isEmpty())) {
            return window(after, 0);
        }
        if (overfilledAlike(after)) {
            return window(after, leadingBlanks(after));
        }
        Optional<Integer> known = start(labelIndex, after, delimited);
        if (known.isPresent()) {
            int start = known.get();
            boolean lostOne = delimited && after.size() < shortest.getOrDefault(labelIndex, 0);
            return !lostOne && after.size() >= start + width && covers(after, start)
                    ? window(after, start)
                    : Optional.empty();
        }
        return only(labelIndex, after);
    }

    /** An empty first cell may as well be that of a label, and a number be lost at the end: that is no certainty. */
    private Optional<List<@Nullable Passage>> only(int labelIndex, List<Passage> after) {
        List<Integer> starts = new ArrayList<>();
        for (int start = 0; start + width <= after.size(); start++) {
            if (covers(after, start)) {
                starts.add(start);
            }
        }
        if (starts.size() != 1) {
            return Optional.empty();
        }
        int blanks = leadingBlanks(after);
        boolean ofLabels = blanks > starts.get(0) && blanks <= LABEL_BLANKS && labelIndex >= 0;
        return ofLabels ? Optional.empty() : window(after, starts.get(0));
    }

    private boolean covers(List<Passage> after, int start) {
        for (int i = 0; i < after.size(); i++) {
            if ((i < start || i >= start + width) && !after.get(i).text().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Optional<List<@Nullable Passage>> window(List<Passage> after, int start) {
        List<@Nullable Passage> cells = new ArrayList<>();
        for (int i = start; i < start + width; i++) {
            cells.add(i < after.size() ? after.get(i) : null);
        }
        return Optional.of(cells);
    }
}
