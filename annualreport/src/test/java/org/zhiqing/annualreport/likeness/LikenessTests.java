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
import org.zhiqing.annualreport.read.ReportReader;
import org.zhiqing.annualreport.read.ReportReading;

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
    void whatAnotherOrganOrTheYearBeforeHasTooIsCopied() {
        Likeness likeness = new Likeness();
        likeness.add("甲.txt", report("青禾区发展局", 2022));
        likeness.add("乙.txt", report("青禾区水利局", 2022));
        likeness.add("前一年.txt", report("青禾区发展局", 2021));

        assertThat(likeness.pairs(0.6)).extracting(Likeness.Pair::section).hasSize(3);
    }

    @Test
    void oneReportInTwoFilesIsNoCopyOfItself() {
        Likeness likeness = new Likeness();
        likeness.add("报告.docx", report("青禾区发展局", 2022));
        likeness.add("报告.pdf", report("青禾区发展局", 2022));

        assertThat(likeness.pairs(0.1)).isEmpty();
    }

    /** The sample of another organ and year, with an overview long enough to be compared. */
    private static ReportReading report(String organ, int year) {
        String text = Samples.text("clean-2021-tabs.txt")
                .replace("青禾区发展局", organ)
                .replace("2021", String.valueOf(year))
                .replace("（一）政府信息管理。", "（一）政府信息管理。" + words(1, 300));
        return ReportReader.readText(text, organ + year);
    }
}
