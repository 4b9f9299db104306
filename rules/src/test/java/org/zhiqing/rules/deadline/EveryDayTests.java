package org.zhiqing.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.rules.calendar.WorkingDays;

/** Not a sample: a request received on each day of eight years, and every limit in working days from each day. */
@DisplayName("2019年至2026年的每一天")
class EveryDayTests {

    private static final WorkingDays CALENDAR = WorkingDays.of(HolidayNotices.shipped());
    private static final AnswerClock CLOCK = new AnswerClock(CALENDAR, ClockPolicy.DEFAULT);

    @ParameterizedTest(name = "received in {0}")
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    @DisplayName("第三十三条第二款")
    void theAnswerIsDueTwentyWorkingDaysAfterReceipt(int year) {
        daysOf(year, received -> {
            LocalDate due = PlainCount.workedAfter(received, 20);
            assertThat(CLOCK.ledgerOf(ClockHistory.receivedOn(received)).dueOn())
                    .isEqualTo(due);
        });
    }

    @ParameterizedTest(name = "received in {0}, extended to the full")
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    @DisplayName("第三十三条第二款：延长二十个工作日")
    void aFullExtensionMakesItForty(int year) {
        daysOf(year, received -> {
            ClockHistory extended = ClockHistory.receivedOn(received).extended(received.plusDays(3), 20);
            assertThat(CLOCK.ledgerOf(extended).dueOn()).isEqualTo(PlainCount.workedAfter(received, 40));
        });
    }

    @ParameterizedTest(name = "asked in {0}")
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    @DisplayName("第三十条、第三十二条、第三十四条")
    void noticesAndOpinionsHaveSevenAndFifteenWorkingDays(int year) {
        WorkingDays provisional = CALENDAR.provisionally();
        daysOf(year, event -> {
            assertThat(Limit.CORRECTION_NOTICE.dueAfter(event, provisional).on())
                    .isEqualTo(PlainCount.workedAfter(event, 7));
            assertThat(Limit.THIRD_PARTY_OPINION.dueAfter(event, provisional))
                    .isEqualTo(Limit.CO_ORGAN_OPINION.dueAfter(event, provisional));
            assertThat(Limit.THIRD_PARTY_OPINION.dueAfter(event, provisional).on())
                    .isEqualTo(PlainCount.workedAfter(event, 15));
        });
    }

    private static void daysOf(int year, java.util.function.Consumer<LocalDate> check) {
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(check);
    }
}
