package org.zhiqing.annualreport.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.zhiqing.annualreport.form.FormBlock;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.TableNumber;

/** The official form as a Word document, opened again. */
class DocxReportTests {

    private static XWPFDocument print(ReportContent report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxReport.write(report, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(XWPFTableCell::getText).toList();
    }

    @ParameterizedTest(name = "{0}: every number of table {1} stands in its row and column")
    @CsvSource({"2020, THREE, 3", "2021, THREE, 3", "2020, FOUR, 3", "2021, FOUR, 3"})
    void putsEveryNumberOfOneBlockInItsPlace(int year, TableNumber number, int headRows) throws IOException {
        ReportContent report = Printed.report(year);
        FormTable table = report.form().table(number);
        FormBlock block = table.blocks().get(0);
        try (XWPFDocument document = print(report)) {
            XWPFTable printed = document.getTables().get(number.ordinal());
            assertThat(printed.getNumberOfRows())
                    .isEqualTo(headRows + block.rows().size());
            for (int i = 0; i < block.rows().size(); i++) {
                List<String> texts = texts(printed.getRow(headRows + i));
                FormRow row = block.rows().get(i);
                int size = block.columns().size();
                assertThat(texts.subList(texts.size() - size, texts.size()))
                        .isEqualTo(numbers(report, table, row, block));
                if (!row.path().isEmpty()) {
                    assertThat(texts.get(texts.size() - size - 1))
                            .isEqualTo(row.label().text());
                }
            }
        }
    }

    private static List<String> numbers(ReportContent report, FormTable table, FormRow row, FormBlock block) {
        List<String> numbers = new ArrayList<>();
        for (FormColumn column : block.columns()) {
            numbers.add(
                    report.cell(table.id(row, column)).asNumber().orElseThrow().toPlainString());
        }
        return numbers;
    }

    @ParameterizedTest(name = "{0}: table two has {1} rows, block by block")
    @CsvSource({"2020, 18", "2021, 14"})
    void putsEveryNumberOfTableTwoInItsPlace(int year, int rows) throws IOException {
        ReportContent report = Printed.report(year);
        FormTable table = report.form().table(TableNumber.TWO);
        try (XWPFDocument document = print(report)) {
            XWPFTable printed = document.getTables().get(0);
            assertThat(printed.getNumberOfRows()).isEqualTo(rows);
            int at = 0;
            for (FormBlock block : table.blocks()) {
                assertThat(texts(printed.getRow(at++)))
                        .containsExactly(block.heading().text());
                assertThat(texts(printed.getRow(at++)))
                        .startsWith("信息内容")
                        .hasSize(block.columns().size() + 1);
                for (FormRow row : block.rows()) {
                    List<String> expected = new ArrayList<>(List.of(row.label().text()));
                    expected.addAll(numbers(report, table, row, block));
                    assertThat(texts(printed.getRow(at++))).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void mergesAndShadesAsTheBlankFormDoes() throws IOException {
        try (XWPFDocument document = print(Printed.report(2021))) {
            XWPFTable two = document.getTables().get(0);
            XWPFTable three = document.getTables().get(1);
            assertThat(two.getRow(0).getCell(0).getColor()).isEqualTo("C6D9F1");
            assertThat(span(two.getRow(0).getCell(0))).isEqualTo(4);
            assertThat(span(two.getRow(6).getCell(1))).isEqualTo(3);
            assertThat(span(three.getRow(0).getCell(0))).isEqualTo(3);
            assertThat(span(three.getRow(0).getCell(1))).isEqualTo(7);
            assertThat(merge(three.getRow(5).getCell(0))).isEqualTo(STMerge.RESTART);
            assertThat(merge(three.getRow(6).getCell(0))).isEqualTo(STMerge.CONTINUE);
            assertThat(three.getRow(0).isRepeatHeader()).isTrue();
            assertThat(three.getCTTbl().getTblGrid().sizeOfGridColArray()).isEqualTo(10);
        }
    }

    private static int span(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
    }

    private static STMerge.Enum merge(XWPFTableCell cell) {
        return cell.getCTTc().getTcPr().getVMerge().getVal();
    }

    @Test
    void printsTitleHeadingsTextSignatureAndDate() throws IOException {
        try (XWPFDocument document = print(Printed.report(2021))) {
            assertThat(document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .filter(text -> !text.isEmpty()))
                    .containsExactly(
                            "青禾区发展局2021年政府信息公开工作年度报告",
                            "本报告的统计期限为全年。",
                            "一、总体情况",
                            "主动公开信息<312>条。",
                            "依申请公开 & 平台建设。",
                            "二、主动公开政府信息情况",
                            "三、收到和处理政府信息公开申请情况",
                            "四、政府信息公开行政复议、行政诉讼情况",
                            "五、存在的主要问题及改进情况",
                            "六、其他需要报告的事项",
                            "未收取信息处理费。",
                            "青禾区发展局",
                            "2022年1月12日");
        }
    }

    @Test
    void printsOneParagraphInEveryCell() throws IOException {
        try (XWPFDocument document = print(Printed.report(2021))) {
            document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .forEach(cell -> assertThat(cell.getParagraphs()).hasSize(1));
        }
    }
}
