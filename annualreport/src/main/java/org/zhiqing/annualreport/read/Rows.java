package org.zhiqing.annualreport.read;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;

/** The rows of a table in both editions, found by their labels. */
final class Rows {

    private static final Map<TableNumber, LabelIndex<FormRow>> LABELS = new EnumMap<>(TableNumber.class);

    static {
        for (TableNumber number : TableNumber.values()) {
            LABELS.put(number, new LabelIndex<>(both(number), FormRow::label));
        }
    }

    private Rows() {}

    static LabelIndex<FormRow> labels(TableNumber number) {
        return Objects.requireNonNull(LABELS.get(number));
    }

    /** Rows that both editions have with the same words come once. */
    private static Set<FormRow> both(TableNumber number) {
        Set<FormRow> rows = new LinkedHashSet<>();
        Arrays.stream(FormEdition.values())
                .map(edition -> ReportForm.of(edition).table(number))
                .flatMap(table -> table.blocks().stream())
                .flatMap(block -> block.rows().stream())
                .filter(row -> !row.path().isEmpty())
                .forEach(rows::add);
        return rows;
    }
}
