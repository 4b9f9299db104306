package org.zhiqing.server.catalog.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.catalog.Sections;
import org.zhiqing.server.catalog.restructuring.PlanStep;
import org.zhiqing.server.catalog.restructuring.Restructuring;
import org.zhiqing.server.catalog.restructuring.StepKind;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentApproval;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.publication.WithdrawalReason;

/** The home page and topic pages: arranged from blocks, undone, previewed, public by another person, gone with a word. */
@SystemTest
class PageArrangingTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PageArranging arranging;
    private final PageList pages;
    private final Sections sections;
    private final Restructuring restructuring;
    private final DocumentWithdrawing withdrawing;
    private final DocumentDrafting drafting;
    private final DocumentApproval approval;
    private final DocumentDossiers dossiers;
    private final PublishingDesk desk;
    private final Offices offices;
    private final MockMvc web;
    private final String slug = "topic-" + NUMBER.incrementAndGet();
    private PublishingOffice office;

    @Autowired
    PageArrangingTests(
            PageArranging arranging,
            PageList pages,
            Sections sections,
            Restructuring restructuring,
            DocumentWithdrawing withdrawing,
            DocumentDrafting drafting,
            DocumentApproval approval,
            DocumentDossiers dossiers,
            PublishingDesk desk,
            Offices offices,
            MockMvc web) {
        this.arranging = arranging;
        this.pages = pages;
        this.sections = sections;
        this.restructuring = restructuring;
        this.withdrawing = withdrawing;
        this.drafting = drafting;
        this.approval = approval;
        this.dossiers = dossiers;
        this.desk = desk;
        this.offices = offices;
        this.web = web;
        this.office = desk.open(offices.site());
    }

    @BeforeEach
    void theSite() {
        office = desk.open(offices.site());
    }

    @Test
    void theHomePageChangesWhenAnotherPersonPublishesItAndCanBeGivenItsStandardArrangementBack() throws Exception {
        long home = arranging.begin(SitePage.HOME, "首页", "", by());
        text(home, "新版首页的说明");
        assertThat(page("/")).doesNotContain("新版首页的说明");
        Refused.with("catalog.own-page", () -> arranging.publish(home, version(home), by()));

        arranging.publish(home, version(home), other());
        assertThat(page("/")).contains("新版首页的说明", "提申请");
        text(home, "还没有公开的修改");
        assertThat(page("/")).doesNotContain("还没有公开的修改");

        arranging.close(home, version(home), other());
        assertThat(page("/")).doesNotContain("新版首页的说明").contains("看公开");
    }

    @Test
    void aTopicIsNotThereBeforeItIsPublicAndSaysThatItEndedAfterwards() throws Exception {
        long topic = arranging.begin(slug, "安全生产专题", "一句说明", by());
        put(topic, BlockKind.LATEST, "", "", "news", 3);
        put(topic, BlockKind.SEARCH, "", "", "", null);
        put(topic, BlockKind.COUNTS, "", "", "", null);
        web.perform(get("/topics/" + slug)).andExpect(status().isNotFound());
        String preview = "/previews/pages/" + pages.previewOf(of(topic));
        assertThat(page(preview)).contains("安全生产专题", "公众看不到");

        arranging.publish(topic, version(topic), other());

        assertThat(page("/topics/" + slug)).contains("安全生产专题", "一句说明").doesNotContain("公众看不到");
        arranging.close(topic, version(topic), other());
        web.perform(get("/topics/" + slug)).andExpect(status().isGone());
        web.perform(get(preview)).andExpect(status().isNotFound());
        Refused.fields(() -> arranging.begin(slug, "又一个", "", by()), "slug");
        Refused.with("catalog.page-closed", () -> text(topic, "晚了"));
    }

    @Test
    void everyChangeIsUndoneOneAfterTheOtherUpToTheFirstAlsoAfterANewOne() {
        long topic = arranging.begin(slug, "撤销", "", by());
        text(topic, "一");
        text(topic, "二");
        arranging.move(topic, version(topic), 1, -1, by());
        assertThat(bodies(topic)).containsExactly("二", "一");
        arranging.remove(topic, version(topic), 0, by());
        assertThat(bodies(topic)).containsExactly("一");
        arranging.undo(topic, version(topic), by());
        assertThat(bodies(topic)).containsExactly("二", "一");
        text(topic, "三");
        arranging.undo(topic, version(topic), by());
        assertThat(bodies(topic)).containsExactly("二", "一");
        arranging.undo(topic, version(topic), by());
        assertThat(bodies(topic)).containsExactly("一", "二");
        arranging.undo(topic, version(topic), by());
        arranging.undo(topic, version(topic), by());
        assertThat(bodies(topic)).isEmpty();
        Refused.with("catalog.nothing-to-undo", () -> arranging.undo(topic, version(topic), by()));
    }

    @Test
    void blocksCannotBreakAPageWhateverIsTyped() throws Exception {
        long topic = arranging.begin(slug, "<b>标题</b>", "", by());
        text(topic, "<script>alert(1)</script></section><h1>大</h1>");
        put(topic, BlockKind.LINKS, "链接", "门户 https://www.example.invalid/a?b=\"><i>", "", null);
        arranging.publish(topic, version(topic), other());
        assertThat(page("/topics/" + slug)).doesNotContain("<script>alert", "<h1>大", "<b>标题", "\"><i>");

        Refused.fields(() -> put(topic, BlockKind.LINKS, "链接", "点我 javascript:alert(1)", "", null), "body");
        Refused.fields(() -> put(topic, BlockKind.TEXT, "", "证件号码 11010519491231002X", "", null), "title", "body");
        Refused.fields(() -> put(topic, BlockKind.LATEST, "", "", "no-such-section", 21), "section", "count");
        Refused.fields(() -> put(topic, null, "", "", "", null), "kind");
        put(topic, BlockKind.SEARCH, "", "", "", null);
        Refused.fields(() -> put(topic, BlockKind.SEARCH, "", "", "", null), "kind");
        Refused.with("catalog.no-such-block", () -> arranging.remove(topic, version(topic), 9, by()));
        Refused.with("catalog.page-changed-meanwhile", () -> arranging.remove(topic, 0, 0, by()));
        Refused.with(
                "catalog.page-not-found",
                () -> arranging.remove(topic, version(topic), 0, desk.office().reviewer()));
    }

    @Test
    void whatIsFeaturedIsShownWhileItIsPublicAndALatestListFollowsItsSectionThroughARestructuring() throws Exception {
        Document featured = office.published("推荐的信息" + slug);
        long section = sections.add(null, slug + "-s", "专题栏目", "", by());
        long target = sections.add(null, slug + "-t", "并入的栏目", "", by());
        long topic = arranging.begin(slug, "推荐", "", by());
        put(topic, BlockKind.FEATURED, "推荐", Objects.requireNonNull(featured.indexNumber()) + "\n没有/的号", "", null);
        put(topic, BlockKind.LATEST, "", "", slug + "-s", 5);
        arranging.publish(topic, version(topic), other());
        assertThat(page("/topics/" + slug)).contains("推荐的信息" + slug, "专题栏目");
        assertThat(pages.listing(office.organ(), List.of(slug + "-s"))).containsExactly("推荐");

        withdrawing.withdraw(featured.id(), featured.version(), WithdrawalReason.ERROR, "有误", office.officeHead());
        long plan = restructuring.begin("并栏目", by());
        PlanStep step = new PlanStep(0, StepKind.MERGE, section, target, "");
        restructuring.add(plan, 0, step.kind(), step.section(), step.target(), "", by());
        restructuring.carryOut(plan, 1, by());

        assertThat(page("/topics/" + slug)).contains("并入的栏目").doesNotContain("推荐的信息" + slug, "专题栏目");
        restructuring.reverse(plan, by());
    }

    @Test
    void aPictureIsOneOfAPublicDocumentWithTheWordsThatStandForIt() throws Exception {
        Document shown = published(withPicture("有图的信息" + slug));
        long topic = arranging.begin(slug, "图片", "", by());
        Refused.fields(
                () -> put(topic, BlockKind.PICTURE, "", shown.indexNumber() + "\n另一件", "", null), "title", "body");
        put(topic, BlockKind.PICTURE, "办事大厅的照片", String.valueOf(shown.indexNumber()), "", null);
        put(topic, BlockKind.PICTURE, "没有这件信息", "没有/的号", "", null);
        arranging.publish(topic, version(topic), other());
        assertThat(page("/topics/" + slug))
                .contains("alt=\"办事大厅的照片\"", "src=\"/documents/" + shown.id() + "/files/")
                .doesNotContain("没有这件信息");
        withdrawing.withdraw(shown.id(), shown.version(), WithdrawalReason.ERROR, "有误", office.officeHead());
        assertThat(page("/topics/" + slug)).doesNotContain("办事大厅的照片");
    }

    /** What a picture shows, somebody looks at and says. */
    private Document published(Document draft) {
        Document signed = office.sign(office.check(office.submit(draft)));
        dossiers.open(signed.id(), office.reviewer())
                .hits()
                .forEach(hit -> approval.answer(
                        signed.id(), signed.version(), hit.hit().key(), "照片中没有个人信息", office.reviewer()));
        return office.approve(
                office.review(dossiers.open(signed.id(), office.reviewer()).document()));
    }

    private Document withPicture(String title) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        String html = "<p>第一段。</p><p><img src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png.toByteArray()) + "\" alt=\"大厅\"></p>";
        EditionContent content = EditionContent.of(title, "")
                .edit()
                .body(BodyFormat.HTML, html)
                .documentDate(LocalDate.of(2026, 3, 2))
                .done();
        return drafting.draft("news", content, office.clerk());
    }

    private Actor by() {
        return office.reviewer();
    }

    private Actor other() {
        return office.officeHead();
    }

    private void text(long page, String words) {
        put(page, BlockKind.TEXT, "说明", words, "", null);
    }

    private void put(
            long page, @Nullable BlockKind kind, String title, String body, String section, @Nullable Integer count) {
        arranging.put(page, version(page), null, kind, title, body, section, count, by());
    }

    private SitePage of(long page) {
        return pages.get(office.organ(), page);
    }

    private int version(long page) {
        return of(page).version();
    }

    private List<String> bodies(long page) {
        return of(page).blocks().stream().map(Block::body).toList();
    }

    private String page(String path) throws Exception {
        return web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
