package org.zhiqing.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhiqing.server.catalog.budget.BudgetTally;
import org.zhiqing.server.catalog.duty.CatalogTally;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.organ.OrganRecord;
import org.zhiqing.server.publication.inventory.Decision;
import org.zhiqing.server.publication.inventory.InventoryTally;

/** What a new report starts from. */
class SkeletonTests {

    private static OrganRecord record(String site, String telephone) {
        return new OrganRecord(
                1,
                0,
                Instant.EPOCH,
                "",
                "党政办公室",
                "青禾区府前路8号",
                "943515",
                telephone,
                "",
                "",
                "",
                "",
                site,
                "",
                "",
                "",
                List.of());
    }

    @Test
    void art50TheOpeningSaysLawPeriodAndWhereToAsk() {
        assertThat(Skeleton.preface("青禾区发展局", record("https://www.qinghe.example", "0999-5550053"), 2026))
                .isEqualTo("根据《中华人民共和国政府信息公开条例》第四十九条、第五十条和年度报告格式（国办公开办函〔2021〕30号）的规定，编制本报告。"
                        + "本报告所列数据的统计期限自2026年1月1日起至2026年12月31日止。"
                        + "本报告的电子版可在青禾区发展局网站（https://www.qinghe.example）下载。"
                        + "对本报告有疑问的，请联系青禾区发展局的政府信息公开工作机构（地址：青禾区府前路8号；邮编：943515；电话：0999-5550053）。");
    }

    @Test
    void theCatalogIsQuotedWithItsStatements() {
        assertThat(Skeleton.catalog(new CatalogTally.Year(0, 0, Map.of(), 0, 0)))
                .isEmpty();
        assertThat(Skeleton.catalog(new CatalogTally.Year(
                        50, 44, Map.of(StatementKind.NONE, 2, StatementKind.ELSEWHERE, 1), 120, 118)))
                .isEqualTo("政府信息公开目录列明公开事项50项，已经公开信息的44项，以声明说明情况的3项（本年度没有产生的2项，不涉及的0项，"
                        + "由其他机关或者平台公开的1项）；全年到期的公开任务120件，按期完成118件。");
    }

    @Test
    void whatTheOrgansRecordDoesNotHoldIsAGapToFill() {
        assertThat(Skeleton.preface("青禾区发展局", record("", ""), 2026)).contains("（请填写网站地址）", "（请填写电话）");
    }

    @Test
    void theBudgetRoundOfTheYearIsQuotedInASentence() {
        assertThat(Skeleton.budget(new BudgetTally.Year(12, 12, 2, 54, 54, 9, 1, 100)))
                .isEqualTo("预决算公开涉及12个部门、所属单位，2项专项资金，应当公开54项，已经公开54项（其中以声明说明情况的9项），公开率100%，其中全部公开的单位12个，逾期公开的1项。");
    }

    @Test
    void theReassessmentsOfTheYearAreQuotedInASentenceAsArticle18Asks() {
        assertThat(Skeleton.inventory(new InventoryTally.Year(0, Map.of()))).isEmpty();
        assertThat(Skeleton.inventory(new InventoryTally.Year(7, Map.of(Decision.STAY, 4, Decision.PUBLIC, 2))))
                .isEqualTo("建立不公开政府信息清单，列明依据的信息7件；全年评估审查6件，其中转为主动公开2件，转为依申请公开0件，继续不公开4件。");
    }
}
