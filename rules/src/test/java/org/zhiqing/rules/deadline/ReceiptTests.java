package org.zhiqing.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Art. 31: which day is the day of receipt. */
@DisplayName("收到申请之日：条例第三十一条")
class ReceiptTests {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest(name = "{0}: submitted {1}, arrived {2}, confirmed {3}: received {4}")
    @CsvSource({
        "IN_PERSON,2026-03-09,,,2026-03-09",
        "IN_PERSON,2026-03-09,2026-03-09,2026-03-10,2026-03-09",
        "SIGNED_MAIL,2026-03-09,,,",
        "SIGNED_MAIL,2026-03-09,2026-03-12,,2026-03-12",
        "SIGNED_MAIL,2026-03-09,2026-03-12,2026-03-16,2026-03-12",
        "ORDINARY_MAIL,2026-03-09,2026-03-12,,",
        "ORDINARY_MAIL,2026-03-09,2026-03-12,2026-03-12,2026-03-12",
        "ORDINARY_MAIL,2026-03-09,2026-03-12,2026-03-16,2026-03-16",
        "ONLINE,2026-03-09,2026-03-09,,",
        "ONLINE,2026-03-09,2026-03-09,2026-03-10,2026-03-10",
        "FAX,2026-03-09,2026-03-09,,",
        "FAX,2026-03-09,2026-03-09,2026-03-11,2026-03-11",
        "EMAIL,2026-03-09,2026-03-09,,",
        "EMAIL,2026-03-09,2026-03-09,2026-03-13,2026-03-13"
    })
    void theChannelDecidesTheDay(
            ReceiptChannel channel,
            LocalDate submittedOn,
            LocalDate arrivedOn,
            LocalDate confirmedOn,
            LocalDate receivedOn) {
        assertThat(new Receipt(channel, submittedOn, arrivedOn, confirmedOn).receivedOn())
                .isEqualTo(receivedOn);
    }

    @ParameterizedTest(name = "{0} ({1}) follows art. 31 item {2}")
    @CsvSource({
        "IN_PERSON,当面提交,第三十一条第（一）项",
        "SIGNED_MAIL,邮寄（签收）,第三十一条第（二）项",
        "ORDINARY_MAIL,平常信函,第三十一条第（二）项",
        "ONLINE,互联网渠道,第三十一条第（三）项",
        "FAX,传真,第三十一条第（三）项",
        "EMAIL,电子邮件,第三十一条第（三）项"
    })
    void everyChannelHasItsRule(ReceiptChannel channel, String label, String provision) {
        assertThat(channel.label()).isEqualTo(label);
        assertThat(channel.rule().citation().provision()).isEqualTo(provision);
        assertThat(new Receipt(channel, day("2026-03-09"), null, null).rule()).isEqualTo(channel.rule());
    }

    @ParameterizedTest(name = "{0} says which day counts")
    @EnumSource
    void everyRuleHasAText(ReceiptRule rule) {
        assertThat(rule.text()).contains("为收到申请之日");
    }

    @ParameterizedTest(name = "{0} arrived {1}, confirmed {2}: late {3}")
    @CsvSource({
        "ORDINARY_MAIL,2026-03-12,2026-03-12,false",
        "ORDINARY_MAIL,2026-03-12,2026-03-13,true",
        "ORDINARY_MAIL,2026-03-12,,false",
        "ORDINARY_MAIL,,2026-03-13,false",
        "ONLINE,2026-03-12,2026-03-13,false"
    })
    void ordinaryMailIsConfirmedOnTheDayItArrives(
            ReceiptChannel channel, LocalDate arrivedOn, LocalDate confirmedOn, boolean late) {
        assertThat(new Receipt(channel, day("2026-03-09"), arrivedOn, confirmedOn).isConfirmedLate())
                .isEqualTo(late);
    }

    @Test
    void refusesDaysInAnImpossibleOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Receipt(ReceiptChannel.SIGNED_MAIL, day("2026-03-09"), day("2026-03-08"), null))
                .withMessage("arrivedOn 2026-03-08 is before 2026-03-09");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Receipt(
                        ReceiptChannel.ORDINARY_MAIL, day("2026-03-09"), day("2026-03-12"), day("2026-03-11")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Receipt(ReceiptChannel.ONLINE, day("2026-03-09"), null, day("2026-03-08")));
    }
}
