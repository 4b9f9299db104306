package org.zhiqing.rules.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiqing.testing.Cases;

/** The closed lists of the regulation. */
@DisplayName("条例第十四至十六条、第二十条、第二十一条的清单")
class StatutoryListsTests {

    private static final Path REGULATION = Path.of("../../shared/corpus/laws/行政法规/政府信息公开条例(2019-04-03).md");

    @ParameterizedTest(name = "{0}: {1}, {2}, row {3}")
    @CsvSource({
        "STATE_SECRET,第十四条,ABSOLUTE,R05",
        "PROHIBITED_BY_LAW,第十四条,ABSOLUTE,R06",
        "NATIONAL_SECURITY,第十四条,ABSOLUTE,R07",
        "PUBLIC_SECURITY,第十四条,ABSOLUTE,R07",
        "ECONOMIC_SECURITY,第十四条,ABSOLUTE,R07",
        "SOCIAL_STABILITY,第十四条,ABSOLUTE,R07",
        "TRADE_SECRET,第十五条,BALANCING,R08",
        "PERSONAL_PRIVACY,第十五条,BALANCING,R08",
        "OTHER_THIRD_PARTY_RIGHTS,第十五条,BALANCING,R08",
        "PERSONNEL_MANAGEMENT,第十六条第一款,DISCRETION,R09",
        "LOGISTICS_MANAGEMENT,第十六条第一款,DISCRETION,R09",
        "INTERNAL_WORKFLOW,第十六条第一款,DISCRETION,R09",
        "DISCUSSION_RECORD,第十六条第二款,DISCRETION,R10",
        "PROCESS_DRAFT,第十六条第二款,DISCRETION,R10",
        "CONSULTATION_LETTER,第十六条第二款,DISCRETION,R10",
        "REPORT_FOR_INSTRUCTION,第十六条第二款,DISCRETION,R10",
        "ENFORCEMENT_FILE,第十六条第二款,DISCRETION,R11"
    })
    void everyGroundHasItsArticleForceAndRow(
            WithholdingGround ground, String provision, WithholdingGround.Force force, String row) {
        assertThat(ground.citation().provision()).isEqualTo(provision);
        assertThat(ground.force()).isEqualTo(force);
        assertThat(ground.outcome().row()).isEqualTo(row);
        assertThat(WithholdingGround.of(ground.outcome())).contains(ground);
        assertThat(ground.label()).isNotBlank();
        assertThat(force.label()).contains("公开");
    }

    @Test
    @DisplayName("第十六条：三类内部事务信息、四类过程性信息")
    void thereAreThreeKindsOfInternalAffairsAndFourOfProcessInformation() {
        assertThat(WithholdingGround.of(Outcome.INTERNAL_AFFAIRS)).hasSize(3);
        assertThat(WithholdingGround.of(Outcome.PROCESS_INFORMATION)).hasSize(4);
        assertThat(WithholdingGround.of(Outcome.SECURITY_AND_STABILITY)).hasSize(4);
        assertThat(WithholdingGround.of(Outcome.NOT_HELD)).isEmpty();
        assertThat(WithholdingGround.values()).hasSize(17);
    }

    @ParameterizedTest(name = "{0} is item {1}")
    @CsvSource({
        "LEGISLATION_AND_NORMATIVE_DOCUMENTS,1,第二十条第（一）项",
        "PERMITS_AND_EXTERNAL_SERVICES,5,第二十条第（五）项",
        "PENALTIES_AND_COERCION,6,第二十条第（六）项",
        "ADMINISTRATIVE_CHARGES,8,第二十条第（八）项",
        "CENTRALISED_PROCUREMENT,9,第二十条第（九）项",
        "CIVIL_SERVICE_RECRUITMENT,14,第二十条第（十四）项",
        "OTHER,15,第二十条第（十五）项"
    })
    @DisplayName("第二十条：主动公开的十五项")
    void theItemsOfArticle20KeepTheirNumbers(StatutoryItem item, int number, String provision) {
        assertThat(item.number()).isEqualTo(number);
        assertThat(item.code()).isEqualTo("20-" + number);
        assertThat(item.citation().provision()).isEqualTo(provision);
    }

    @ParameterizedTest(name = "{0} can be found by its code")
    @EnumSource
    void everyItemOfArticle20CanBeFound(StatutoryItem item) {
        assertThat(StatutoryItem.ofCode(item.code())).contains(item);
        assertThat(StatutoryItem.values()).hasSize(15);
    }

    @Test
    void thereIsNoItemZeroOrSixteen() {
        assertThat(StatutoryItem.ofCode("20-0")).isEmpty();
        assertThat(StatutoryItem.ofCode("20-16")).isEmpty();
    }

    @Test
    @DisplayName("第二十一条：市县七项，乡镇八项")
    void article21HasSevenItemsForCitiesAndEightForTownships() {
        assertThat(LocalStatutoryItem.Level.CITY_AND_COUNTY.items())
                .extracting(LocalStatutoryItem::label)
                .containsExactly("市政建设", "公共服务", "公益事业", "土地征收", "房屋征收", "治安管理", "社会救助");
        assertThat(LocalStatutoryItem.Level.TOWNSHIP.items()).hasSize(8).allSatisfy(item -> {
            assertThat(item.level()).isEqualTo(LocalStatutoryItem.Level.TOWNSHIP);
            assertThat(item.citation().provision()).isEqualTo("第二十一条");
        });
        assertThat(LocalStatutoryItem.Level.TOWNSHIP.label()).isEqualTo("乡（镇）人民政府");
    }

    @TestFactory
    Stream<DynamicTest> theItemsAreInTheWordsOfTheRegulation() {
        Stream<String> labels = Stream.concat(
                Arrays.stream(StatutoryItem.values()).map(StatutoryItem::label),
                Arrays.stream(LocalStatutoryItem.values()).map(LocalStatutoryItem::label));
        return Cases.given(
                REGULATION,
                labels.map(label -> DynamicTest.dynamicTest(
                                "the regulation says " + label,
                                () -> assertThat(REGULATION).content().contains(label)))
                        .toList());
    }
}
