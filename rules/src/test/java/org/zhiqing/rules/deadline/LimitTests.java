package org.zhiqing.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiqing.rules.calendar.DueDay;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.rules.calendar.NoHolidayNoticeException;
import org.zhiqing.rules.calendar.WorkingDays;

/** The limits of the law and their last days. */
@DisplayName("法定期限")
class LimitTests {

    private static final WorkingDays CALENDAR = WorkingDays.of(HolidayNotices.shipped());

    @ParameterizedTest(name = "{0}: {1} {2}, {3}")
    @CsvSource({
        "ANSWER,20,个工作日,《中华人民共和国政府信息公开条例》第三十三条第二款",
        "EXTENSION,20,个工作日,《中华人民共和国政府信息公开条例》第三十三条第二款",
        "CORRECTION_NOTICE,7,个工作日,《中华人民共和国政府信息公开条例》第三十条",
        "THIRD_PARTY_OPINION,15,个工作日,《中华人民共和国政府信息公开条例》第三十二条",
        "CO_ORGAN_OPINION,15,个工作日,《中华人民共和国政府信息公开条例》第三十四条",
        "PROACTIVE_PUBLICATION,20,个工作日,《中华人民共和国政府信息公开条例》第二十六条",
        "FEE_PAYMENT,20,个工作日,《政府信息公开信息处理费管理办法》",
        "RECONSIDERATION,60,日,《中华人民共和国行政复议法》第二十条第一款",
        "LITIGATION,6,个月,《中华人民共和国行政诉讼法》第四十六条第一款",
        "LITIGATION_AFTER_RECONSIDERATION,15,日,《中华人民共和国行政诉讼法》第四十五条"
    })
    void everyLimitHasItsLengthAndArticle(Limit limit, int length, String unit, String citation) {
        assertThat(limit.length()).isEqualTo(length);
        assertThat(limit.unit().label()).isEqualTo(unit);
        assertThat(limit.citation().text()).isEqualTo(citation);
        assertThat(limit.label()).isNotBlank();
    }

    @Test
    void theTestKnowsEveryLimit() {
        assertThat(Arrays.asList(Limit.values())).hasSize(10);
    }

    @ParameterizedTest(name = "{0} after {1} ends {2}")
    @CsvSource({
        "CORRECTION_NOTICE,2026-09-30,2026-10-15",
        "CORRECTION_NOTICE,2026-03-09,2026-03-18",
        "THIRD_PARTY_OPINION,2026-03-12,2026-04-02",
        "CO_ORGAN_OPINION,2026-09-24,2026-10-22",
        "PROACTIVE_PUBLICATION,2026-02-13,2026-03-19",
        "FEE_PAYMENT,2026-09-18,2026-10-22",
        "RECONSIDERATION,2026-03-09,2026-05-08",
        "RECONSIDERATION,2026-08-03,2026-10-08",
        "RECONSIDERATION,2026-08-11,2026-10-10",
        "RECONSIDERATION,2026-08-12,2026-10-12",
        "LITIGATION,2026-03-09,2026-09-09",
        "LITIGATION,2025-08-31,2026-02-28",
        "LITIGATION,2026-04-01,2026-10-08",
        "LITIGATION_AFTER_RECONSIDERATION,2026-03-09,2026-03-24",
        "LITIGATION_AFTER_RECONSIDERATION,2026-09-16,2026-10-08"
    })
    void endsOnAWorkingDay(Limit limit, LocalDate event, LocalDate due) {
        assertThat(limit.dueAfter(event, CALENDAR)).isEqualTo(new DueDay(due, false));
        assertThat(CALENDAR.isWorkingDay(due)).isTrue();
    }

    @Test
    void aLimitIntoAYearWithoutANoticeIsRefusedOrProvisional() {
        LocalDate event = LocalDate.of(2026, 11, 20);
        assertThatExceptionOfType(NoHolidayNoticeException.class)
                .isThrownBy(() -> Limit.RECONSIDERATION.dueAfter(event, CALENDAR));
        assertThat(Limit.RECONSIDERATION.dueAfter(event, CALENDAR.provisionally()))
                .isEqualTo(new DueDay(LocalDate.of(2027, 1, 19), true));
    }

    @Test
    @DisplayName("第三十二条与第三十四条：逾期不答复的后果相反")
    void silenceMeansOppositeThingsForAThirdPartyAndAnOrgan() {
        assertThat(Limit.THIRD_PARTY_OPINION.silence()).contains("由行政机关依照条例决定");
        assertThat(Limit.CO_ORGAN_OPINION.silence()).contains("视为同意公开");
        assertThat(Limit.FEE_PAYMENT.silence()).contains("不再处理");
        assertThat(Limit.ANSWER.silence()).isNull();
        assertThat(ConsultationKind.THIRD_PARTY.limit()).isEqualTo(Limit.THIRD_PARTY_OPINION);
        assertThat(ConsultationKind.CO_ORGAN.limit()).isEqualTo(Limit.CO_ORGAN_OPINION);
        assertThat(ConsultationKind.CO_ORGAN.label()).isEqualTo("其他机关");
    }
}
