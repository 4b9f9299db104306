package org.zhiqing.annualreport.form;

import java.util.List;

/**
 * A row of numbers.
 *
 * @param key its part of the cell's name; empty for the single row of table four
 * @param number R01 … R25 in table three, else empty
 * @param path the labels before it from the outermost to its own; empty for the single row of table four
 */
public record FormRow(String key, String number, List<FormLabel> path) {

    /** Returns the row's own label; an empty one where the row has none. */
    public FormLabel label() {
        return path.isEmpty() ? FormLabel.of("") : path.get(path.size() - 1);
    }

    /** Returns whether the row stands in one of the groups （三） to （六） and has an innermost label there. */
    public boolean grouped() {
        return path.size() == 3;
    }

    static FormRow of(String key, FormLabel label) {
        return new FormRow(key, "", List.of(label));
    }
}
