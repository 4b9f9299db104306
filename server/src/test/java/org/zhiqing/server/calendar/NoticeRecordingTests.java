package org.zhiqing.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiqing.rules.calendar.DayKind;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Offices;

/** Holiday notices (放假安排): the shipped ones, new ones, changed ones. Years far ahead belong to one test each. */
@SystemTest
class NoticeRecordingTests {

    @Autowired
    Calendar calendar;

    @Autowired
    NoticeRecording recording;

    @Autowired
    Offices offices;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theShippedNoticesAreThereAtTheFirstStart() {
        assertThat(calendar.workingDays().years()).contains(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(calendar.year(2026, offices.zone().organ()).versions()).hasSize(1);
        assertThat(calendar.year(2026, offices.zone().organ()).versions().get(0).notice())
                .isEqualTo(HolidayNotices.shipped().get(8));
        assertThat(calendar.year(2026, offices.zone().organ()).workingDayCount())
                .isEqualTo(248);
    }

    @Test
    void aYearWithoutNoticeIsShownAsProvisional() {
        CalendarYear year = calendar.year(2151, offices.zone().organ());

        assertThat(year.isProvisional()).isTrue();
        assertThat(year.months().get(0).weeks().get(0).days())
                .filteredOn(day -> day != null)
                .allSatisfy(day -> assertThat(day.isProvisional()).isTrue());
    }

    @Test
    void aNewNoticeDecidesItsDaysAtOnce() {
        assertThat(calendar.workingDays().knows(2101)).isFalse();

        recording.take(table("2101-01-03,off,元旦,2101\n2101-01-08,work,元旦,2101"), office());

        assertThat(calendar.workingDays().day(LocalDate.of(2101, 1, 3)).kind()).isEqualTo(DayKind.DAY_OFF);
        assertThat(calendar.workingDays().day(LocalDate.of(2101, 1, 8)).kind()).isEqualTo(DayKind.MAKE_UP);
    }

    @Test
    void aNoticeChangedWithinTheYearIsANewVersionAndTheOldOneIsKept() {
        recording.take(table("2102-01-02,off,元旦,2102"), office());
        recording.take(table("2102-01-02,off,元旦,2102\n2102-01-03,off,元旦,2102"), office());

        List<NoticeVersion> versions =
                calendar.year(2102, offices.zone().organ()).versions();

        assertThat(versions).extracting(NoticeVersion::version).containsExactly(2, 1);
        assertThat(versions.get(1).notice().daysOff()).hasSize(1);
        assertThat(calendar.workingDays().isWorkingDay(LocalDate.of(2102, 1, 3)))
                .isFalse();
    }

    @Test
    void theSameNoticeTwiceIsRefused() {
        recording.take(table("2103-01-01,off,元旦,2103"), office());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> recording.take(table("2103-01-01,off,元旦,2103"), office()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("calendar.nothing-new"));
    }

    @Test
    void allBadLinesAreNamedAtOnceAndNothingIsRecorded() {
        String table = "2104-01-01,off,元旦,2104\n2104-13-01,off,元旦,2104\n2104-01-02,free,元旦,2104\n2104-01-03,off,,2104";

        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> recording.take(table(table), office()))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::sentence)
                        .satisfiesExactly(
                                second -> assertThat(second).contains("第 2 行", "2104-13-01"),
                                third -> assertThat(third).contains("第 3 行"),
                                fourth -> assertThat(fourth).contains("第 4 行")));
        assertThat(calendar.workingDays().knows(2104)).isFalse();
    }

    @Test
    void sourceAndReasonAreAskedForBesideTheBadLines() {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> recording.take(new NoticeImport("不是日期", null, false, "", ""), office()))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::field)
                        .containsExactly("days", "source", "reason"));
    }

    @Test
    void aClerkMayNotRecordANotice() {
        Actor clerk = offices.zone().the(Role.CLERK);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> recording.take(table("2105-01-01,off,元旦,2105"), clerk))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("kernel.act-not-allowed"));
    }

    @Test
    void aNoticeThatIsRolledBackLeavesNoTraceInTheCalendar() {
        transaction.executeWithoutResult(status -> {
            recording.take(table("2106-01-01,off,元旦,2106"), office());
            assertThat(calendar.workingDays().knows(2106)).isTrue();
            status.setRollbackOnly();
        });

        assertThat(calendar.workingDays().knows(2106)).isFalse();
    }

    @Test
    void nextYearsNoticeIsMissedFromNovemberOnAndThisYearsAtAnyTime() {
        assertThat(calendar.lackingYears(LocalDate.of(2025, 10, 31))).isEmpty();
        assertThat(calendar.lackingYears(LocalDate.of(2025, 11, 1))).isEmpty();
        assertThat(calendar.lackingYears(LocalDate.of(2160, 10, 31))).containsExactly(2160);
        assertThat(calendar.lackingYears(LocalDate.of(2160, 11, 1))).containsExactly(2160, 2161);
        assertThat(calendar.lackingYears(LocalDate.of(2160, 1, 1))).containsExactly(2160);
    }

    private Actor office() {
        return offices.site().the(Role.DISCLOSURE_OFFICE);
    }

    private static NoticeImport table(String days) {
        return new NoticeImport(days, null, false, "测试用的放假安排", "测试");
    }
}
