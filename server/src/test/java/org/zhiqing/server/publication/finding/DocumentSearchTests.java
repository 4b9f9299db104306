package org.zhiqing.server.publication.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.publication.WithdrawalReason;

/** The desk's search: any word, number or person, at once, and only what the person may open. */
@SystemTest
class DocumentSearchTests {

    @Autowired
    DocumentSearch search;

    @Autowired
    DocumentDrafting drafting;

    @Autowired
    DocumentDossiers dossiers;

    @Autowired
    DocumentWithdrawing withdrawing;

    @Autowired
    PublishingDesk desk;

    @Autowired
    Offices offices;

    PublishingOffice office;

    @BeforeEach
    void anOffice() {
        office = desk.office();
    }

    @Test
    void aDraftIsFoundByAnyWordOfTitleAndTextAsSoonAsItIsSaved() {
        Document draft = office.draft("营商环境座谈会", "会上研究了氢能产业园的供地方案。");

        assertThat(ids("营商")).containsExactly(draft.id());
        assertThat(ids("氢能产业园")).containsExactly(draft.id());
        assertThat(ids("能")).containsExactly(draft.id());
        assertThat(ids("座谈会 供地")).containsExactly(draft.id());
        assertThat(ids("座谈会 没有这个词")).isEmpty();
        assertThat(ids("氢产业")).isEmpty();

        drafting.save(
                draft.id(),
                draft.version(),
                draft.section(),
                EditionContent.of("改过的题目", "改过的内容。"),
                Map.of(),
                office.clerk());
        assertThat(ids("氢能产业园")).isEmpty();
        assertThat(ids("改过的题目")).containsExactly(draft.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青管办〔2026〕3号",
                "青管办[2026]3号",
                "青管办(2026)3号",
                "青管办（２０２６）3号",
                "青管办【2026】3号",
                "青管办 [2026] 第03号",
                "〔2026〕3号"
            })
    void aDocumentNumberIsFoundInAnyFormOfItsBrackets(String typed) {
        Document numbered = numbered("关于印发办法的通知", "青管办〔2026〕3号");
        numbered("另一件", "青管办〔2025〕7号");

        assertThat(ids(typed)).containsExactly(numbered.id());
    }

    @Test
    void whatCarriesTheNumberStandsBeforeWhatOnlyMentionsIt() {
        Document numbered = numbered("关于印发办法的通知", "青管办〔2026〕3号");
        Document later = office.draft("解读", "根据青管办(2026)3号，现作解读。");

        assertThat(ids("青管办〔2026〕3号")).containsExactly(numbered.id(), later.id());
    }

    @Test
    void itIsFoundByIndexNumberByWhoeverHadAPartInItByUnitAndByAttachment() {
        Document published = office.published("已经公开的动态");
        Document attached = desk.attach(office.draft("带附件的稿件"), "氢能产业园规划图.txt", "图", office.clerk());

        assertThat(ids(String.valueOf(published.indexNumber()))).containsExactly(published.id());
        assertThat(ids(office.leader().name())).containsExactly(published.id());
        assertThat(ids(office.secrecy().name() + " 公开")).containsExactly(published.id());
        assertThat(ids(office.clerk().name())).contains(published.id(), attached.id());
        assertThat(ids("产业园规划图")).containsExactly(attached.id());
        assertThat(ids("办公室 带附件")).containsExactly(attached.id());
    }

    @Test
    void aResultSaysWhereItStandsWhoHasItAndMarksWhatWasSought() {
        Document submitted = office.submit(office.draft("送审的动态", "前面的话。这里说到ＡＢＣ园区的事。后面的话。"));

        FoundDocument found = find("abc园区", office.clerk()).items().get(0);

        assertThat(found.stage()).isEqualTo(submitted.stage());
        assertThat(found.with()).contains("部门负责人", office.head().name());
        assertThat(found.where()).isEqualTo("正文");
        assertThat(found.passage())
                .filteredOn(FoundDocument.Piece::found)
                .extracting(FoundDocument.Piece::text)
                .containsExactly("ＡＢＣ园区");
        assertThat(text(found.passage())).isEqualTo("前面的话。这里说到ＡＢＣ园区的事。后面的话。");
    }

    @Test
    void thePublicEditionIsFoundByItsOwnWordsWhileANewOneIsInWork() {
        Document published = office.publish(office.draft("公开中的动态", "旧版说到煤改气。"));
        Document revised = drafting.revise(published.id(), published.version(), "更新", office.clerk());
        drafting.save(
                revised.id(),
                revised.version(),
                revised.section(),
                revised.edition()
                        .content()
                        .edit()
                        .body(BodyFormat.PLAIN, "新版说到地热。")
                        .done(),
                Map.of(),
                office.clerk());

        assertThat(ids("煤改气")).containsExactly(published.id());
        assertThat(find("煤改气", office.clerk()).items().get(0).where()).isEqualTo("公开版正文");
        assertThat(ids("地热")).containsExactly(published.id());
    }

