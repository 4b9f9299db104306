package org.zhiqing.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.TableNumber;

/** What has been found of one table so far. */
final class TableReading {

    private final TableNumber number;
    private final Map<CellId, CellValue> cells = new LinkedHashMap<>();
    private final List<Observation> observations = new ArrayList<>();
    private final List<Open> unsummed = new ArrayList<>();
    private boolean stray;
    private final Map<CellId, Open> open = new LinkedHashMap<>();

    /** A row of which several ways of reading come into question. */
    record Open(List<CellId> ids, List<Passage> from, List<List<Long>> ways) {}

    TableReading(TableNumber number) {
        this.number = number;
    }

    Map<CellId, CellValue> cells() {
        return cells;
    }

    List<Observation> observations() {
        return observations;
    }

    void observe(Observation.Kind kind, String printed, String expected, @Nullable Place place) {
        observations.add(new Observation(kind, number, printed, expected, place));
    }

    /** A row of numbers that belongs to no row of the form as far as can be seen, but may belong to one that is missing. */
    void stray(Passage first) {
        stray = true;
        observe(Observation.Kind.ROW_UNLABELLED, first.text(), "", first.place());
    }

    /** Puts cells that stand where they belong, or of which the proof says why they do. */
    void putAll(List<CellId> ids, List<FormColumn> columns, List<@Nullable Passage> found, String proof) {
        for (int i = 0; i < ids.size(); i++) {
            CellValue value = NumberReading.of(found.get(i), columns.get(i).measure());
            @Nullable BigDecimal read = value.number();
            cells.put(
                    ids.get(i),
                    proof.isEmpty() || read == null
                            ? value
                            : CellValue.proven(read, value.text(), value.place(), proof));
        }
    }

    /** Puts the only numbers that come into question. */
    void proven(List<CellId> ids, List<Long> numbers, List<Passage> from, String proof) {
        String text = text(from);
        for (int i = 0; i < ids.size(); i++) {
            cells.put(
                    ids.get(i),
                    CellValue.proven(
                            BigDecimal.valueOf(numbers.get(i)),
                            text,
                            from.get(0).place(),
                            proof));
        }
    }

    /** As {@link #proven}, of a row without sums: certain only where no cell of the table is left blank. */
    void provenWithoutSums(List<CellId> ids, List<Long> numbers, List<Passage> from, String proof) {
        proven(ids, numbers, from, proof);
        if (ids.size() > 1) {
            unsummed.add(new Open(ids, from, List.of(numbers)));
        }
    }

    /** Where a label has no number, blanks may have vanished from other rows too, and 538 may be 5, blank and 38. */
    void doubtWithBlanks() {
        boolean blanks = cells.values().stream().anyMatch(value -> value.state() == CellState.UNREADABLE);
        if (blanks) {
            unsummed.forEach(row -> undecided(row.ids(), row.from(), List.of()));
        }
    }

    /** @param ways numbers that come into question, one list for each way; empty when they cannot be listed */
    void undecided(List<CellId> ids, List<Passage> found, List<List<Long>> ways) {
        if (!ways.isEmpty()) {
            open.put(ids.get(0), new Open(ids, found, ways));
        }
        for (int i = 0; i < ids.size(); i++) {
            int column = i;
            List<BigDecimal> candidates = ways.stream()
                    .map(way -> BigDecimal.valueOf(way.get(column)))
                    .toList();
            cells.put(ids.get(i), NumberReading.undecided(found, candidates));
        }
    }

    /** Returns the rows of which several ways of reading come into question. */
    List<Open> open() {
        return List.copyOf(open.values());
    }

    /** Settles one of them. */
    void settle(Open row, List<Long> way, String proof) {
        proven(row.ids(), way, row.from(), proof);
        open.remove(row.ids().get(0));
    }

    /** The label is printed and its numbers have been lost. */
    void lost(List<CellId> ids, Passage label) {
        ids.forEach(id -> cells.put(id, new CellValue(CellState.UNREADABLE, null, "", label.place())));
    }

    static String text(List<Passage> passages) {
        return String.join(
                " ",
                passages.stream()
                        .map(Passage::text)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** Gives every cell of the table a value: absent where nothing was found, undecided where it may be a stray number. */
    void complete(FormTable table) {
        CellValue rest = stray ? CellValue.undecided("", null, List.of()) : CellValue.absent();
        for (FormCell cell : table.cells()) {
            cells.putIfAbsent(cell.id(), rest);
        }
    }

    /** Every cell is unreadable because the table is running text. */
    void runTogether(FormTable table, Passage text) {
        observe(Observation.Kind.TABLE_RUN_TOGETHER, "", "", text.place());
        for (FormCell cell : table.cells()) {
            cells.put(cell.id(), new CellValue(CellState.UNREADABLE, null, "", text.place()));
        }
    }
}
