package org.zhiqing.annualreport.form;

import java.util.stream.Collectors;

/** One cell of the form with what stands around it. */
public record FormCell(CellId id, TableNumber table, FormBlock block, FormRow row, FormColumn column) {

    /** Returns row and column in words for a message, e.g. 表三“1.属于国家秘密”行“自然人”列. */
    public String words() {
        return rowWords() + "“" + columnWords() + "”列";
    }

    /** Returns the row in words, e.g. 表三“1.属于国家秘密”行; for table four only 表四. */
    public String rowWords() {
        return row.path().isEmpty() ? table.word() : table.word() + row.label().quoted() + "行";
    }

    /** Returns the column in words; in table four with the kind of case, e.g. 行政复议·结果维持. */
    public String columnWords() {
        return table == TableNumber.FOUR
                ? column.path().stream().map(FormLabel::text).collect(Collectors.joining("·"))
                : column.label().text();
    }
}
