package org.zhiqing.annualreport.read;

import java.util.List;
import org.zhiqing.annualreport.form.Place;

/**
 * A row of cells as the file has them, before anything is known of the form.
 *
 * @param cells empty ones included, never an empty list
 * @param delimited whether the file marks the borders of cells, so that an empty cell cannot have vanished
 */
public record SourceRow(List<Passage> cells, boolean delimited) implements Fragment {

    @Override
    public Place place() {
        return cells.get(0).place();
    }

    /** Returns the first cell with text, or the first cell. */
    Passage firstFilled() {
        return cells.stream().filter(cell -> !cell.text().isEmpty()).findFirst().orElse(cells.get(0));
    }
}
