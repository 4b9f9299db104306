package org.zhiqing.rules.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The remedy paragraph of a letter. */
@DisplayName("救济告知：行政复议法第二十条、第二十二条、第二十三条，行政诉讼法第四十五条、第四十六条")
class RemedyParagraphTests {

    private static String text(RemedyKind kind, @Nullable String court, @Nullable String online) {
        return new RemedyParagraph(kind, "云岭市人民政府", court, online).text();
    }

    @Test
    @DisplayName("第二十三条第二款：复议前置的，必须告知先申请行政复议")
    void tellsThatReconsiderationComesFirst() {
        assertThat(text(RemedyKind.REVIEW_FIRST, null, null))
                .isEqualTo("您如果不服本决定，应当自收到之日起六十日内先向云岭市人民政府申请行政复议"
                        + "（《中华人民共和国行政复议法》第二十条第一款、第二十三条第一款第（四）项）；未经行政复议，不能直接提起行政诉讼。"
                        + "对行政复议决定仍不服的，可以自收到行政复议决定书之日起十五日内向人民法院提起行政诉讼。");
    }

    @Test
    void neverNamesTheCourtOrSixMonthsWhereReconsiderationComesFirst() {
        assertThat(text(RemedyKind.REVIEW_FIRST, "云岭市中级人民法院", null))
                .doesNotContain("云岭市中级人民法院")
                .doesNotContain("六个月");
    }

    @Test
    void offersBothWaysWhereTheApplicantMayChoose() {
        assertThat(text(RemedyKind.CHOICE, "云岭市中级人民法院", null))
                .isEqualTo("您如果不服本答复，可以自收到之日起六十日内向云岭市人民政府申请行政复议（《中华人民共和国行政复议法》第二十条第一款），"
                        + "也可以自收到之日起六个月内向云岭市中级人民法院提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条第一款）。");
    }

    @Test
    void namesNoCourtWhenNoneIsSet() {
        assertThat(text(RemedyKind.CHOICE, null, null)).contains("六个月内向有管辖权的人民法院提起行政诉讼");
    }

    @ParameterizedTest(name = "{0}, served online: {1}")
    @CsvSource({"REVIEW_FIRST,true", "REVIEW_FIRST,false", "CHOICE,true", "CHOICE,false"})
    @DisplayName("第二十二条第二款：通过互联网送达的，同时提供在线申请复议的渠道")
    void offersAnOnlineWayWhenServedOnline(RemedyKind kind, boolean online) {
        String text = text(kind, null, online ? "https://example.gov.cn/fuyi" : null);
        assertThat(text.contains("https://example.gov.cn/fuyi")).isEqualTo(online);
        assertThat(text.contains("《中华人民共和国行政复议法》第二十二条第二款")).isEqualTo(online);
    }

    @Test
    void saysNothingWhereThereIsNothingToContest() {
        assertThat(text(RemedyKind.NONE, null, "https://example.gov.cn/fuyi")).isEmpty();
        assertThat(new RemedyParagraph(RemedyKind.NONE, "", null, null).text()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is refused without the reconsideration organ")
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void refusesToSpeakWithoutTheReconsiderationOrgan(RemedyKind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemedyParagraph(kind, " ", null, null))
                .withMessageContaining("reconsideration organ");
    }

    @Test
    void refusesBlankNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemedyParagraph(RemedyKind.CHOICE, "云岭市人民政府", "", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RemedyParagraph(RemedyKind.CHOICE, "云岭市人民政府", null, " "));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"REVIEW_FIRST,复议前置", "CHOICE,复议或者诉讼", "NONE,不载明"})
    void everyKindHasItsName(RemedyKind kind, String label) {
        assertThat(kind.label()).isEqualTo(label);
    }
}
