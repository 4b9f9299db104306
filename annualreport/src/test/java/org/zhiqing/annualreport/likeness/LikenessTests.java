package org.zhiqing.annualreport.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.form.ReportSection;

/** Copied texts are found among many, and texts of one's own are not. */
class LikenessTests {

    private static String words(long seed, int length) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        random.ints(length, '\u4e00', '\u9fa5').forEach(c -> text.append((char) c));
        return text.toString();
    }

    @Test
    void numbersAndMarksDoNotCount() {
        Shingles one = Shingles.of("全年公开信息312条，培训2次。" + words(1, 100));
        Shingles other = Shingles.of("全年公开信息98条；培训11次！" + words(1, 100));
        assertThat(one.shareIn(other)).isEqualTo(1);
    }

    @Test
    void aShortTextIsNeverCalledCopied() {
        Shingles shingles = Shingles.of("无其他需要报告的事项。");
        assertThat(shingles.enough()).isFalse();
        assertThat(shingles.shareIn(shingles)).isZero();
    }

    @Test
    void saysWhichShareStandsInTheOther() {
        String common = words(1, 307);
        double share = Shingles.of(common + words(2, 100)).shareIn(Shingles.of(common));
        assertThat(share).isCloseTo(0.75, within(0.01));
    }

    @Property(tries = 30)
    void findsEachCopiedPairAmongMany(@ForAll @IntRange(max = 1000) int seed) {
        Likeness likeness = new Likeness();
        for (int i = 0; i < 60; i++) {
            likeness.add("机关" + i, ReportSection.PROBLEMS, Shingles.of(words(seed * 100L + i, 300)));
        }
        likeness.add("抄写", ReportSection.PROBLEMS, Shingles.of(words(seed * 100L + 7, 285) + words(-1, 15)));
        assertThat(likeness.pairs(Likeness.THRESHOLD)).singleElement().satisfies(pair -> {
            assertThat(pair.one() + pair.other()).isEqualTo("机关7抄写");
            assertThat(pair.share()).isGreaterThan(0.75);
        });
    }

    @Test
    void comparesOnlyTheSameSection() {
        Likeness likeness = new Likeness();
        likeness.add("一", ReportSection.PROBLEMS, Shingles.of(words(1, 300)));
        likeness.add("二", ReportSection.OVERVIEW, Shingles.of(words(1, 300)));
        assertThat(likeness.pairs(0.1)).isEmpty();
    }

    @Test
    void twoYearsOfOneSampleAreAlike() {
        Likeness likeness = new Likeness();
        likeness.add("甲.txt", Samples.read("clean-2021-tabs.txt"));
        likeness.add("乙.txt", Samples.read("clean-2021-tabs.txt"));
        assertThat(likeness.pairs(0.99))
                .allSatisfy(pair -> assertThat(pair.share()).isEqualTo(1));
    }
}
