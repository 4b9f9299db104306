package org.zhiqing.server.catalog.item;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Items and workbooks for tests. */
public final class Catalogs {

    /** A workbook's heading in two rows, as the standard catalogs print it, below a title. */
    private static final String[] UPPER = {
        "序号", "公开事项", "", "公开内容\n（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "", "公开方式", "", "公开层级", ""
    };

    private static final String[] LOWER = {
        "", "一级\n事项", "二级\n事项", "", "", "", "", "", "全社会", "特定群体\n（请写明）", "主动", "依申请公开", "县级", "乡、村级"
    };

    private Catalogs() {}

    /** Returns an item that the unit answers for. */
    public static ItemPlan plan(String matter, @Nullable Long unit, Timetable timetable) {
        ItemTerms terms = new ItemTerms(
                "测试领域",
                "一级事项",
                matter,
                "名称、内容、日期",
                "《中华人民共和国政府信息公开条例》",
                timetable.words(),
                "测试机关",
                Set.of(Channel.SITE),
                "",
                true,
                false,
                true,
                false);
        return new ItemPlan(1, terms, unit, null, timetable, "", null);
    }

    /** Returns a row of a standard catalog. */
    static String[] row(String number, String topic, String matter, String limit) {
        return new String[] {
            number,
            topic,
            matter,
            "文件名称、正文",
            "条例第二十条",
            limit,
            "测试机关办公室",
            "■政府网站\n□政府公报\n■两微一端",
            "√",
            "",
            "√",
            "",
            "√",
            ""
        };
    }

    /** Returns the bytes of a workbook in the official layout, after {@code change} has had its way with it. */
    static byte[] official(Consumer<XSSFSheet> change, String[]... rows) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("说明").createRow(0).createCell(0).setCellValue("填报说明");
            XSSFSheet sheet = book.createSheet("目录");
            put(sheet, 0, "某领域基层政务公开标准目录");
            put(sheet, 1, UPPER);
            put(sheet, 2, LOWER);
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
            for (int i = 0; i < rows.length; i++) {
                put(sheet, 3 + i, rows[i]);
            }
            change.accept(sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(XSSFSheet sheet, int row, String... cells) {
        var line = sheet.createRow(row);
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                line.createCell(column).setCellValue(cells[column]);
            }
        }
    }
}
