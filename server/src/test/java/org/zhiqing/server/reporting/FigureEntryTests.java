package org.zhiqing.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellState;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;

/** Figures of table two that units enter (国办公开办函〔2021〕30号, 表二). */
@SystemTest
class FigureEntryTests {

    static final CellId PERMITS = new CellId("proactive/permits/decisions");
    static final CellId CHARGES = new CellId("proactive/charges/amount");

    @Autowired
    Offices offices;

    @Autowired
    FigureEntry entry;

    @Autowired
    FigureImport imports;

    @Autowired
    YearTables tables;

    Office office;
    Actor clerk;

    @BeforeEach
    void anOffice() {
        office = offices.zone();
        clerk = offices.person(office, office.unit(), "填报员", Role.CLERK);
    }

    @Test
    void aFigureNobodyEnteredIsBlankNotZero() {
        assertThat(cell(2025, PERMITS).state()).isEqualTo(CellState.BLANK);
    }

    @Test
    void anEnteredZeroIsZero() {
        entry.enter(figure(PERMITS, "2025-01-01", "2025-12-31", "0"), clerk);

        assertThat(cell(2025, PERMITS).number()).isEqualByComparingTo("0");
    }

    @Test
    void figuresOfAYearAddUp() {
        entry.enter(figure(PERMITS, "2025-01-01", "2025-06-30", "12"), clerk);
        entry.enter(figure(PERMITS, "2025-07-01", "2025-12-31", "30"), clerk);

        assertThat(cell(2025, PERMITS).number()).isEqualByComparingTo("42");
        assertThat(cell(2024, PERMITS).state()).isEqualTo(CellState.BLANK);
        assertThat(tables.behind(clerk, clerk.organ(), 2025, PERMITS)).hasSize(2);
    }

    @Test
    void theSamePeriodIsNotCountedTwice() {
        entry.enter(figure(PERMITS, "2025-01-01", "2025-06-30", "12"), clerk);

        assertFinding("fromOn", "reporting.figure-overlaps", figure(PERMITS, "2025-06-30", "2025-12-31", "1"));
    }

    @Test
    void aVoidedFigureNoLongerCountsAndStaysOnRecord() {
        entry.enter(figure(PERMITS, "2025-01-01", "2025-06-30", "12"), clerk);
        long id = entry.ofYear(office.organ(), 2025).get(0).id();

        entry.voidFigure(id, "重复导出", clerk);

        assertThat(cell(2025, PERMITS).state()).isEqualTo(CellState.BLANK);
        assertThat(entry.ofYear(office.organ(), 2025).get(0).voidReason()).isEqualTo("重复导出");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> entry.voidFigure(id, "再作废", clerk));
    }

    @Test
    void anotherOrgansFigureIsNotFound() {
        entry.enter(figure(PERMITS, "2025-01-01", "2025-06-30", "12"), clerk);
        long id = entry.ofYear(office.organ(), 2025).get(0).id();
        Office other = offices.zone();
        Actor stranger = offices.person(other, other.unit(), "别处的人", Role.CLERK);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> entry.voidFigure(id, "不是我的", stranger))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("reporting.figure-not-found"));
    }

    @Test
    void chargesHaveAtMostFourDecimalsAndCountsNone() {
        entry.enter(figure(CHARGES, "2025-01-01", "2025-12-31", "59237.2449"), clerk);

        assertThat(cell(2025, CHARGES).text()).isEqualTo("59237.2449");
        assertFinding("value", "reporting.figure-decimals", figure(CHARGES, "2024-01-01", "2024-12-31", "1.00001"));
        assertFinding("value", "reporting.figure-negative", figure(PERMITS, "2024-01-01", "2024-12-31", "-1"));
    }

    @Test
    void aPeriodStaysInOneYear() {
        assertFinding("toOn", "reporting.figure-period-two-years", figure(PERMITS, "2024-12-31", "2025-01-01", "1"));
        assertFinding("toOn", "reporting.figure-period-reversed", figure(PERMITS, "2025-02-01", "2025-01-31", "1"));
    }

    @Test
    void changesMayBeNegativeInTheFormOf2020() {
        CellId change = new CellId("proactive/permits/change");
        entry.enter(figure(change, "2020-01-01", "2020-12-31", "-4"), clerk);

        assertThat(cell(2020, change).number()).isEqualByComparingTo("-4");
    }

    @Test
    void allLinesOfAFileGoInOrNone() {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> imports.read(
                        """
                        事项,开始日期,结束日期,数值,来源
                        行政许可,2025-01-01,2025-12-31,7,审批系统
                        行政处分,2025-01-01,2025-12-31,7,审批系统
                        行政处罚,2025-13-01,2025-12-31,7,执法系统
                        行政强制,2025-01-01,2025-12-31,七,执法系统
                        """,
                        "lines",
                        clerk))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::sentence)
                        .satisfiesExactly(
                                item -> assertThat(item).startsWith("第3行：事项“行政处分”不在"),
                                day -> assertThat(day).startsWith("第4行：开始日期“2025-13-01”无法识别"),
                                number -> assertThat(number).startsWith("第5行：数值“七”不是数字")));
        assertThat(cell(2025, PERMITS).state()).isEqualTo(CellState.BLANK);

        int count = imports.read("行政许可\t2025-01-01\t2025-12-31\t7\t审批系统", "lines", clerk);

        assertThat(count).isEqualTo(1);
        assertThat(cell(2025, PERMITS).number()).isEqualByComparingTo("7");
    }

    @Test
    void everythingThatIsWrongWithALineIsToldAtOnce() {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> imports.read("行政处分,2025-06-30,2025-01-01,abc, ", "lines", clerk))
                .satisfies(findings -> assertThat(findings.all())
                        .allSatisfy(finding -> assertThat(finding.field()).isEqualTo("lines"))
                        .extracting(Finding::sentence)
                        .satisfiesExactlyInAnyOrder(
                                item -> assertThat(item).contains("行政处分"),
                                period -> assertThat(period).contains("早于开始日期"),
                                number -> assertThat(number).contains("abc"),
                                source -> assertThat(source).contains("数据来源")));
    }

    @Test
    void aCountIsAskedForAsAWholeNumber() {
        assertFinding("value", "reporting.figure-not-whole", figure(PERMITS, "2024-01-01", "2024-12-31", "1.5"));
    }

    private void assertFinding(String field, String code, NewFigure figure) {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> entry.enter(figure, clerk))
                .satisfies(findings -> assertThat(findings.all()).anySatisfy(finding -> {
                    assertThat(finding.field()).isEqualTo(field);
                    assertThat(finding.code()).isEqualTo(code);
                }));
    }

    private CellValue cell(int year, CellId cell) {
        return Objects.requireNonNull(tables.of(office.organ(), year).get(cell));
    }

    private static NewFigure figure(CellId cell, String from, String to, String value) {
        return new NewFigure(cell, LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(value), "审批系统导出");
    }
}
