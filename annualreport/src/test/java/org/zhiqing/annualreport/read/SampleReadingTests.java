package org.zhiqing.annualreport.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.Settlement;
import org.zhiqing.annualreport.form.TableNumber;

/** The damage of real reports, in invented ones. */
class SampleReadingTests {

    private static String cell(ReportReading reading, String id) {
        CellValue value = reading.cell(new CellId(id));
        return value.state()
                + value.asNumber()
                        .map(BigDecimal::toPlainString)
                        .map(n -> " " + n)
                        .orElse("");
    }

    @ParameterizedTest(name = "{0}: every cell is a number and nothing is remarkable")
    @ValueSource(strings = {"clean-2021-tabs.txt", "clean-2022-cells.txt", "clean-2021-bars.md"})
    void readsEveryLayoutOfTables(String name) {
        ReportReading reading = Samples.read(name);
        assertThat(reading.observations()).isEmpty();
        assertThat(reading.form().cells()).hasSize(200).allMatch(cell -> reading.cell(cell.id())
                .isNumber());
        assertThat(cell(reading, "requests/disclosed/commercial_enterprise")).isEqualTo("NUMBER 1");
        assertThat(cell(reading, "requests/not_held/other")).isEqualTo("NUMBER 1");
        assertThat(cell(reading, "litigation_direct/corrected")).isEqualTo("NUMBER 1");
        assertThat(cell(reading, "proactive/charges/amount")).isEqualTo("NUMBER 12.5");
        assertThat(reading.sections()).hasSize(6).allMatch(SectionReading::asPrescribed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "clean-2021-tabs.txt, 青禾区发展局, 2021, 2022-01-12",
        "clean-2022-cells.txt, 青禾区发展局, 2022, 2023-01-09",
        "clean-2021-bars.md, 青禾区发展局, 2021, 2022-01-12"
    })
    void readsWhoWhatAndWhen(String name, String organ, int year, String date) {
        ReportReading reading = Samples.read(name);
        assertThat(reading.organ()).isNotNull().extracting(Passage::text).isEqualTo(organ);
        assertThat(reading.year()).hasValue(year);
        assertThat(reading.years()).extracting(YearMention::source).contains(YearMention.Source.PERIOD);
        assertThat(reading.signature().signedOn()).hasToString(date);
    }

    @Test
    void readsTheOldFormAndKeepsAWordThatIsNoNumber() {
        ReportReading reading = Samples.read("old-form-2020.txt");
        assertThat(reading.printed()).isEqualTo(FormEdition.FORM_2019);
        assertThat(reading.year()).hasValue(2020);
        assertThat(cell(reading, "proactive/permits/change")).isEqualTo("NUMBER -2");
        assertThat(cell(reading, "proactive/penalties/change")).isEqualTo("NUMBER 1");
        assertThat(cell(reading, "proactive/charges/change")).isEqualTo("UNREADABLE");
        assertThat(reading.cell(new CellId("proactive/charges/change")).text()).isEqualTo("略减");
        assertThat(cell(reading, "proactive/procurement/amount")).isEqualTo("NUMBER 18.3");
        assertThat(cell(reading, "requests/other_handling/total")).isEqualTo("NUMBER 1");
        assertThat(reading.title()).isNull();
        assertThat(reading.signature()).isEqualTo(Signature.NONE);
        assertThat(reading.observations())
                .extracting(Observation::kind, Observation::expected)
                .containsExactly(tuple(Observation.Kind.COLUMN_MISSING, "其他"));
    }

    @Test
    void readsATornPageWithAPhantomColumnWhenAllNumbersAreTheSame() {
        ReportReading reading = Samples.read("torn-2021.txt");
        assertThat(reading.form().table(TableNumber.THREE).cells())
                .allMatch(cell -> cell(reading, cell.id().value()).equals("NUMBER 0"));
        assertThat(reading.observations())
                .extracting(Observation::kind)
                .containsExactly(Observation.Kind.COLUMN_PHANTOM);
    }

    @Test
    void leavesNumbersUndecidedWhenAPhantomColumnCouldBeAnyOfThem() {
        ReportReading reading = Samples.readWith("torn-2021.txt", "1.属于国家秘密\t\t0\t0\t0", "1.属于国家秘密\t\t3\t0\t3");
        assertThat(cell(reading, "requests/state_secret/natural_person")).isEqualTo("UNDECIDED");
        assertThat(cell(reading, "requests/state_secret/total")).isEqualTo("UNDECIDED");
        assertThat(cell(reading, "requests/forbidden_by_law/total")).isEqualTo("NUMBER 0");
    }

