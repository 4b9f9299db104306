package org.zhiqing.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.screening.HitKind;
import org.zhiqing.server.screening.ScreeningHit;
import org.zhiqing.server.screening.WordLists;

/** Documents of others that are quoted: known to be public, or to be looked after by somebody. */
@SystemTest
class QuotedDocumentsTests {

    private final PublishingDesk desk;
    private final EditionHits hits;
    private final WordLists lists;

    @Autowired
    QuotedDocumentsTests(PublishingDesk desk, EditionHits hits, WordLists lists) {
        this.desk = desk;
        this.hits = hits;
        this.lists = lists;
    }

    @ParameterizedTest
    @CsvSource({"根据测市发〔2026〕3号文件办理, 测市发〔2026〕3号", "转发测市发[2026]3号的通知, 测市发〔2026〕3号", "（测市办函（2025） 17 号）, 测市办函〔2025〕17号"})
    void aNumberThatNobodyIsKnownToHaveMadePublicIsToBeLookedAfter(String words, String number) {
        PublishingOffice office = desk.office();
        assertThat(quoted(office, words)).containsExactly(number);
    }

    @Test
    void whatIsPublicHereOrOfTheOwnSeriesOrListedAsPublicAsksNobody() {
        PublishingOffice office = desk.office();
        office.publish(numbered(office, "测甲发〔2026〕1号"));
        assertThat(quoted(office, "按照测甲发〔2026〕1号、测甲发〔2019〕88号办理")).isEmpty();
        lists.add("已公开的文件,测乙发〔2026〕9号", "省政府网站已经公开", office.reviewer());
        assertThat(quoted(office, "按照测乙发〔2026〕9号办理")).isEmpty();
        assertThat(quoted(office, "按照测乙发〔2026〕90号办理")).containsExactly("测乙发〔2026〕90号");
        assertThat(quoted(desk.office(), "按照测乙发〔2026〕9号办理"))
                .as("another organ's list")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "按照《内部管理办法》执行, 《内部管理办法》",
        "按照测密发〔2026〕7号执行, 测密发〔2026〕7号",
        "按照测密发[2026]7号执行, 测密发〔2026〕7号",
        "按照内部管理办法执行, ''"
    })
    void numberAndTitleOfWhatIsKeptAreToldWhereTheyAreQuoted(String words, String quoted) {
        PublishingOffice office = desk.office();
        Document kept = desk.drafting.draft(
                "policy-document",
                content("测密发〔2026〕7号", "内部管理办法").edit().uponRequest("内部适用").done(),
                office.clerk());
        Document submitted = office.check(office.submit(kept));
        office.approve(desk.approval.review(submitted.id(), submitted.version(), "同意", office.reviewer()));
        Document draft = office.draft("引用", words);
        assertThat(hits.of(office.organ(), draft.id(), draft.edition()).stream()
                        .filter(hit -> hit.kind() == HitKind.RESTRICTED_DOCUMENT)
                        .map(ScreeningHit::shown)
                        .toList())
                .isEqualTo(quoted.isEmpty() ? List.of() : List.of(quoted));
    }

    @Test
    void ofTitlesWithoutNumberThoseThatOrgansWriteToEachOtherAreToBeLookedAfter() {
        PublishingOffice office = desk.office();
        assertThat(quoted(office, "根据《测试省政府关于设立停车区的批复》和《测试市专题会议纪要》，按照《测试省停车条例》《关于停车的通知》办理"))
                .containsExactly("《测试省政府关于设立停车区的批复》", "《测试市专题会议纪要》");
        office.published("测试省政府关于设立停车区的批复");
        lists.add("已公开的文件,测试市专题会议纪要", "市政府网站已经公开", office.reviewer());
        assertThat(quoted(office, "根据《测试省政府关于设立停车区的批复》和《测试市专题会议纪要》办理")).isEmpty();
        assertThat(quoted(office, "根据《测试省政府关于供水的批复》（测省复〔2026〕3号）办理"))
                .as("the number tells it")
                .containsExactly("测省复〔2026〕3号");
    }

    @Test
    void aSeriesThatHoldsAWordOfSentencesIsKnownAllTheSame() {
        PublishingOffice office = desk.office();
        office.publish(numbered(office, "经开管〔2026〕4号"));
        assertThat(quoted(office, "见经开管〔2026〕5号和经开管〔2025〕9号")).isEmpty();
        lists.add("已公开的文件,测经信发〔2026〕2号", "省网站已经公开", office.reviewer());
        assertThat(quoted(office, "与测经信发〔2026〕2号一并执行")).isEmpty();
    }

    private Document numbered(PublishingOffice office, String number) {
        return desk.drafting.draft("policy-document", content(number, "关于停车的意见"), office.clerk());
    }

    private static EditionContent content(String number, String title) {
        return EditionContent.of(title, "正文。")
                .edit()
                .issuingOrgan("测试新区管理委员会")
                .documentNumber(number)
                .documentDate(LocalDate.of(2026, 3, 2))
                .subjectClass("综合政务")
                .done();
    }

    private List<String> quoted(PublishingOffice office, String words) {
        Document draft = office.draft("引用别的文件", words);
        return hits.of(office.organ(), draft.id(), draft.edition()).stream()
                .filter(hit -> hit.kind() == HitKind.UNVERIFIED_DOCUMENT)
                .map(ScreeningHit::shown)
                .toList();
    }
}
