package org.zhiqing.annualreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.read.ReportReading;

/** This year's report beside last year's. */
class YearCheckTests {

    private static final String LAST = "clean-2021-tabs.txt";
    private static final String THIS = "clean-2022-cells.txt";

    private static List<String> rules(ReportReading last, ReportReading reading) {
        return ReportCheck.of(reading, last, CheckPolicy.DEFAULT).stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    @Test
    void findsNothingWhenTheYearsClose() {
        assertThat(rules(Samples.read(LAST), Samples.read(THIS))).isEmpty();
    }

    @Test
    void findsWhatWasNotCarriedOver() {
        String text = Samples.text(LAST);
        String carried =
                text.lines().filter(line -> line.startsWith("四、结转")).findFirst().orElseThrow();
        String[] cells = carried.split("\t", -1);
        cells[3] = Integer.toString(Integer.parseInt(cells[3]) + 2);
        cells[9] = Integer.toString(Integer.parseInt(cells[9]) + 2);
        assertThat(rules(Samples.readWith(LAST, carried, String.join("\t", cells)), Samples.read(THIS)))
                .containsExactlyInAnyOrder("T3-Y", "T3-YC");
    }

    @Test
    void findsDocumentsInForceThatDoNotAddUp() {
        assertThat(rules(Samples.readWith(LAST, "行政规范性文件\t2\t1\t9", "行政规范性文件\t2\t1\t8"), Samples.read(THIS)))
                .containsExactly("T2-Y");
    }

    @Test
    void findsMoreRepealedThanThereWere() {
        ReportReading last = Samples.readWith(LAST, "行政规范性文件\t2\t1\t9", "行政规范性文件\t2\t1\t1");
        ReportReading now = Samples.readWith(THIS, "\t3\n\t0\n\t12", "\t3\n\t5\n\t12");
        assertThat(rules(last, now)).contains("T2-B", "T2-Y");
    }

    @Test
    void findsPendingCasesThatVanished() {
        ReportReading last = Samples.readWith(LAST, "\n1\t0\t0\t0\t1\t", "\n1\t0\t0\t3\t4\t");
        assertThat(rules(last, Samples.read(THIS))).containsExactly("T4-Y");
    }

    @Test
    void saysWhenTheOtherReportIsNotLastYears() {
        assertThat(rules(Samples.read(THIS), Samples.read(LAST))).containsExactly("Y-0");
    }

    @Test
    void leavesTableTwoOutBetweenTheTwoForms() {
        ReportReading old = Samples.read("old-form-2020.txt");
        assertThat(rules(old, Samples.read(LAST))).doesNotContain("T2-Y", "T2-B");
    }
}