    @Test
    void readsTheSingleRowInANewFormAndLeavesTheThreeRowsAbsent() {
        ReportReading reading = Samples.read("text-defects-2021.txt");
        assertThat(cell(reading, "requests/other_handling/natural_person")).isEqualTo("NUMBER 1");
        assertThat(cell(reading, "requests/correction_overdue/natural_person")).isEqualTo("ABSENT");
        assertThat(cell(reading, "requests/other/total")).isEqualTo("ABSENT");
        assertThat(cell(reading, "proactive/normative_documents/repealed")).isEqualTo("NUMBER 0");
    }

    @Test
    void tellsBlankFromZeroAndFromText() {
        ReportReading reading = Samples.read("bad-cells-2023.txt");
        assertThat(cell(reading, "requests/state_secret/total")).isEqualTo("BLANK");
        assertThat(cell(reading, "requests/forbidden_by_law/natural_person")).isEqualTo("BLANK");
        assertThat(reading.cell(new CellId("requests/forbidden_by_law/natural_person"))
                        .text())
                .isEqualTo("/");
        assertThat(cell(reading, "requests/security_and_stability/research_institution"))
                .isEqualTo("UNREADABLE");
        assertThat(cell(reading, "requests/internal_affairs/natural_person")).isEqualTo("NUMBER -1");
        assertThat(cell(reading, "requests/process_information/natural_person")).isEqualTo("NUMBER 1.5");
    }

    @Test
    void pullsRunTogetherTablesApartWhereOnlyOneWayAgreesWithTheSums() {
        ReportReading reading = Samples.read("run-together-2021.txt");
        assertThat(reading.form().table(TableNumber.THREE).cells())
                .allMatch(cell -> reading.cell(cell.id()).isNumber());
        assertThat(cell(reading, "requests/received/natural_person")).isEqualTo("NUMBER 10");
        assertThat(cell(reading, "requests/received/total")).isEqualTo("NUMBER 13");
        CellValue received = reading.cell(new CellId("requests/received/total"));
        assertThat(received.text()).isEqualTo("102000113");
        assertThat(received.settlement().how()).isEqualTo(Settlement.How.PROVEN);
        assertThat(received.settlement().proof()).contains("只有这一种", "10、2、0、0、0、1、13");
        assertThat(cell(reading, "proactive/normative_documents/in_force")).isEqualTo("NUMBER 9");
        assertThat(reading.observations())
                .extracting(seen -> seen.table() + " " + seen.kind())
                .containsExactly("FOUR TABLE_MISSING");
    }

    @Test
    void leavesRunTogetherDigitsUndecidedThatCanBeCutInSeveralWays() {
        ReportReading reading = Samples.readWith("run-together-2021.txt", "行政规范性文件219", "行政规范性文件693665");
        CellValue issued = reading.cell(new CellId("proactive/normative_documents/issued"));
        assertThat(issued.state()).isEqualTo(CellState.UNDECIDED);
        assertThat(issued.text()).isEqualTo("693665");
        assertThat(issued.candidates()).extracting(BigDecimal::intValue).containsExactly(6, 69, 693, 6936);
    }

    @Test
    void doesNotBelieveSingleDigitsWhereBlanksMayHaveVanished() {
        ReportReading reading = Samples.readWith("run-together-2021.txt", "规章000行政规范性文件219", "规章行政规范性文件219");
        assertThat(cell(reading, "proactive/normative_documents/issued")).isEqualTo("UNDECIDED");
        assertThat(cell(reading, "proactive/government_rules/issued")).isEqualTo("UNREADABLE");
        assertThat(cell(reading, "proactive/permits/decisions")).isEqualTo("NUMBER 31");
    }

    @Test
    void neverTakesABlankForTheNumberBesideIt() {
        ReportReading reading =
                Samples.readWith("clean-2021-tabs.txt", "2.重复申请\t0\t1\t0\t0\t0\t0\t1", "2.重复申请\t\t1\t\t\t\t\t1");
        assertThat(cell(reading, "requests/duplicate/natural_person")).isEqualTo("BLANK");
        assertThat(cell(reading, "requests/duplicate/commercial_enterprise")).isEqualTo("NUMBER 1");
        assertThat(cell(reading, "requests/duplicate/total")).isEqualTo("NUMBER 1");
    }

    @Test
    void leavesARowOfTooFewNumbersUndecided() {
        ReportReading reading = Samples.readWith("clean-2022-cells.txt", "\t2.重复申请\n\t0\n\t1\n", "\t2.重复申请\n\t1\n");
        assertThat(cell(reading, "requests/duplicate/commercial_enterprise")).isEqualTo("UNDECIDED");
    }

