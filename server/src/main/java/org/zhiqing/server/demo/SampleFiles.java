package org.zhiqing.server.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes the attachments of the demonstration: real files, with fictional content. */
final class SampleFiles {

    private SampleFiles() {}

    /** @throws IllegalStateException for a name that nobody makes */
    static InputStream make(String name) {
        byte[] bytes =
                switch (name) {
                    case "land-use" ->
                        sheet(
                                "用地平衡表",
                                List.of("用地类别", "面积（公顷）", "比例（%）"),
                                List.of("工业用地", "193.2", "46"),
                                List.of("居住用地", "75.6", "18"),
                                List.of("公共服务设施用地", "37.8", "9"),
                                List.of("绿地", "50.4", "12"),
                                List.of("道路和其他", "63.0", "15"));
                    case "budget" ->
                        sheet(
                                "收支预算总表",
                                List.of("科目", "上年执行数（万元）", "本年预算数（万元）"),
                                List.of("一般公共服务支出", "6812.40", "6540.00"),
                                List.of("城乡社区支出", "9875.20", "10120.00"),
                                List.of("资源勘探工业信息等支出", "4210.65", "4580.00"),
                                List.of("灾害防治及应急管理支出", "1903.10", "2400.00"));
                    case "accounts" ->
                        sheet(
                                "收支决算总表",
                                List.of("科目", "预算数（万元）", "决算数（万元）"),
                                List.of("一般公共服务支出", "6900.00", "6812.40"),
                                List.of("城乡社区支出", "10050.00", "9875.20"),
                                List.of("“三公”经费", "84.00", "75.00"));
                    case "answer" ->
                        sheet(
                                "答复附表",
                                List.of("序号", "内容", "说明"),
                                List.of("1", "示例内容一", "虚构"),
                                List.of("2", "示例内容二", "虚构"));
                    case "application-form" -> form();
                    case "accounts-note", "proof" -> note();
                    default -> throw new IllegalStateException("no sample file " + name);
                };
        return new ByteArrayInputStream(bytes);
    }

    @SafeVarargs
    private static byte[] sheet(String title, List<String>... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "zhiqing", "1.0")) {
            Worksheet sheet = book.newWorksheet(title);
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row, column, rows[row].get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] form() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("技术改造项目申报表（演示）");
            XWPFTable table = document.createTable(5, 2);
            List<String> labels = List.of("企业名称", "项目名称", "设备投资额（万元）", "开工日期", "联系人");
            for (int row = 0; row < labels.size(); row++) {
                table.getRow(row).getCell(0).setText(labels.get(row));
            }
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A page of Latin letters, which every reader shows without a font of its own. */
    private static byte[] note() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 16);
                content.newLineAtOffset(72, 740);
                content.showText("Demonstration only. Everything on this page is fictional.");
                content.endText();
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
