package org.zhiqing.server.request.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Registers as an office would hand them in. */
public final class Registers {

    private Registers() {}

    /** Returns a workbook with a title, the headings of the template and these rows from row 3 on. */
    @SafeVarargs
    public static byte[] workbook(RegisterSource source, Map<RegisterColumn, String>... rows) {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        try {
            RegisterWorkbooks.template(source, template);
            return filled(template.toByteArray(), source.columns(), List.of(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] filled(byte[] template, List<RegisterColumn> columns, List<Map<RegisterColumn, String>> rows)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            for (Map<RegisterColumn, String> cells : rows) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                cells.forEach((column, text) ->
                        row.createCell(columns.indexOf(column)).setCellValue(text));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Returns a row of an old register that has not ended. */
    public static Map<RegisterColumn, String> open(String number, String receivedOn) {
        Map<RegisterColumn, String> row = new EnumMap<>(RegisterColumn.class);
        row.put(RegisterColumn.NUMBER, number);
        row.put(RegisterColumn.RECEIVED, receivedOn);
        row.put(RegisterColumn.CHANNEL, "邮寄（签收）");
        row.put(RegisterColumn.KIND, "自然人");
        row.put(RegisterColumn.NAME, "韩梅梅");
        row.put(RegisterColumn.IDENTITY, "11010519491231002X");
        row.put(RegisterColumn.TELEPHONE, "13800138000");
        row.put(RegisterColumn.CONTENT, "2024年度征地补偿安置方案");
        return row;
    }

    /** Returns a row of an old register that has ended. */
    public static Map<RegisterColumn, String> closed(String number, String receivedOn, String outcome, String on) {
        Map<RegisterColumn, String> row = open(number, receivedOn);
        row.put(RegisterColumn.OUTCOME, outcome);
        row.put(RegisterColumn.ANSWERED, on);
        return row;
    }

    /** Returns a row of the list of a platform; not yet confirmed. */
    public static Map<RegisterColumn, String> passedOn(String number, String submittedOn) {
        Map<RegisterColumn, String> row = open(number, "");
        row.remove(RegisterColumn.RECEIVED);
        row.remove(RegisterColumn.CHANNEL);
        row.put(RegisterColumn.SUBMITTED, submittedOn);
        return row;
    }

    /** Returns the row with another word in one cell. */
    public static Map<RegisterColumn, String> with(
            Map<RegisterColumn, String> row, RegisterColumn column, String text) {
        Map<RegisterColumn, String> other = new EnumMap<>(row);
        other.put(column, text);
        return other;
    }
}
