package org.zhiqing.annualreport.render;

/** How tables are set in plain text. */
public enum TextTables {
    /** A row per line, cells separated by tabs; a merged cell stands where it begins and leaves the rest empty. */
    TABS,
    /** Markdown: a row per line, cells between bars. */
    BARS,
    /** A cell per line after a tab, rows separated by an empty line, as tables copied from a page come. */
    CELL_PER_LINE
}
