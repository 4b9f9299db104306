package org.zhiqing.annualreport.read;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormBlock;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.FormTable;

/** Prints a report that has been read as plain text for a terminal. */
public final class ReadingText {

    private ReadingText() {}

    /** Returns what was read: who, which year, which form, the sections and every cell. */
    public static String of(ReportReading reading) {
        StringBuilder text = new StringBuilder();
        line(text, "机关", words(reading.organ()));
        line(text, "标题", words(reading.title()));
        line(
                text,
                "报告年度",
                reading.year().isPresent()
                        ? reading.year().getAsInt() + "（"
                                + reading.years().stream()
                                        .map(mention -> mention.source().word()
                                                + mention.year()
                                                + (mention.place() == null ? "" : " " + mention.place()))
                                        .collect(Collectors.joining("；"))
                                + "）"
                        : "没有找到");
        FormEdition printed = reading.printed();
        line(text, "所用格式", printed == null ? "从表格看不出" : printed.word() + "（" + printed.source() + "）");
        reading.openingParts().named().forEach((part, said) -> line(text, part, words(said)));
        reading.sections()
                .forEach(section -> line(
                        text,
                        section.heading().text(),
                        section.heading().place() + "，" + section.paragraphs().size() + "段"));
        line(
                text,
                "落款",
                words(reading.signature().organ()) + "，"
                        + words(reading.signature().date()));
        reading.form().tables().forEach(table -> table(text, reading, table));
        foreign(text, reading);
        return text.toString();
    }

    private static void table(StringBuilder text, ReportReading reading, FormTable table) {
        text.append('\n')
                .append(table.number().word())
                .append("　")
                .append(table.number().section().title())
                .append('\n');
        for (FormBlock block : table.blocks()) {
            text.append(block.heading().text()).append('\t');
            text.append(block.columns().stream()
                            .map(column -> column.label().text())
                            .collect(Collectors.joining("\t")))
                    .append('\n');
            for (FormRow row : block.rows()) {
                text.append(row.label().text()).append('\t');
                text.append(block.columns().stream()
                                .map(column -> cell(reading, table, row, column))
                                .collect(Collectors.joining("\t")))
                        .append('\n');
            }
        }
    }

    private static String cell(ReportReading reading, FormTable table, FormRow row, FormColumn column) {
        return words(reading.cell(table.id(row, column)));
    }

    private static String words(CellValue value) {
        if (value.state() == CellState.UNREADABLE && !value.text().isEmpty()) {
            return value.state().word() + "“" + value.text() + "”";
        }
        return value.asNumber()
                .map(number -> number.toPlainString())
                .orElse(value.state().word());
    }

    /** Cells that the other edition of the form has. */
    private static void foreign(StringBuilder text, ReportReading reading) {
        for (CellId id : reading.cells().keySet()) {
            if (reading.form().cell(id).isEmpty()) {
                reading.form()
                        .cellOfAnyEdition(id)
                        .ifPresent(cell -> line(text, "格式之外：" + cell.words(), words(reading.cell(id))));
            }
        }
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append("：").append(value).append('\n');
    }

    private static String words(@Nullable Passage passage) {
        return passage == null ? "没有" : passage.text() + "（" + passage.place() + "）";
    }
}
