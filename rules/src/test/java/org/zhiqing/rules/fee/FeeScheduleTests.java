package org.zhiqing.rules.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arts. 3 to 5 of the fee rules, at every edge of every band. */
@DisplayName("信息处理费：国办函〔2020〕109号第三条至第五条")
class FeeScheduleTests {

    private static final FeeSchedule FEES = FeeSchedule.NATIONAL_2021;

    @ParameterizedTest(name = "request no. {0} of the month costs {1} yuan")
    @CsvSource({
        "1,0", "9,0", "10,0", "11,100", "12,100", "29,100", "30,100", "31,200", "39,200", "40,200", "41,300", "50,300",
        "51,400", "60,400", "61,500", "100,800", "101,900"
    })
    @DisplayName("第四条：按件计收")
    void chargesByRequest(int ordinal, int yuan) {
        assertThat(FEES.byRequest(ordinal)).isEqualTo(new Yuan(yuan));
    }

    @ParameterizedTest(name = "{0} requests in a month cost {1} yuan together")
    @CsvSource({
        "10,0",
        "11,100",
        "30,2000",
        "31,2200",
        "40,4000",
        "41,4300",
        "50,7000",
        "51,7400",
        "60,11000",
        "100,37000"
    })
    @DisplayName("第四条：超额累进的累计金额")
    void addsUpOverTheMonth(int count, int yuan) {
        assertThat(FeeSchedule.sum(FEES.requestLines(1, count))).isEqualTo(new Yuan(yuan));
        Yuan oneByOne =
                IntStream.rangeClosed(1, count).mapToObj(FEES::byRequest).reduce(Yuan.ZERO, Yuan::plus);
        assertThat(oneByOne).isEqualTo(new Yuan(yuan));
    }

    @ParameterizedTest(name = "{0} pages cost {1} yuan")
    @CsvSource({
        "0,0",
        "1,0",
        "29,0",
        "30,0",
        "31,10",
        "32,20",
        "44,140",
        "57,270",
        "72,420",
        "99,690",
        "100,700",
        "101,720",
        "109,880",
        "119,1080",
        "199,2680",
        "200,2700",
        "201,2740",
        "202,2780",
        "500,14700"
    })
    @DisplayName("第五条：按量计收")
    void chargesByPage(int pages, int yuan) {
        assertThat(FEES.byPage(pages)).isEqualTo(new Yuan(yuan));
    }

    @Test
    void aRegionalScheduleChargesByItsOwnTiers() {
        FeeSchedule local = FeeSchedule.local(
                "某省信息处理费标准",
                "某价费〔2026〕1号",
                LocalDate.of(2026, 5, 1),
                List.of(FeeTier.flat(1, 0), new FeeTier(6, new Yuan(50), 5, new Yuan(50))),
                List.of(FeeTier.flat(1, 0), FeeTier.flat(51, 2)));

        assertThat(local.byRequest(5)).isEqualTo(Yuan.ZERO);
        assertThat(local.byRequest(6)).isEqualTo(new Yuan(50));
        assertThat(local.byRequest(10)).isEqualTo(new Yuan(50));
        assertThat(local.byRequest(11)).isEqualTo(new Yuan(100));
        assertThat(FeeSchedule.sum(local.requestLines(1, 12))).isEqualTo(new Yuan(450));
        assertThat(local.byPage(50)).isEqualTo(Yuan.ZERO);
        assertThat(local.byPage(60)).isEqualTo(new Yuan(20));
        assertThat(local.source(FeeBasis.BY_PAGE)).isEqualTo("《某省信息处理费标准》（某价费〔2026〕1号）");
        assertThat(local.text(FeeBasis.BY_REQUEST)).isEqualTo("第1至5件不收费；第6件起每件50元，以后每满5件每件再加50元");
        assertThat(FEES.text(FeeBasis.BY_PAGE)).isEqualTo("第1至30页不收费；第31至100页每页10元；第101至200页每页20元；第201页起每页40元");
    }

