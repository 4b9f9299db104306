package org.zhiqing.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.catalog.item.CatalogItems;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.publication.kind.DisclosurePhase;
import org.zhiqing.server.publication.reading.PublicChain;
import org.zhiqing.server.publication.reading.StatedDay;
import org.zhiqing.server.publication.reading.StatedDays;

/** What a document says of itself besides its words: which of the five it serves, elements, the chain of a matter, earlier days. */
@SystemTest
class DocumentMetadataTests {

    private final PublishingDesk desk;
    private final CatalogItems items;
    private final CatalogItemList catalog;
    private final CatalogPlaces places;
    private final PublicChain chain;
    private final StatedDays stated;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final MockMvc web;

    @Autowired
    DocumentMetadataTests(
            PublishingDesk desk,
            CatalogItems items,
            CatalogItemList catalog,
            CatalogPlaces places,
            PublicChain chain,
            StatedDays stated,
            JdbcClient jdbc,
            TestClock clock,
            MockMvc web) {
        this.desk = desk;
        this.items = items;
        this.catalog = catalog;
        this.places = places;
        this.chain = chain;
        this.stated = stated;
        this.jdbc = jdbc;
        this.clock = clock;
        this.web = web;
    }

    @BeforeEach
    void stand() {
        clock.standAt(LocalDate.of(2026, 5, 20));
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @ParameterizedTest
    @CsvSource({"普通许可, 普通许可决定", "登记, 登记决定", "其他对外管理事项, ''"})
    void aPermitStandsUnderTheItemOfItsClassUnlessAnotherWasChosen(String subtype, String matter) {
        PublishingOffice office = desk.office();
        items.adoptShipped(office.officeHead());
        Document draft = desk.drafting.draft(
                "permit-decision",
                "",
                PublishingOffice.news("许可决定", "准予。")
                        .edit()
                        .elements(Map.of("subtype", subtype))
                        .done(),
                Map.of(),
                office.clerk());
        Long item = places.of(draft).item();
        assertThat(
                        item == null
                                ? ""
                                : catalog.get(office.organ(), item)
                                        .plan()
                                        .terms()
                                        .matter())
                .isEqualTo(matter);
    }

    @Test
    void aMatterIsOneChainFromDraftToResultOnEachOfItsPages() throws Exception {
        PublishingOffice office = desk.office();
        Document draft = office.publish(notice(office, "征求意见公告", 1, DisclosurePhase.DECISION, Map.of()));
        Document decision = office.publish(notice(office, "关于停车的决定", 5, DisclosurePhase.DECISION, after(draft)));
        Document result = office.publish(notice(office, "停车的实施结果", 9, DisclosurePhase.RESULT, after(decision)));

        for (Document one : List.of(draft, decision, result)) {
            assertThat(chain.of(one.id()))
                    .extracting(link -> link.document().title())
                    .containsExactly("征求意见公告", "关于停车的决定", "停车的实施结果");
        }
        web.perform(get("/documents/" + draft.id()))
                .andExpect(content().string(Matchers.containsString("从草案到结果")))
                .andExpect(content().string(Matchers.containsString("结果公开：通知公告")));
        assertThat(chain.of(office.published("单独的动态").id())).isEmpty();
    }

    @Test
    void whatIsNotPublicStandsInNoChain() {
        PublishingOffice office = desk.office();
        Document draft = office.publish(notice(office, "征求意见公告", 1, DisclosurePhase.DECISION, Map.of()));
        notice(office, "没有公开的决定", 5, DisclosurePhase.DECISION, after(draft));
        assertThat(chain.of(draft.id())).isEmpty();
    }

    @Test
    void aDocumentServesWhatItsKindServesUnlessItSaysOtherwise() throws Exception {
        PublishingOffice office = desk.office();
        Document usual = office.publish(notice(office, "一般通知", 1, DisclosurePhase.MANAGEMENT, Map.of()));
        Document other = office.publish(notice(office, "意见采纳情况", 2, DisclosurePhase.RESULT, Map.of()));
        assertThat(usual.edition().content().phase())
                .as("its kind's own is not repeated")
                .isNull();
        web.perform(get("/documents/" + usual.id())).andExpect(content().string(Matchers.containsString("管理公开")));
        web.perform(get("/documents/" + other.id())).andExpect(content().string(Matchers.containsString("结果公开")));
    }

    @Test
    void elementsOfTheKindAreAskedBeforeSubmittingAndStandOnThePage() throws Exception {
        PublishingOffice office = desk.office();
        Document bare = desk.drafting.draft("public-notice", publicNotice(Map.of()), office.clerk());
        assertThatThrownBy(() -> office.submit(bare))
                .isInstanceOfSatisfying(Findings.class, found -> assertThat(found.all())
                        .extracting(Finding::field)
                        .containsExactly("elements[objections]"));
        Document full = desk.drafting.draft(
                "public-notice",
                publicNotice(Map.of("objections", " 监督电话0000-1234567 ", "unknown", "x")),
                office.clerk());
        Document open = office.publish(full);
        assertThat(open.edition().content().elements()).containsExactly(Map.entry("objections", "监督电话0000-1234567"));
        web.perform(get("/documents/" + open.id()))
                .andExpect(content().string(Matchers.containsString("提出异议的方式")))
                .andExpect(content().string(Matchers.containsString("监督电话0000-1234567")));
    }

    @ParameterizedTest
    @CsvSource({
        "repost, sourceDate, 三月一日",
        "repost, sourceDate, 2026-02-30",
        "repost, sourceLink, javascript:alert(1)",
        "repost, sourceLink, www.example.gov.cn",
        "interpretation, form, 漫画"
    })
    void anElementMustBeWhatItsKindSays(String kind, String element, String typed) {
        PublishingOffice office = desk.office();
        EditionContent content = PublishingOffice.news("标题", "正文")
                .edit()
                .elements(Map.of(element, typed))
                .done();
        assertThatThrownBy(() -> desk.drafting.draft(kind, content, office.clerk()))
                .isInstanceOfSatisfying(Findings.class, found -> assertThat(found.all())
                        .extracting(Finding::field)
                        .containsExactly("elements[" + element + "]"));
    }

    @ParameterizedTest
    @CsvSource({"文字, 0", "问答, 0", "访谈, 1", "视频, 2"})
    void aVideoNeedsItsAddressAndCaptions(String form, int missing) {
        PublishingOffice office = desk.office();
        Document decree = office.published("被解读的文件");
        Document interpretation = desk.drafting.draft(
                "interpretation",
                "",
                PublishingOffice.news("解读", "文字稿")
                        .edit()
                        .elements(Map.of("form", form))
                        .done(),
                Map.of(RelationKind.INTERPRETS, decree.indexNumber()),
                office.clerk());
        if (missing == 0) {
            assertThat(office.submit(interpretation).stage()).isEqualTo(DocumentStage.CHECKING);
        } else {
            assertThatThrownBy(() -> office.submit(interpretation))
                    .isInstanceOfSatisfying(
                            Findings.class, found -> assertThat(found.all()).hasSize(missing));
        }
    }

    @Test
    void aDayStatedStandsBesideTheSystemsOwnAndIsListedForTheSupervisor() throws Exception {
        PublishingOffice office = desk.office();
        Document old = office.publish(desk.drafting.draft("news", backDated("2019-03-04", "补录原网站的信息"), office.clerk()));
        assertThat(old.firstPublishedOn()).as("the system's own day").isEqualTo("2026-05-20");
        web.perform(get("/documents/" + old.id()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("2019-03-04（本网站补录）")))
                .andExpect(content().string(Matchers.containsString("2026-05-20")));
        assertThat(stated.page(1, 10, office.leader()).items()).singleElement().satisfies(line -> {
            assertThat(line.statedOn()).isEqualTo("2019-03-04");
            assertThat(line.days()).isEqualTo(2634);
            assertThat(line.reason()).isEqualTo("补录原网站的信息");
        });
        assertThat(stated.page(1, 10, desk.office().leader()).items())
                .as("another organ's list")
                .extracting(StatedDay::document)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-20, 补录, statedOn", "2026-05-21, 补录, statedOn", "2026-05-19, '', statedReason"})
    void aDayStatedIsEarlierThanTodayAndHasAReason(String day, String reason, String field) {
        PublishingOffice office = desk.office();
        assertThatThrownBy(() -> desk.drafting.draft("news", backDated(day, reason), office.clerk()))
                .isInstanceOfSatisfying(Findings.class, found -> assertThat(found.all())
                        .extracting(Finding::field)
                        .containsExactly(field));
    }

    @Test
    void theDatabaseSignsTheElementsToo() {
        PublishingOffice office = desk.office();
        Document open = office.publish(
                desk.drafting.draft("public-notice", publicNotice(Map.of("objections", "来信")), office.clerk()));
        assertThatThrownBy(() -> jdbc.sql("update document_edition set elements = '{\"objections\": \"不受理\"}'"
                                + " where document_id = :id")
                        .param("id", open.id())
                        .update())
                .hasMessageContaining("has been public and is closed");
    }

    private static EditionContent backDated(String day, String reason) {
        return PublishingOffice.news("旧闻", "第一段。")
                .edit()
                .stated(LocalDate.parse(day), reason)
                .done();
    }

    private static EditionContent publicNotice(Map<String, String> elements) {
        return PublishingOffice.news("拟表彰名单公示", "名单。")
                .edit()
                .effectiveFrom(LocalDate.of(2026, 5, 20))
                .expiresOn(LocalDate.of(2026, 5, 27))
                .elements(elements)
                .done();
    }

    private static Map<RelationKind, String> after(Document earlier) {
        return Map.of(RelationKind.FOLLOWS, String.valueOf(earlier.indexNumber()));
    }

    private Document notice(
            PublishingOffice office,
            String title,
            int day,
            DisclosurePhase phase,
            Map<RelationKind, String> relations) {
        EditionContent content = EditionContent.of(title, "正文。")
                .edit()
                .documentDate(LocalDate.of(2026, 5, day))
                .phase(phase)
                .done();
        return desk.drafting.draft("notice", "", content, relations, office.clerk());
    }
}
