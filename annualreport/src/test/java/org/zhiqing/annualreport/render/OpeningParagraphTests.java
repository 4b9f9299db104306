package org.zhiqing.annualreport.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.CheckRule;
import org.zhiqing.annualreport.check.ReportCheck;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.json.CellJson;
import org.zhiqing.annualreport.read.ReportReader;
import org.zhiqing.annualreport.read.ReportReading;

/** What the paragraph before section one says is read back as fields, and what it does not say is named. */
class OpeningParagraphTests {

    private static ReportReading reading(String opening) {
        return ReportReader.readText(
                "青禾区发展局2023年政府信息公开工作年度报告\n\n" + opening + "\n\n一、总体情况\n\n本年度工作有序。\n", "report.txt");
    }

    private static Map<String, String> parts(String opening) {
        Map<String, String> parts = new LinkedHashMap<>();
        reading(opening)
                .openingParts()
                .named()
                .forEach((name, said) -> parts.put(name, said == null ? "" : said.text()));
        return parts;
    }

    @Test
    void isReadBackPartByPart() {
        String opening = new OpeningParagraph(
                        "青禾区发展局", 2023, "https://www.qinghe.example/fzj", "青禾区府前路8号", "943515", "0999-5550053")
                .text();
        assertThat(parts(opening))
                .containsExactly(
                        Map.entry("编制依据", "《中华人民共和国政府信息公开条例》第四十九条、第五十条"),
                        Map.entry("统计期限", "2023年1月1日起至2023年12月31日"),
                        Map.entry("下载地址", "https://www.qinghe.example/fzj"),
                        Map.entry("联系地址", "青禾区府前路8号"),
                        Map.entry("邮政编码", "943515"),
                        Map.entry("联系电话", "0999-5550053"));
    }

    @ParameterizedTest(name = "{1}：{2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "根据新修订的政府信息公开条例要求，编制本报告。;编制依据;新修订的政府信息公开条例",
                "我局认真贯彻落实《中华人民共和国政府信息公开条例》。;编制依据;''",
                "可在砚溪市人民政府门户网站（www.yanxi.gov.cn）查阅。;下载地址;www.yanxi.gov.cn",
                "公众可在青禾区政府网站信息公开专栏查阅下载。;下载地址;公众可在青禾区政府网站信息公开专栏查阅",
                "如有疑问，请与办公室联系（联系电话：(0999)5550053，邮政编码:943515）。;联系电话;(0999)5550053",
                "如有疑问，请与办公室联系（联系电话：(0999)5550053，邮政编码:943515）。;邮政编码;943515",
                "电子邮箱：xxgk@qinghe.gov.cn。;下载地址;''"
            })
    void isReadAsOfficesWriteIt(String opening, String part, String text) {
        assertThat(parts(opening)).containsEntry(part, text);
    }

    @Test
    void namesWhatIsNotSaid() {
        ReportReading reading = reading("根据《中华人民共和国政府信息公开条例》，编制本报告。电话：5550053。");
        assertThat(ReportCheck.of(reading, null, CheckPolicy.DEFAULT))
                .filteredOn(finding -> finding.rule() == CheckRule.OPENING_INCOMPLETE)
                .extracting(ReportFinding::sentence)
                .singleElement()
                .isEqualTo("引言没有写明统计期限、下载地址、联系地址、邮政编码。建议写上，便于公众核对和询问。");
    }

    @Test
    void isNotAskedOfCellsAlone() {
        ReportReading whole = Samples.read("clean-2021-tabs.txt");
        String cells = CellJson.write(whole.form().edition(), whole.year(), "青禾区发展局", whole.cells());
        assertThat(ReportCheck.of(CellJson.read(cells, "cells.json"), null, CheckPolicy.DEFAULT))
                .noneMatch(finding -> finding.rule() == CheckRule.OPENING_INCOMPLETE);
    }
}
