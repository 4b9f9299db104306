package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.FormRow;

/**
 * Finds the rows of numbers whose label has been torn off. Rows keep their order in every extraction: if between two labelled
 * rows exactly as many rows of the form are missing as there are rows of bare numbers, they belong together one by one.
 */
final class RequestsOrder {

    /** @param proof empty when the numbers cannot be told apart */
    record Assigned(FormRow row, List<Passage> cells, boolean delimited, String proof) {}

    private record Item(@Nullable FormRow row, String label, List<Passage> numbers, boolean delimited) {}

    private final List<FormRow> form;
    private final int width;
    private final List<Item> items = new ArrayList<>();
    private final List<List<Passage>> stray = new ArrayList<>();
    private boolean sideBySide;

    RequestsOrder(List<FormRow> form, int width) {
        this.form = form;
        this.width = width;
    }

    void add(RequestsTableReader.LabelledRow labelled) {
        long same = labelled.row().cells().stream()
                .filter(cell -> Spelling.plain(cell.text())
                        .equals(Spelling.plain(labelled.label().text())))
                .count();
        sideBySide |= same > 1;
        if (!labelled.after().isEmpty()) {
            items.add(new Item(labelled.match().target(), labelled.label().text(), List.of(), true));
        }
    }

    /** Two or more rows of numbers behind one label: the first of them is kept, the others may be of labels that follow. */
    RequestsTableReader.LabelledRow withoutSurplus(RequestsTableReader.LabelledRow labelled) {
        return surplus(labelled) ? labelled.with(labelled.after().subList(0, width)) : labelled;
    }

    void addSurplus(RequestsTableReader.LabelledRow labelled) {
        if (surplus(labelled)) {
            for (int from = width; from < labelled.after().size(); from += width) {
                items.add(new Item(
                        null,
                        "",
                        labelled.after().subList(from, from + width),
                        labelled.row().delimited()));
            }
        }
    }

    private boolean surplus(RequestsTableReader.LabelledRow labelled) {
        List<Passage> after = labelled.after();
        return !labelled.row().delimited()
                && after.size() > width
                && after.size() % width == 0
                && after.stream().allMatch(cell -> NumberReading.looksNumeric(cell.text()));
    }

    /** Takes in a row of the file without a label of the form, if it has numbers. */
    void addNumbers(SourceRow row) {
        List<Passage> cells = row.cells().stream()
                .filter(cell -> NumberReading.fitsNumberCell(cell.text()))
                .toList();
        long numbers = cells.stream()
                .filter(cell -> NumberReading.looksNumeric(cell.text()))
                .count();
        if (numbers == 0) {
            return;
        }
        boolean several = !row.delimited() && numbers > width && numbers % width == 0 && numbers == cells.size();
        if (several) {
            for (int from = 0; from < numbers; from += width) {
                items.add(new Item(null, "", cells.subList(from, from + width), false));
            }
        } else if (numbers > 1 || cells.size() >= width) {
            items.add(new Item(null, "", cells, row.delimited()));
        }
    }

    boolean sideBySide() {
        return sideBySide;
    }

    /** Returns rows of numbers that belong to no label. */
    List<List<Passage>> stray() {
        return stray;
    }

    /** Returns which bare numbers belong to which row. */
    List<Assigned> between(Predicate<FormRow> read) {
        List<Assigned> result = new ArrayList<>();
        List<Item> bare = new ArrayList<>();
        @Nullable Item before = null;
        for (Item item : items) {
            if (item.row() == null) {
                bare.add(item);
            } else if (before == null || form.indexOf(item.row()) > form.indexOf(before.row())) {
                settle(before, item, bare, read, result);
                bare.clear();
                before = item;
            }
        }
        settle(before, null, bare, read, result);
        return result;
    }

    private void settle(
            @Nullable Item before,
            @Nullable Item after,
            List<Item> bare,
            Predicate<FormRow> read,
            List<Assigned> result) {
        if (bare.isEmpty()) {
            return;
        }
        int from = before == null ? 0 : form.indexOf(before.row()) + 1;
        int to = after == null ? form.size() : form.indexOf(after.row());
        List<FormRow> missing = from > to
                ? List.of()
                : form.subList(from, to).stream().filter(row -> !read.test(row)).toList();
        Set<FormRow> done = new HashSet<>();
        if (missing.size() == bare.size() && (before != null || after != null)) {
            String proof = (before == null ? "表头" : "“" + before.label() + "”") + "与"
                    + (after == null ? "表尾" : "“" + after.label() + "”") + "之间，格式规定有" + missing.size() + "行没有找到标签，恰有"
                    + bare.size() + "行没有标签的数字，按顺序一一对应";
            for (int i = 0; i < bare.size(); i++) {
                result.add(new Assigned(
                        missing.get(i), bare.get(i).numbers(), bare.get(i).delimited(), proof));
                done.add(missing.get(i));
            }
            return;
        }
        bare.forEach(item -> stray.add(item.numbers()));
        for (FormRow row : missing) {
            result.add(new Assigned(row, bare.get(0).numbers(), false, ""));
        }
    }
}
