package org.zhiqing.annualreport.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.FormBlock;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormLabel;
import org.zhiqing.annualreport.form.Place;

/** The head of table three: which columns are named, and which name has been lost. */
final class RequestsHead {

    /** A head that names fewer columns is torn: nothing can be said of single columns. */
    private static final int TORN = 4;

    private final FormBlock block;
    private final TableReading found;
    private final LabelIndex<FormLabel> labels;
    private final Set<FormLabel> seen = new HashSet<>();
    private final HeadOrder order;
    private @Nullable Place lastRow;
    private @Nullable Passage outOfOrder;

    RequestsHead(FormBlock block, TableReading found) {
        this.block = block;
        this.found = found;
        this.order = HeadOrder.ofRequests(block);
        Map<String, FormLabel> all = new LinkedHashMap<>();
        all.put(block.corner().text(), block.corner());
        block.columns().forEach(column -> column.path().forEach(label -> all.put(label.text(), label)));
        this.labels = new LabelIndex<>(all.values(), label -> label);
    }

    boolean knows(String text) {
        return !text.isEmpty() && labels.same(text).isPresent();
    }

    /**
     * Takes in a row of the head.
     *
     * @param first whether it is the head at the beginning of the table and not one repeated on a later page
     * @return whether the row belongs to a head
     */
    boolean read(SourceRow row, boolean first) {
        boolean any = false;
        for (Passage cell : row.cells()) {
            Optional<LabelIndex.Match<FormLabel>> match =
                    cell.text().isEmpty() ? Optional.empty() : labels.find(cell.text());
            any |= match.isPresent();
            if (first && match.isPresent()) {
                take(cell, match.get());
            }
        }
        if (any && outOfOrder == null) {
            outOfOrder = order.outOfOrder(row);
        }
        if (any && first) {
            lastRow = row.firstFilled().place();
        }
        return any;
    }

    private void take(Passage cell, LabelIndex.Match<FormLabel> match) {
        seen.add(match.target());
        if (!match.same()) {
            found.observe(
                    Observation.Kind.LABEL_DEVIATES, cell.text(), match.label().text(), cell.place());
        }
    }

    /** Returns whether the columns stand in another order than the form's, and reports it. */
    boolean outOfOrder() {
        Passage head = outOfOrder;
        if (head == null) {
            return false;
        }
        found.observe(Observation.Kind.COLUMN_ORDER, head.text(), "", head.place());
        return true;
    }

    void reportMissing() {
        long named = block.columns().stream()
                .filter(column -> seen.contains(column.label()))
                .count();
        if (named < TORN) {
            return;
        }
        for (FormColumn column : block.columns()) {
            if (!seen.contains(column.label())) {
                found.observe(
                        Observation.Kind.COLUMN_MISSING, "", column.label().text(), lastRow);
            }
        }
    }
}
