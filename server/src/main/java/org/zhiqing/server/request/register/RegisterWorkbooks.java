package org.zhiqing.server.request.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.zhiqing.server.printing.TextSheet;

/** The template of a register, and the flaws of a file as a sheet. Every cell is text: nothing in them is a formula. */
public final class RegisterWorkbooks {

    private static final String WORDS = "可以填写的词";
    private static final int FIRST_ROW = 2;

    private RegisterWorkbooks() {}

    /** Writes an empty register in the order of its columns, with the words that can be chosen and what each column is. */
    public static void template(RegisterSource source, OutputStream to) throws IOException {
        List<RegisterColumn> columns = source.columns();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            new TextSheet(
                    book,
                    source.label(),
                    "政府信息公开申请登记台账（" + source.label() + "）",
                    columns.stream().mapToInt(RegisterWorkbooks::width).toArray(),
                    columns.stream().map(column -> heading(column, source)).toArray(String[]::new));
            TextSheet meaning =
                    new TextSheet(book, "填写说明", "各列怎样填写（日期写作 2025-01-24）", new int[] {18, 8, 80}, "列", "必填", "填写");
            columns.forEach(
                    column -> meaning.row(column.heading(), column.isRequired(source) ? "是" : "", column.meaning()));
            words(book, columns);
            book.write(to);
        }
    }

    private static void words(XSSFWorkbook book, List<RegisterColumn> columns) {
        List<RegisterColumn> choices =
                columns.stream().filter(column -> !column.words().isEmpty()).toList();
        TextSheet words = new TextSheet(
                book,
                WORDS,
                WORDS,
                new int[] {30},
                choices.stream().map(RegisterColumn::heading).toArray(String[]::new));
        int most =
                choices.stream().mapToInt(column -> column.words().size()).max().orElse(0);
        for (int row = 0; row < most; row++) {
            int at = row;
            words.row(choices.stream()
                    .map(column -> at < column.words().size() ? column.words().get(at) : "")
                    .toArray(String[]::new));
        }
        XSSFSheet register = book.getSheetAt(0);
        for (RegisterColumn column : choices) {
            choose(
                    register,
                    columns.indexOf(column),
                    choices.indexOf(column),
                    column.words().size());
        }
    }

    private static void choose(XSSFSheet register, int column, int wordColumn, int count) {
        String letter = CellReference.convertNumToColString(wordColumn);
        DataValidationHelper helper = register.getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createFormulaListConstraint("'" + WORDS + "'!$" + letter + "$" + (FIRST_ROW + 1) + ":$" + letter
                        + "$" + (FIRST_ROW + count)),
                new CellRangeAddressList(FIRST_ROW, FIRST_ROW + RegisterSheet.MOST_ROWS, column, column));
        list.setShowErrorBox(false);
        register.addValidationData(list);
    }

    /** Writes what is wrong in a file, a line for each cell. */
    public static void flaws(RegisterTrial trial, OutputStream to) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            TextSheet sheet = new TextSheet(
                    book, "问题", trial.batch().fileName() + " 需要改正的问题", new int[] {8, 18, 80}, "行", "列", "问题");
            trial.flaws().forEach(flaw -> sheet.row(String.valueOf(flaw.row()), flaw.column(), flaw.sentence()));
            book.write(to);
        }
    }

    private static String heading(RegisterColumn column, RegisterSource source) {
        return column.heading() + (column.isRequired(source) ? "*" : "");
    }

    private static int width(RegisterColumn column) {
        return column == RegisterColumn.CONTENT || column == RegisterColumn.REMARKS ? 40 : 16;
    }
}
