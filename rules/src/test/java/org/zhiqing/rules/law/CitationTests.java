package org.zhiqing.rules.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Citations as they are printed in letters and ledgers. */
class CitationTests {

    @Test
    void namesTheItemOfAnArticleInFull() {
        assertThat(Law.DISCLOSURE_REGULATION.article(36).item(1).text()).isEqualTo("《中华人民共和国政府信息公开条例》第三十六条第（一）项");
    }

    @Test
    void namesTheParagraphBeforeTheItem() {
        assertThat(Law.RECONSIDERATION_LAW.article(23).paragraph(1).item(4).text())
                .isEqualTo("《中华人民共和国行政复议法》第二十三条第一款第（四）项");
        assertThat(Law.RECONSIDERATION_LAW.article(23).item(4).paragraph(1))
                .isEqualTo(Law.RECONSIDERATION_LAW.article(23).paragraph(1).item(4));
    }

    @Test
    void namesALawAsAWhole() {
        assertThat(Law.FEE_RULES.whole().text()).isEqualTo("《政府信息公开信息处理费管理办法》");
        assertThat(Law.FEE_RULES.whole().provision()).isEmpty();
    }

    @Test
    void usesSingleBracketsForALawNamedInsideATitle() {
        assertThat(Law.LITIGATION_INTERPRETATION.article(48).text()).isEqualTo("《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第四十八条");
    }

    @Test
    void namesTheProvisionAloneWhereTheLawIsKnown() {
        assertThat(Law.DISCLOSURE_REGULATION.article(33).paragraph(2).provision())
                .isEqualTo("第三十三条第二款");
        assertThat(Law.DISCLOSURE_REGULATION.article(33).paragraph(2)).hasToString("《中华人民共和国政府信息公开条例》第三十三条第二款");
    }

    @ParameterizedTest(name = "article {0} is refused")
    @ValueSource(ints = {0, -1})
    void refusesAnArticleBelowOne(int article) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Law.DISCLOSURE_REGULATION.article(article))
                .withMessage("article must be at least 1, was " + article);
    }

    @Test
    void refusesAParagraphWithoutItsArticle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Law.FEE_RULES.whole().paragraph(1))
                .withMessageContaining("needs its article");
        assertThatIllegalArgumentException().isThrownBy(() -> new Citation(Law.FEE_RULES, 3, -1, 0));
    }

    @ParameterizedTest(name = "{0} has a title without brackets and a number")
    @EnumSource
    void everyLawHasATitleAndANumber(Law law) {
        assertThat(law.title()).isNotBlank().doesNotContain("《", "》");
        assertThat(law.number()).isNotBlank();
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "1,一",
        "9,九",
        "10,十",
        "11,十一",
        "19,十九",
        "20,二十",
        "21,二十一",
        "33,三十三",
        "50,五十",
        "99,九十九",
        "100,一百",
        "101,一百零一",
        "110,一百一十",
        "115,一百一十五",
        "120,一百二十",
        "200,二百",
        "999,九百九十九"
    })
    void writesNumeralsAsLawsDo(int number, String numeral) {
        assertThat(ChineseNumeral.of(number)).isEqualTo(numeral);
    }

    @ParameterizedTest(name = "{0} has no numeral here")
    @ValueSource(ints = {-1, 0, 1000})
    void refusesNumbersNoArticleHas(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumeral.of(number));
    }
}
