package org.zhiqing.server.publication.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies: what is pasted is cleaned with its tables kept, plain text becomes paragraphs and tables. */
class BodyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\">x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<img src=x onerror=alert(1)>",
                "<iframe src=\"https://example.com\"></iframe>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<svg><script>alert(1)</script></svg>",
                "<form action=\"/x\"><input></form>",
                "<a href=\"java\nscript:alert(1)\">x</a>"
            })
    void nothingThatRunsSurvives(String evil) {
        assertThat(CleanHtml.of("<p>前</p>" + evil + "<p>后</p>"))
                .doesNotContainIgnoringCase("script")
                .doesNotContainIgnoringCase("onerror")
                .doesNotContain("alert(1)\"")
                .doesNotContain("style=")
                .doesNotContain("<iframe")
                .doesNotContain("<form")
                .contains("<p>前</p>")
                .contains("<p>后</p>");
    }

    @Test
    void tablesKeepTheirMergedCells() {
        String html = CleanHtml.of(
                "<table style=\"width:3cm\"><tr><th colspan=\"2\">合计</th></tr><tr><td rowspan=\"2\">甲</td><td>1</td></tr></table>");
        assertThat(html).contains("colspan=\"2\"").contains("rowspan=\"2\"").contains("class=\"table-scroll\"");
    }

    @Test
    void theTitleOfThePageStaysTheOnlyFirstHeading() {
        assertThat(CleanHtml.of("<h1>第一章</h1>")).isEqualTo("<h2>第一章</h2>");
    }

    @Test
    void emptyLinesPartParagraphsAndLinesWithTabsBecomeATable() {
        String html = CleanHtml.of(PlainText.toHtml("第一段\n同一段的第二行\n\n第二段 <b>\n\n项目\t金额\n甲\t1\n乙\t2\n\n第三段"));
        assertThat(html)
                .contains("<p>第一段<br />同一段的第二行</p>")
                .contains("<p>第二段 &lt;b&gt;</p>")
                .contains("<th>项目</th><th>金额</th>")
                .contains("<td>乙</td><td>2</td>")
                .contains("<p>第三段</p>");
    }

    @Test
    void headingsOfARegulationBecomeHeadings() {
        assertThat(Markdown.toHtml("## 第一章 总则\n\n第一条 为了…\n\n### 第一节\n"))
                .isEqualTo("<h2>第一章 总则</h2>\n<p>第一条 为了…</p>\n<h3>第一节</h3>\n");
    }

    @Test
    void cleaningTwiceChangesNothingSoThatDigestsStay() {
        String once = CleanHtml.of(PlainText.toHtml("费用=100@元\n\n甲\t乙\n1\t2"));
        assertThat(CleanHtml.of(PlainText.toHtml("费用=100@元\n\n甲\t乙\n1\t2"))).isEqualTo(once);
    }
}
