package org.zhiqing.rules.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The tariffs against the formula written unit by unit. */
class FeeScheduleProperties {

    private static final FeeSchedule FEES = FeeSchedule.NATIONAL_2021;

    @Property
    void everyPageCostsWhatItsBandSays(@ForAll @IntRange(min = 0, max = 5000) int pages) {
        int expected = IntStream.rangeClosed(1, pages)
                .map(page -> page <= 30 ? 0 : page <= 100 ? 10 : page <= 200 ? 20 : 40)
                .sum();
        assertThat(FEES.byPage(pages).amount()).isEqualTo(expected);
    }

    @Property
    void aLaterRequestNeverCostsLess(@ForAll @IntRange(min = 1, max = 3000) int ordinal) {
        Yuan next = FEES.byRequest(ordinal + 1);
        assertThat(next).isGreaterThanOrEqualTo(FEES.byRequest(ordinal));
        assertThat(next.amount() - FEES.byRequest(ordinal).amount()).isIn(0, 100);
    }

    @Property
    void linesAddUpToTheRequestsOneByOne(
            @ForAll @IntRange(min = 1, max = 200) int first, @ForAll @IntRange(min = 0, max = 200) int more) {
        int expected = IntStream.rangeClosed(first, first + more)
                .map(ordinal -> FEES.byRequest(ordinal).amount())
                .sum();
        assertThat(FeeSchedule.sum(FEES.requestLines(first, first + more)).amount())
                .isEqualTo(expected);
    }
}
