package org.zhiqing.annualreport.form;

import java.util.List;

/**
 * A column of numbers.
 *
 * @param key its part of the cell's name
 * @param path the labels above it from the outermost to its own, never empty
 */
public record FormColumn(String key, List<FormLabel> path, Measure measure) {

    /** Returns the column's own label. */
    public FormLabel label() {
        return path.get(path.size() - 1);
    }

    static FormColumn of(String key, String label, Measure measure) {
        return new FormColumn(key, List.of(FormLabel.of(label)), measure);
    }
}
