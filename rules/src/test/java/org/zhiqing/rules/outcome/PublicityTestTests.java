package org.zhiqing.rules.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must be public of the organ's own accord (arts. 19–21). */
class PublicityTestTests {

    @Test
    void nothingSpeaksForPublicWhereNoTestOfArticle19IsMetAndNoItemOfArticles20And21Fits() {
        PublicityTest none = new PublicityTest(Set.of(), null, Set.of());
        assertThat(none.speaksForPublic()).isFalse();
        assertThat(none.provisions()).isEmpty();
    }

    @Test
    void oneTestOfArticle19IsEnough() {
        for (PublicInterest interest : PublicInterest.values()) {
            PublicityTest one = new PublicityTest(Set.of(interest), null, Set.of());
            assertThat(one.speaksForPublic()).isTrue();
            assertThat(one.provisions())
                    .singleElement()
                    .asString()
                    .startsWith("第十九条：")
                    .endsWith(interest.label());
        }
    }

    @Test
    void theProvisionsStandInTheOrderOfTheArticles() {
        PublicityTest all = new PublicityTest(
                Set.of(PublicInterest.PARTICIPATION, PublicInterest.ADJUSTS_INTERESTS),
                StatutoryItem.BUDGETS_AND_ACCOUNTS,
                Set.of(LocalStatutoryItem.LAND_ACQUISITION));
        assertThat(all.provisions())
                .containsExactly("第十九条：涉及公众利益调整", "第十九条：需要公众参与决策", "第二十条第（七）项：财政预算、决算信息", "第二十一条：土地征收");
    }
}