    @Test
    void givesARowWithoutLabelItsPlaceByOrderWhereOnlyOneIsMissing() {
        ReportReading reading = Samples.readWith("clean-2021-tabs.txt", "2.重复申请\t", "\t");
        assertThat(cell(reading, "requests/duplicate/total")).isEqualTo("NUMBER 1");
        assertThat(reading.cell(new CellId("requests/duplicate/total"))
                        .settlement()
                        .proof())
                .isEqualTo("“1.信访举报投诉类申请”与“3.要求提供公开出版物”之间，格式规定有1行没有找到标签，恰有1行没有标签的数字，按顺序一一对应");
    }

    @Test
    void leavesRowsUndecidedWhereMoreLabelsAreMissingThanRowsOfNumbers() {
        String rows = Samples.text("clean-2021-tabs.txt");
        String duplicate = rows.substring(rows.indexOf("\t\t2.重复申请"), rows.indexOf("\t\t3.要求提供"));
        String published = rows.substring(rows.indexOf("\t\t3.要求提供"), rows.indexOf("\t\t4.无正当理由"));
        ReportReading reading =
                Samples.readWith("clean-2021-tabs.txt", duplicate + published, duplicate.replace("2.重复申请", ""));
        assertThat(cell(reading, "requests/duplicate/total")).isEqualTo("UNDECIDED");
        assertThat(cell(reading, "requests/published_work/total")).isEqualTo("UNDECIDED");
        assertThat(reading.observations()).extracting(Observation::kind).contains(Observation.Kind.ROW_UNLABELLED);
    }

    @Test
    void leavesARowUndecidedThatIsPrintedTwiceWithDifferentNumbers() {
        String row = "2.重复申请\t0\t1\t0\t0\t0\t0\t1";
        ReportReading reading =
                Samples.readWith("clean-2021-tabs.txt", row, row + "\n\t\t" + row.replace("\t1", "\t2"));
        CellValue total = reading.cell(new CellId("requests/duplicate/total"));
        assertThat(total.state()).isEqualTo(CellState.UNDECIDED);
        assertThat(total.candidates()).extracting(BigDecimal::intValue).containsExactly(1, 2);
        assertThat(cell(reading, "requests/duplicate/natural_person")).isEqualTo("NUMBER 0");
    }

    @ParameterizedTest(name = "{0} → {1}: {2} is not assigned by the form's order")
    @CsvSource({
        "科研机构\t社会公益组织, 社会公益组织\t科研机构, requests/received/research_institution",
        "自然人\t法人或其他组织\t\t\t\t\t总计, 总计\t自然人\t法人或其他组织\t\t\t\t, requests/received/total",
        "结果纠正\t其他结果, 其他结果\t结果纠正, review/corrected",
        "未经复议直接起诉\t\t\t\t\t复议后起诉, 复议后起诉\t\t\t\t\t未经复议直接起诉, litigation_direct/upheld"
    })
    void leavesATableUndecidedOfWhichTheHeadsStandInAnotherOrder(String heads, String others, String id) {
        String from = heads.replace("\\t", "\t");
        ReportReading reading = Samples.readWith("clean-2021-tabs.txt", from, others.replace("\\t", "\t"));
        assertThat(cell(reading, id)).isEqualTo("UNDECIDED");
        assertThat(reading.observations()).extracting(Observation::kind).contains(Observation.Kind.COLUMN_ORDER);
    }

    @Test
    void readsTableTwoByItsHeadsAndNotByTheOrderOfTheForm() {
        ReportReading reading = Samples.readWith("clean-2021-tabs.txt", "本年制发件数\t本年废止件数", "本年废止件数\t本年制发件数");
        assertThat(cell(reading, "proactive/normative_documents/issued")).isEqualTo("NUMBER 1");
        ReportReading blanks = Samples.readWith("clean-2022-cells.txt", "\t本年制发件数\n\t本年废止件数\n", "\t本年废止件数\n\t本年制发件数\n");
        assertThat(cell(blanks, "proactive/normative_documents/issued")).isEqualTo("UNDECIDED");
    }

