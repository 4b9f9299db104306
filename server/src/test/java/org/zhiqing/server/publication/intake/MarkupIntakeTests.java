package org.zhiqing.server.publication.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiqing.server.publication.body.CleanHtml;

/** What is pasted: meaning stays, junk goes, nothing runs, and doing it again changes nothing. */
class MarkupIntakeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<table background=\"javascript:alert(1)\"><tr><td>x",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<p style='background:url(javascript:alert(1))'>x",
                "<base href=//evil.example/><form action=/x><input name=a formaction=javascript:alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<!--><img src=x onerror=alert(1)>-->",
                "<img src=\"data:text/html;base64,PHNjcmlwdD4=\">",
                "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+\" onload=alert(1)>",
                "<a href=\"https://x\" target=_blank onmouseover=alert(1) style=position:fixed>x</a>"
            })
    void nothingThatRunsSurvivesAPaste(String evil) {
        String shown =
                CleanHtml.of(MarkupIntake.of("<p>前</p>" + evil + "<p>后</p>").html());
        assertThat(shown)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContainPattern("(?i)<[^>]*\\son[a-z]+=")
                .doesNotContain("<iframe", "<form", "<svg", "style=", "srcdoc", "evil.example")
                .contains("<p>前</p>");
    }

    @Test
    void takingInTwiceChangesNothing() {
        String once =
                MarkupIntake.of(PastedSpecimen.of(Specimen.of(3), false)).html().replaceAll("<p><img[^>]*></p>", "");
        assertThat(MarkupIntake.of(once).html()).isEqualTo(once);
        assertThat(CleanHtml.of(CleanHtml.of(once))).isEqualTo(CleanHtml.of(once));
    }

    @Test
    void whatStylesMeanBecomesMarkup() {
        assertThat(MarkupIntake.of(
                                "<p style='text-align:center'><span style='font-weight:700'>粗</span><b style='font-weight:normal'>细</b></p>"
                                        + "<div>一段</div><div><div>二段</div>散字</div>")
                        .html())
                .isEqualTo("<p align=\"center\"><strong>粗</strong>细</p><p>一段</p><p>二段</p><p>散字</p>");
    }

    @Test
    void aLineOfTheSourceThatGoesOnInTheNextPutsNoBlankBetweenChineseCharacters() {
        assertThat(MarkupIntake.of("<p>政府\r\n信息<span>公开\n</span>工作 of\nthe year</p>")
                        .html())
                .isEqualTo("<p>政府信息公开工作 of the year</p>");
    }

    @Test
    void commentsChangesAndHiddenTextOfAPasteAreLeftOutAndTold() {
        Intake intake = MarkupIntake.of(
                "<p>甲<del>乙</del><ins>丙</ins><span style='display:none;mso-hide:all'>丁</span>"
                        + "<a class=msocomanchor href=#_msocom_1>[1]</a></p><div style='mso-element:comment-list'><p>批注的话</p></div>");
        assertThat(intake.html()).isEqualTo("<p>甲丙</p>");
        assertThat(intake.losses()).containsKeys(Loss.DELETED, Loss.INSERTED, Loss.HIDDEN, Loss.COMMENT);
    }

    @Test
    void aPictureThatDidNotComeAlongIsTold() {
        Intake intake =
                MarkupIntake.of("<p>看图<img src=\"file:///C:/a.png\"><img src=\"https://example.com/t.gif\"></p>");
        assertThat(intake.html()).isEqualTo("<p>看图</p>");
        assertThat(intake.sentences()).containsExactly(Loss.PICTURE_ELSEWHERE.sentence(2));
    }

    @Test
    void aHugePasteOfNestedJunkIsReadWithoutHarm() {
        String junk = "<span style='font-family:仿宋'>".repeat(20_000) + "字" + "</span>".repeat(20_000);
        assertThat(MarkupIntake.of("<p>" + junk + "</p>").html()).isEqualTo("<p>字</p>");
        String many = "<p class=MsoNormal><b>段落</b></p>".repeat(20_000);
        assertThat(MarkupIntake.of(many).html())
                .startsWith("<p><strong>段落</strong></p>")
                .hasSizeGreaterThan(500_000);
    }
}
