package org.zhiqing.annualreport.form;

import java.util.List;

/**
 * A part of a table with columns of its own. Table two has one for each item of art. 20, tables three and four are one
 * block each.
 *
 * @param heading the line above the block, e.g. 第二十条第（一）项; empty text where there is none
 * @param corner the text in the upper left corner; empty text where there is none
 */
public record FormBlock(FormLabel heading, FormLabel corner, List<FormColumn> columns, List<FormRow> rows) {}