    @Test
    void doesNotFillARowThatIsOneCellShortFromTheLeft() {
        ReportReading reading =
                Samples.readWith("clean-2021-tabs.txt", "2.重复申请\t0\t1\t0\t0\t0\t0\t1", "2.重复申请\t0\t1\t0\t0\t0\t1");
        assertThat(cell(reading, "requests/duplicate/other")).isEqualTo("UNDECIDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "007", "①", "5²", "5⑴"})
    void takesNoRunTogetherDigitsAndNoMarksOfNotesForANumber(String printed) {
        ReportReading reading =
                Samples.readWith("clean-2021-tabs.txt", "2.重复申请\t0\t1\t0", "2.重复申请\t" + printed + "\t1\t0");
        assertThat(cell(reading, "requests/duplicate/natural_person")).isEqualTo("UNREADABLE");
    }

    @Test
    void keepsTheFormOfTheYearWhereOnlyOneShortLabelSpeaksForTheOther() {
        ReportReading reading = Samples.readWith("clean-2021-tabs.txt", "行政规范性文件\t2", "规范性文件\t2");
        assertThat(reading.form().edition()).isEqualTo(FormEdition.FORM_2021);
    }

    @ParameterizedTest(name = "a change of “{0}” is {1}")
    @CsvSource({"减1, NUMBER -1", "增3, NUMBER 3", "+19, NUMBER 19", "-18, NUMBER -18", "－2, NUMBER -2", "减少, UNREADABLE"
    })
    void readsChangesInWords(String printed, String value) {
        ReportReading reading = Samples.readWith("old-form-2020.txt", "行政事业性收费\t2\t略减", "行政事业性收费\t2\t" + printed);
        assertThat(cell(reading, "proactive/charges/change")).isEqualTo(value);
    }

    @ParameterizedTest(name = "an amount of “{0}” is {1}")
    @CsvSource({
        "43.788万元, NUMBER 43.788",
        "73802895.90元, NUMBER 7380.28959",
        "251000元, NUMBER 25.1",
        "240 万元, NUMBER 240",
        "43.788亿元, UNREADABLE",
        "约12, UNREADABLE",
        "12?, UNREADABLE",
        "—, BLANK"
    })
    void readsAmountsWithTheirUnit(String printed, String value) {
        ReportReading reading = Samples.readWith("clean-2021-tabs.txt", "行政事业性收费\t12.5", "行政事业性收费\t" + printed);
        assertThat(cell(reading, "proactive/charges/amount")).isEqualTo(value);
    }

    @ParameterizedTest(name = "a count of “{0}” is {1}")
    @CsvSource({"22（其中修订16件）, NUMBER 22", "31件, NUMBER 31", "31元, UNREADABLE", "3、1, UNREADABLE", "31 2, UNREADABLE"})
    void readsCountsWithARemark(String printed, String value) {
        ReportReading reading = Samples.readWith("clean-2021-tabs.txt", "行政许可\t31", "行政许可\t" + printed);
        assertThat(cell(reading, "proactive/permits/decisions")).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource(
            delimiter = ';',
            value = {"1,808,595;1808595", "３１;31", "31\u00a0;31", "72701.2578;72701.2578"})
    void readsNumbersInOtherNotations(String printed, String number) {
        ReportReading reading = Samples.readWith("clean-2021-tabs.txt", "行政许可\t31", "行政许可\t" + printed);
        assertThat(cell(reading, "proactive/permits/decisions")).isEqualTo("NUMBER " + number);
    }

    @ParameterizedTest(name = "“{0}” is still the row")
    @ValueSource(
            strings = {
                "（四）保护第三方合法权益",
                "4、保护第三方合法权益",
                "4. 保护第三方合法权益",
                "4.保护第三方合法权",
                "保护第三方合法权益",
                "4.保護第三方合法權益",
                "4.保护第三⽅合法权益",
                "4.保护 第三方 合法权益（含商业秘密）"
            })
    void recognisesLabelsInOtherNotations(String printed) {
        ReportReading reading = Samples.readWith("clean-2021-tabs.txt", "4.保护第三方合法权益", printed);
        assertThat(cell(reading, "requests/third_party_rights/total")).isEqualTo("NUMBER 1");
    }

    @Test
    void refusesAFormBefore2019ByName() {
        assertThatThrownBy(() -> Samples.read("before-2019.txt"))
                .isInstanceOf(NoReportFormException.class)
                .hasMessageContaining("2018年度报告使用2019年以前的格式");
    }

    @Test
    void placesEachNumberAtItsLineAndColumn() {
        ReportReading reading = Samples.readWith("clean-2021-tabs.txt", "行政许可\t31", "行政许可\t 31");
        String[] lines = Samples.text("clean-2021-tabs.txt").split("\n", -1);
        Place place = Objects.requireNonNull(
                reading.cell(new CellId("proactive/permits/decisions")).place());
        assertThat(lines[place.major() - 1]).startsWith("行政许可");
        assertThat(place.minor()).isEqualTo(7);
    }

    @Test
    void readsNothingFromAnEmptyFile() {
        ReportReading reading = Samples.readWith("before-2019.txt", Samples.text("before-2019.txt"), " \n");
        assertThat(reading.cells().values()).allMatch(value -> value.state() == CellState.ABSENT);
        assertThat(reading.year()).isEmpty();
    }
}
