package org.zhiqing.server.work.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.rules.calendar.WorkingDays;

/** On which days somebody is reminded, at the edges of the calendar. */
class ReminderLadderTests {

    private static final WorkingDays DAYS =
            WorkingDays.of(HolidayNotices.shipped()).provisionally();
    private static final ReminderLadder LADDER = ReminderLadder.of(List.of(5, 3, 1), true, true);

    @Test
    void fiveThreeAndOneWorkingDaysBeforeOnTheDayAndEachWorkingDayAfter() {
        assertThat(remindedOf("2026-04-24", "2026-04-13", "2026-04-28"))
                .containsExactly("2026-04-17", "2026-04-21", "2026-04-23", "2026-04-24", "2026-04-27", "2026-04-28");
    }

    @Test
    void aMakeUpSaturdayIsAWorkingDayAndASundayIsNot() {
        assertThat(remindedOf("2026-03-03", "2026-02-24", "2026-03-04"))
                .containsExactly("2026-02-25", "2026-02-27", "2026-03-02", "2026-03-03", "2026-03-04");
        assertThat(ReminderLadder.of(List.of(2), false, false).reminds(day("2026-03-03"), day("2026-02-28"), DAYS))
                .as("the make-up Saturday is two working days before")
                .isTrue();
    }

    @Test
    void overTheSpringFestivalNobodyIsRemindedOnADayOff() {
        assertThat(remindedOf("2026-02-25", "2026-02-11", "2026-02-26"))
                .containsExactly("2026-02-11", "2026-02-13", "2026-02-24", "2026-02-25", "2026-02-26");
    }

    @Test
    void intoAYearWithoutNoticeItGoesOnWithMondayToFriday() {
        assertThat(DAYS.knows(2027)).isFalse();
        assertThat(remindedOf("2027-01-05", "2026-12-28", "2027-01-06"))
                .containsExactly("2026-12-29", "2026-12-31", "2027-01-04", "2027-01-05", "2027-01-06");
    }

    @Test
    void aDueDayThatIsADayOffIsRemindedOfOnTheLastWorkingDayBefore() {
        assertThat(remindedOf("2026-04-12", "2026-04-09", "2026-04-14"))
                .containsExactly("2026-04-09", "2026-04-10", "2026-04-13", "2026-04-14");
    }

    @Test
    void anEmptyLadderNeverReminds() {
        ReminderLadder none = ReminderLadder.of(List.of(), false, false);
        assertThat(day("2026-04-01").datesUntil(day("2026-05-30")))
                .noneMatch(today -> none.reminds(day("2026-04-24"), today, DAYS));
    }

    @Test
    void onEachDayBeforeItRemindsOnceForEachNumberOfDaysWhateverTheDueDay() {
        day("2026-01-20")
                .datesUntil(day("2026-12-20"))
                .filter(DAYS::isWorkingDay)
                .forEach(dueOn -> assertThat(dueOn.minusDays(30)
                                .datesUntil(dueOn.plusDays(1))
                                .filter(today -> LADDER.reminds(dueOn, today, DAYS)))
                        .as(dueOn.toString())
                        .hasSize(4));
    }

    @Test
    void daysBeforeAreAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReminderLadder.of(List.of(0), true, true));
    }

    private static List<String> remindedOf(String dueOn, String from, String until) {
        return day(from)
                .datesUntil(day(until).plusDays(1))
                .filter(today -> LADDER.reminds(day(dueOn), today, DAYS))
                .map(LocalDate::toString)
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