    @Test
    void tiersBeginWithTheFirstUnitAndRise() {
        assertThat(FeeSchedule.inOrder(List.of(FeeTier.flat(1, 0), FeeTier.flat(11, 100))))
                .isTrue();
        assertThat(FeeSchedule.inOrder(List.of(FeeTier.flat(2, 0)))).isFalse();
        assertThat(FeeSchedule.inOrder(List.of(FeeTier.flat(1, 0), FeeTier.flat(1, 100))))
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new FeeTier(1, new Yuan(1), 5, Yuan.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeeSchedule.local("名", "源", LocalDate.EPOCH, List.of(), List.of()));
    }

    @Test
    void showsTheBandsOfAFeeByPage() {
        assertThat(FEES.pageLines(205))
                .extracting(FeeLine::text)
                .containsExactly("第31至100页，70页×10元＝700元", "第101至200页，100页×20元＝2000元", "第201至205页，5页×40元＝200元");
        assertThat(FEES.pageLines(31)).extracting(FeeLine::text).containsExactly("第31页，1页×10元＝10元");
        assertThat(FEES.pageLines(30)).isEmpty();
    }

    @Test
    void showsTheBandsOfAFeeByRequest() {
        assertThat(FEES.requestLines(9, 32))
                .extracting(FeeLine::text)
                .containsExactly("第11至30件，20件×100元＝2000元", "第31至32件，2件×200元＝400元");
        assertThat(FEES.requestLines(1, 10)).isEmpty();
        assertThat(FEES.requestLines(41, 41)).extracting(FeeLine::text).containsExactly("第41件，1件×300元＝300元");
        assertThat(FEES.requestLines(35, 45)).extracting(FeeLine::count).containsExactly(6, 5);
    }

    @ParameterizedTest(name = "request no. {0} is refused")
    @ValueSource(ints = {0, -1})
    void refusesARequestNumberBelowOne(int ordinal) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FEES.byRequest(ordinal))
                .withMessage("ordinal must be at least 1, was " + ordinal);
    }

    @Test
    void refusesPagesAndRangesThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FEES.byPage(-1))
                .withMessage("pages must not be negative, was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> FEES.requestLines(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> FEES.requestLines(5, 4));
    }

    @ParameterizedTest(name = "{0}: a schedule is in force: {1}")
    @CsvSource({"2020-12-31,false", "2021-01-01,true", "2026-11-21,true"})
    void isInForceSince2021(LocalDate day, boolean inForce) {
        assertThat(FeeSchedule.inForceOn(day).isPresent()).isEqualTo(inForce);
        assertThat(FEES.inForceFrom()).isEqualTo(LocalDate.of(2021, 1, 1));
    }

    @ParameterizedTest(name = "{0} is {1}, counted in {2}, by {3}")
    @CsvSource({"BY_REQUEST,按件计收,件,《政府信息公开信息处理费管理办法》第四条", "BY_PAGE,按量计收,页,《政府信息公开信息处理费管理办法》第五条"})
    void everyTariffHasItsArticle(FeeBasis basis, String label, String unit, String citation) {
        assertThat(basis.label()).isEqualTo(label);
        assertThat(basis.unit()).isEqualTo(unit);
        assertThat(FEES.source(basis)).isEqualTo(citation);
    }

    @Test
    void moneyAddsAndMultipliesWithoutOverflow() {
        assertThat(new Yuan(3).plus(new Yuan(4)).times(2))
                .isEqualTo(new Yuan(14))
                .hasToString("14元");
        assertThat(Stream.of(new Yuan(5), Yuan.ZERO, new Yuan(2)).sorted())
                .containsExactly(Yuan.ZERO, new Yuan(2), new Yuan(5));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Yuan(Integer.MAX_VALUE).plus(new Yuan(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Yuan(Integer.MAX_VALUE).times(2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Yuan(-1));
    }
}
