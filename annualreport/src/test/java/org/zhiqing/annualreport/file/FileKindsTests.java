package org.zhiqing.annualreport.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.read.ReportReading;

/** The same report in every kind of file. */
class FileKindsTests {

    private static final String SAMPLE = "clean-2021-tabs.txt";

    private static Map<String, String> cells(ReportReading reading) {
        Map<String, String> cells = new TreeMap<>();
        reading.cells()
                .forEach((id, value) -> cells.put(
                        id.value(),
                        value.state() + " "
                                + value.asNumber()
                                        .map(n -> n.stripTrailingZeros().toPlainString())
                                        .orElse("")));
        return cells;
    }

    static Stream<Arguments> files() {
        String html = SampleFiles.html(SAMPLE);
        return Stream.of(
                Arguments.of("report.html", utf8("<html><body>" + html + "</body></html>")),
                Arguments.of(
                        "gbk.htm",
                        ("<html><head><meta charset=gb2312></head>" + html).getBytes(Charset.forName("GBK"))),
                Arguments.of("unstated.htm", ("<html>" + html).getBytes(Charset.forName("GBK"))),
                Arguments.of("a-web-page.doc", utf8("<html><body>" + html + "</body></html>")),
                Arguments.of("menus.html", utf8(menus(html))),
                Arguments.of("archive.mht", utf8(archive(html))),
                Arguments.of("report.docx", SampleFiles.docx(SAMPLE)),
                Arguments.of("misnamed.pdf", SampleFiles.docx(SAMPLE)),
                Arguments.of("report.xlsx", SampleFiles.xlsx(SAMPLE)),
                Arguments.of("report.odt", SampleFiles.odt(SAMPLE)),
                Arguments.of("report.ofd", SampleFiles.ofd(SAMPLE)),
                Arguments.of("utf16.txt", Samples.text(SAMPLE).getBytes(StandardCharsets.UTF_16)),
                Arguments.of("one-cell-per-line.txt", utf8(Samples.text(SAMPLE).replace("\t", "\n"))),
                Arguments.of("bars-per-cell.txt", utf8(barsPerCell())),
                Arguments.of("blanks.txt", utf8(Samples.text(SAMPLE).replaceAll("\t+", " "))));
    }

    @ParameterizedTest(name = "{0} has the same cells")
    @MethodSource("files")
    void everyKindOfFileHasTheSameCells(String name, byte[] file) {
        ReportReading reading = AnnualReports.read(file, name);
        assertThat(cells(reading)).isEqualTo(cells(Samples.read(SAMPLE)));
        assertThat(reading.year()).hasValue(2021);
        assertThat(reading.cells().values())
                .allSatisfy(value -> assertThat(value.place()).isNotNull());
    }

    @Test
    void utf8ReadAsGbkLosesCharactersAndNeverChangesANumber() {
        String mojibake = new String(utf8(Samples.text(SAMPLE)), Charset.forName("GB18030"));
        ReportReading whole = Samples.read(SAMPLE);
        ReportReading reading = AnnualReports.read(utf8(mojibake), "mojibake.txt");
        reading.cells().forEach((id, value) -> {
            if (value.isNumber()) {
                assertThat(value.asNumber())
                        .as(id.value())
                        .isEqualTo(whole.cell(id).asNumber());
            }
        });
        assertThat(reading.cells().values().stream().filter(CellValue::isNumber).count())
                .isPositive();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A saved page whose layout is a table, with a menu, hidden parts and a script. */
    private static String menus(String html) {
        return "<!DOCTYPE html><html><head><title>首页</title></head><body><table><tr><td><ul><li>政府信息公开指南</li><li>行政许可</li></ul>"
                + "<table><tr><td>规章</td><td>7</td></tr></table></td><td><script>var a='行政许可 9';</script>"
                + "<div style='display: none'>行政许可 8</div>" + html + "</td></tr></table></body></html>";
    }

    private static String archive(String html) {
        return "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(utf8("<html>" + html)) + "\r\n--x--\r\n";
    }

    private static String barsPerCell() {
        StringBuilder text = new StringBuilder();
        Samples.text(SAMPLE)
                .lines()
                .forEach(line -> text.append(line.contains("\t") ? line.replace("\t", " |\n") + " |\n" : line + "\n"));
        return text.toString();
    }

    @Test
    void namesThePlaceInTheWayOfTheFile() {
        CellId cell = new CellId("proactive/permits/decisions");
        assertThat(place(AnnualReports.read(utf8("<html>" + SampleFiles.html(SAMPLE)), "a.html"), cell))
                .isInstanceOf(Place.TableCell.class)
                .hasToString("第1个表格第7行第2格");
        assertThat(place(AnnualReports.read(SampleFiles.xlsx(SAMPLE), "a.xlsx"), cell)
                        .toString())
                .startsWith("工作表“报告”B");
        assertThat(place(AnnualReports.read(SampleFiles.ofd(SAMPLE), "a.ofd"), cell)
                        .toString())
                .startsWith("第1页（距上边");
    }

    private static Place place(ReportReading reading, CellId cell) {
        return Optional.ofNullable(reading.cell(cell).place()).orElseThrow();
    }

    @Test
    void mergedCellsOfAWebPageComeOnce() {
        String html = SampleFiles.html(SAMPLE)
                .replace("<td><p><span>行政许可</span></p></td>", "<td colspan=2 rowspan=1><b>行政</b><font>许可</font></td>");
        CellValue permits =
                AnnualReports.read(utf8("<html>" + html), "a.html").cell(new CellId("proactive/permits/decisions"));
        assertThat(permits.asNumber())
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("31"));
    }
}