    @Test
    void nothingOfAnotherOrganIsFoundButByACompetentAuthorityAboveIt() {
        Office government = offices.government();
        PublishingOffice below = desk.open(offices.zoneBelow(government));
        Document theirs = below.draft("下级机关的稿件");

        assertThat(ids("下级机关的稿件", below.clerk())).containsExactly(theirs.id());
        assertThat(ids("下级机关的稿件", office.clerk())).isEmpty();
        assertThat(ids("下级机关的稿件", office.office().the(Role.COMPETENT_AUTHORITY)))
                .isEmpty();
        assertThat(ids("下级机关的稿件", government.the(Role.COMPETENT_AUTHORITY))).containsExactly(theirs.id());
        assertThat(ids("下级机关的稿件", government.the(Role.CLERK))).isEmpty();
    }

    /** The rule is the page's: what is found can be opened, and what cannot be opened is not found. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void whatIsFoundIsWhatCanBeOpenedWhateverTheRole(Role role) {
        Document withheld = withheld("不予公开的方案");
        Document secret = office.published("因保密撤回的动态");
        secret = withdrawing.withdraw(
                secret.id(), secret.version(), WithdrawalReason.SECRECY, "发现涉密内容", office.officeHead());
        Document plain = office.draft("普通的方案动态");
        Actor reader = offices.person(office.office(), null, "旁人", role);
        if (!reader.may(Act.DOCUMENT_READ)) {
            Refused.with("kernel.act-not-allowed", () -> search.find("方案", 1, reader));
            return;
        }

        assertThat(ids("普通的方案动态", reader)).containsExactly(plain.id());
        for (Document one : List.of(withheld, secret)) {
            boolean found = ids(one.title(), reader).contains(one.id());
            assertThat(found).isEqualTo(opens(one, reader)).isEqualTo(reader.may(Act.INVENTORY_TITLES));
        }
        assertThat(ids("不予公开的方案", office.clerk())).containsExactly(withheld.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "_",
                "%方案%",
                "'; drop table document; --",
                "\\",
                "100%",
                "(",
                "*",
                "a:b & !c |",
                "${x}",
                "<script>"
            })
    void hostileInputIsOnlyEverAWord(String typed) {
        office.draft("普通的方案", "没有特别的符号");

        assertThat(find(typed, office.clerk()).items()).isEmpty();
    }

    @Test
    void whatIsNoLetterIsLeftOut() {
        Document draft = office.draft("普通的方案", "没有特别的符号");

        assertThat(find("\u0000\u0007", office.clerk()).total()).isZero();
        assertThat(find("\uD83D", office.clerk()).total()).isZero();
        assertThat(ids("方\u0000案\uD83D")).containsExactly(draft.id());
    }

    @Test
    void wildcardsStandForThemselves() {
        Document percent = office.draft("完成率达到100%", "第一段。");
        office.draft("完成率达到1000", "第一段。");

        assertThat(ids("100%")).containsExactly(percent.id());
    }

    @Test
    void nothingTypedFindsNothingAndAVeryLongWordIsCut() {
        office.draft("一件稿件");

        assertThat(find("   ", office.clerk()).total()).isZero();
        assertThat(find("长".repeat(100_000), office.clerk()).total()).isZero();
        assertThat(find("一 二 三 四 五 六 七 八 九 十", office.clerk()).total()).isZero();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsOrDoubles() {
        for (int i = 0; i < DocumentSearch.PAGE + 3; i++) {
            office.draft("同样的题目" + i);
        }

        Page<FoundDocument> first = search.find("同样的题目", 1, office.clerk());
        Page<FoundDocument> second = search.find("同样的题目", 2, office.clerk());
        assertThat(first.items()).hasSize(DocumentSearch.PAGE);
        assertThat(second.items()).hasSize(3);
        assertThat(first.total()).isEqualTo(DocumentSearch.PAGE + 3);
        assertThat(first.items()).doesNotContainAnyElementsOf(second.items());
        assertThat(search.find("同样的题目", 99, office.clerk()).items()).isEmpty();
        assertThat(search.find("同样的题目", -1, office.clerk()).number()).isEqualTo(1);
    }

    private Document numbered(String title, String number) {
        return drafting.draft(
                "news",
                EditionContent.of(title, "第一段。").edit().documentNumber(number).done(),
                office.clerk());
    }

    private Document withheld(String title) {
        EditionContent content = EditionContent.of(title, "不能公开的内容。")
                .edit()
                .documentDate(LocalDate.of(2026, 3, 2))
                .withheld(WithholdingGround.INTERNAL_WORKFLOW, "内部事务")
                .done();
        return drafting.draft("news", content, office.clerk());
    }

    private boolean opens(Document document, Actor reader) {
        try {
            return dossiers.get(document.id(), reader).id() == document.id();
        } catch (Refusal refusal) {
            return false;
        }
    }

    private List<Long> ids(String typed) {
        return ids(typed, office.clerk());
    }

    private List<Long> ids(String typed, Actor reader) {
        return find(typed, reader).items().stream().map(FoundDocument::id).toList();
    }

    private Page<FoundDocument> find(String typed, Actor reader) {
        return search.find(typed, 1, reader);
    }

    private static String text(List<FoundDocument.Piece> pieces) {
        return pieces.stream().map(FoundDocument.Piece::text).collect(Collectors.joining());
    }
}
