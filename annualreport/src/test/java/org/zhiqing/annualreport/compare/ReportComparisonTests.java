package org.zhiqing.annualreport.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.compare.TextChange.Kind;
import org.zhiqing.annualreport.compare.TextChange.Piece;
import org.zhiqing.annualreport.read.ReportReading;

/** Cells that differ, and text with the changed words marked. */
class ReportComparisonTests {

    private static final String SAMPLE = "clean-2021-tabs.txt";

    @Test
    void nothingDiffersFromItself() {
        ReportComparison comparison = ReportComparison.of(Samples.read(SAMPLE), Samples.read(SAMPLE));
        assertThat(comparison.same()).isTrue();
        assertThat(ComparisonText.of(comparison)).isEqualTo("两份报告的单元格和正文都相同。\n");
        assertThat(ComparisonHtml.page(comparison)).contains("都相同").doesNotContain("<table");
    }

    @Test
    void namesTheCellAndByHowMuchItGrew() {
        ReportReading after = Samples.readWith(SAMPLE, "行政规范性文件\t2\t1\t9", "行政规范性文件\t2\t1\t12");
        ReportComparison comparison = ReportComparison.of(Samples.read(SAMPLE), after);
        assertThat(comparison.cells()).singleElement().satisfies(change -> {
            assertThat(change.cell().id()).hasToString("proactive/normative_documents/in_force");
            assertThat(change.growth()).hasValueSatisfying(by -> assertThat(by).isEqualByComparingTo("3"));
        });
        assertThat(ComparisonText.of(comparison)).contains("“现行有效件数”列：9 → 12（+3）");
        assertThat(ComparisonJson.of(comparison)).contains("\"growth\" : 3");
        assertThat(ComparisonHtml.page(comparison)).contains("<td class=\"number\">9</td><td class=\"number\">12</td>");
    }

    @Test
    void marksTheChangedWords() {
        ReportReading after = Samples.readWith(SAMPLE, "全年组织培训2次", "全年组织培训12次");
        ReportComparison comparison = ReportComparison.of(Samples.read(SAMPLE), after);
        assertThat(comparison.cells()).isEmpty();
        assertThat(ComparisonText.of(comparison)).contains("培训【－2】【＋12】次");
        assertThat(ComparisonHtml.page(comparison)).contains("培训<del>2</del><ins>12</ins>次");
        assertThat(ComparisonJson.of(comparison)).contains("\"removed\"", "\"added\"");
    }

    @Test
    void doesNotJoinSeriesOfTheTwoForms() {
        ReportComparison comparison = ReportComparison.of(Samples.read("old-form-2020.txt"), Samples.read(SAMPLE));
        assertThat(comparison.incomparable())
                .extracting(cell -> cell.id().value())
                .contains("proactive/normative_documents/in_force", "proactive/permits/change");
        assertThat(ComparisonText.of(comparison)).contains("只在其中一种格式里，没有比较");
    }

    @Test
    void textIsEscaped() {
        ReportReading after = Samples.readWith(SAMPLE, "全年组织培训2次", "<b>&\"全年");
        assertThat(ComparisonHtml.page(ReportComparison.of(Samples.read(SAMPLE), after)))
                .contains("&lt;b&gt;&amp;&quot;")
                .doesNotContain("<b>");
    }

    @Property(tries = 300)
    void thePiecesGiveBothTextsBack(
            @ForAll @CharRange(from = '一', to = '丅') @StringLength(max = 60) String before,
            @ForAll @CharRange(from = '一', to = '丅') @StringLength(max = 60) String after) {
        List<Piece> pieces = ChangedWords.between(before, after);
        assertThat(text(pieces, Kind.ADDED)).isEqualTo(before);
        assertThat(text(pieces, Kind.REMOVED)).isEqualTo(after);
    }

    private static String text(List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void neverCutsANumber() {
        assertThat(ChangedWords.between("公开1230条。", "公开1430条。"))
                .containsExactly(
                        new Piece(Kind.SAME, "公开"),
                        new Piece(Kind.REMOVED, "1230"),
                        new Piece(Kind.ADDED, "1430"),
                        new Piece(Kind.SAME, "条。"));
    }
}
