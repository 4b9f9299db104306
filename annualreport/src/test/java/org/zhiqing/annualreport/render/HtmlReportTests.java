package org.zhiqing.annualreport.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormLabel;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;

/** The official form as HTML. The fragment is well-formed XML, so that it can be read back here. */
class HtmlReportTests {

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @ParameterizedTest(name = "every number of {0} stands under its own heads")
    @ValueSource(ints = {2020, 2021})
    void putsEveryNumberUnderItsHeads(int year) throws Exception {
        ReportContent report = Printed.report(year);
        Document document = parse(HtmlReport.of(report, 2));
        Map<String, String> heads = new LinkedHashMap<>();
        elements(document, "th").forEach(th -> heads.put(th.getAttribute("id"), th.getTextContent()));
        Map<String, Element> numbers = new LinkedHashMap<>();
        elements(document, "td").stream()
                .filter(td -> td.hasAttribute("data-cell"))
                .forEach(td -> numbers.put(td.getAttribute("data-cell"), td));
        assertThat(numbers).hasSize(report.form().cells().size());
        for (FormCell cell : report.form().cells()) {
            Element td = numbers.getOrDefault(cell.id().value(), document.getDocumentElement());
            assertThat(td.getTextContent())
                    .isEqualTo(report.cell(cell.id()).asNumber().orElseThrow().toPlainString());
            List<String> expected = Stream.concat(cell.row().path().stream(), cell.column().path().stream())
                    .map(FormLabel::text)
                    .toList();
            assertThat(Stream.of(td.getAttribute("headers").split(" ")).map(heads::get))
                    .as(cell.words())
                    .containsAll(expected);
        }
    }

    @ParameterizedTest(name = "the merged tables of {0} leave no hole and no overlap")
    @ValueSource(ints = {2020, 2021})
    void mergesWithoutHoles(int year) {
        ReportForm.forYear(year).tables().forEach(table -> {
            PrintedTable grid = FormGrid.print(table, Map.of());
            int area = grid.cells().stream()
                    .mapToInt(cell -> cell.rowSpan() * cell.columnSpan())
                    .sum();
            assertThat(area).isEqualTo(grid.rows() * grid.columns());
            Set<String> covered = new HashSet<>();
            grid.cells().forEach(cell -> {
                for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                    for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                        assertThat(covered.add(r + " " + c)).isTrue();
                    }
                }
            });
        });
    }

    @Test
    void mergesAsTheOfficialFormDoes() {
        String html = HtmlReport.table(ReportForm.forYear(2021).table(TableNumber.THREE), Map.of(), CellMarkup.PLAIN);
        assertThat(html)
                .contains("scope=\"rowgroup\" rowspan=\"22\">三、本年度办理结果</th>")
                .contains("scope=\"rowgroup\" rowspan=\"8\">（三）不予公开</th>")
                .contains("scope=\"rowgroup\" rowspan=\"3\">（六）其他处理</th>")
                .contains("scope=\"row\" colspan=\"3\">四、结转下年度继续办理</th>")
                .contains("scope=\"colgroup\" colspan=\"5\">法人或其他组织</th>")
                .contains("scope=\"col\" rowspan=\"2\">总计</th>")
                .contains("rowspan=\"3\" colspan=\"3\">（本列数据的勾稽关系为");
        assertThat(HtmlReport.table(ReportForm.forYear(2020).table(TableNumber.THREE), Map.of(), CellMarkup.PLAIN))
                .contains("rowspan=\"20\">三、本年度办理结果</th>")
                .contains("colspan=\"2\">（六）其他处理</th>");
    }

    @Test
    void printsTheSixHeadingsInOrder() throws Exception {
        Document document = parse(HtmlReport.of(Printed.report(2021), 2));
        assertThat(elements(document, "h2"))
                .extracting(Element::getTextContent)
                .containsExactly("青禾区发展局2021年政府信息公开工作年度报告");
        assertThat(elements(document, "h3"))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "一、总体情况",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "六、其他需要报告的事项");
    }

    @Test
    void escapesTextAndHasNoStyleOrScript() {
        String html = HtmlReport.of(Printed.report(2021), 1);
        assertThat(html)
                .contains("&lt;312&gt;", "依申请公开 &amp; 平台建设", ">2022年1月12日<")
                .doesNotContain("style=", "<script", " onclick");
    }

    @Test
    void printsABlankAsNothingAndZeroAsZero() {
        CellId zero = new CellId("review/upheld");
        CellId blank = new CellId("review/corrected");
        String html = HtmlReport.table(
                ReportForm.forYear(2021).table(TableNumber.FOUR),
                Map.of(zero, CellValue.of(0), blank, CellValue.blank()),
                CellMarkup.PLAIN);
        assertThat(html).contains("data-cell=\"review/upheld\">0</td>", "data-cell=\"review/corrected\"></td>");
    }

    @Test
    void letsAPageWrapTheNumbers() {
        String html = HtmlReport.table(
                ReportForm.forYear(2021).table(TableNumber.FOUR),
                Map.of(new CellId("review/upheld"), CellValue.of(7)),
                (cell, value) -> "<a href=\"/cells/" + cell.id() + "\">" + CellMarkup.PLAIN.html(cell, value) + "</a>");
        assertThat(html).contains("<a href=\"/cells/review/upheld\">7</a>");
    }

    @Test
    void refusesHeadingLevelsAndYearsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> HtmlReport.of(Printed.report(2021), 6));
        assertThatThrownBy(() -> Printed.report(2018)).isInstanceOf(NoReportFormException.class);
    }
}
