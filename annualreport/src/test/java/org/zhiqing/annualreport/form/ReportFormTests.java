package org.zhiqing.annualreport.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 国办公开办函〔2019〕60号 and 〔2021〕30号: the tables as printed. */
class ReportFormTests {

    @ParameterizedTest(name = "{0} is reported on in the {1} form")
    @CsvSource({"2019, FORM_2019", "2020, FORM_2019", "2021, FORM_2021", "2026, FORM_2021"})
    void choosesTheFormByYear(int year, FormEdition edition) {
        assertThat(ReportForm.forYear(year).edition()).isEqualTo(edition);
    }

    @Test
    void refusesYearsBefore2019ByName() {
        assertThatThrownBy(() -> ReportForm.forYear(2018))
                .isInstanceOf(NoReportFormException.class)
                .hasMessageContaining("2018年度报告");
    }

    @ParameterizedTest(name = "the {0} form has {1} + {2} + 15 cells")
    @CsvSource({"FORM_2019, 22, 161", "FORM_2021, 10, 175"})
    void countsCells(FormEdition edition, int two, int three) {
        ReportForm form = ReportForm.of(edition);
        assertThat(form.tables()).extracting(table -> table.cells().size()).containsExactly(two, three, 15);
        assertThat(form.cells()).hasSize(two + three + 15);
    }

    @Test
    void numbersTheRowsOfTableThree() {
        List<FormRow> rows = ReportForm.forYear(2021)
                .table(TableNumber.THREE)
                .blocks()
                .get(0)
                .rows();
        assertThat(rows)
                .extracting(FormRow::number)
                .startsWith("R01", "R02")
                .endsWith("R24", "R25")
                .hasSize(25);
        assertThat(rows.get(12).path())
                .extracting(FormLabel::text)
                .containsExactly("三、本年度办理结果", "（四）无法提供", "1.本机关不掌握相关政府信息");
    }

    @Test
    void printsTheColumnsOfTableThreeInOrder() {
        assertThat(ReportForm.forYear(2024)
                        .table(TableNumber.THREE)
                        .blocks()
                        .get(0)
                        .columns())
                .extracting(column -> column.label().text())
                .containsExactly("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "proactive/normative_documents/issued, 表二“行政规范性文件”行“本年制发件数”列",
        "requests/disclosed/natural_person, 表三“（一）予以公开”行“自然人”列",
        "requests/not_held/total, 表三“1.本机关不掌握相关政府信息”行“总计”列",
        "review/upheld, 表四“行政复议·结果维持”列",
        "litigation_direct/total, 表四“行政诉讼·未经复议直接起诉·总计”列",
        "litigation_after_review/pending, 表四“行政诉讼·复议后起诉·尚未审结”列"
    })
    void keepsTheNamesOfCells(String id, String words) {
        assertThat(ReportForm.forYear(2021).cell(new CellId(id)))
                .get()
                .extracting(FormCell::words)
                .isEqualTo(words);
    }

    @Test
    void findsTheSingleRowOfTheOldFormFromTheNewOne() {
        CellId id = new CellId("requests/other_handling/total");
        assertThat(ReportForm.forYear(2021).cell(id)).isEmpty();
        assertThat(ReportForm.forYear(2021).cellOfAnyEdition(id)).isPresent();
    }

    @Test
    void hasTheCrossChecksOfTheDossier() {
        Map<String, Long> byRule = ReportForm.forYear(2021).crossChecks().stream()
                .collect(Collectors.groupingBy(CrossCheck::rule, Collectors.counting()));
        assertThat(byRule).isEqualTo(Map.of("T3-R", 25L, "T3-S", 7L, "T3-I", 7L, "T4-R", 3L));
    }

    @Test
    void adds21OutcomesUpToTheTotal() {
        assertThat(ReportForm.forYear(2021).crossChecks())
                .filteredOn(check -> check.rule().equals("T3-S"))
                .allSatisfy(check -> assertThat(check.left()).hasSize(21));
    }

    @ParameterizedTest
    @EnumSource(FormEdition.class)
    void everyCheckNamesCellsOfItsForm(FormEdition edition) {
        ReportForm form = ReportForm.of(edition);
        assertThat(form.crossChecks()).allSatisfy(check -> {
            assertThat(check.left()).allMatch(id -> form.cell(id).isPresent());
            assertThat(check.right()).allMatch(id -> form.cell(id).isPresent());
        });
    }

    @Test
    void refusesNamesThatAreNotThoseOfCells() {
        assertThatThrownBy(() -> new CellId("总计")).isInstanceOf(IllegalArgumentException.class);
    }
}
