package org.zhiqing.annualreport.read;

import org.zhiqing.annualreport.form.Place;

/** A piece of a report in the order of the file: a line of running text or a row of cells. */
public sealed interface Fragment permits Passage, SourceRow {

    /** Returns where the piece begins. */
    Place place();
}
