package org.zhiqing.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentStanding;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.WithdrawalReason;

/** What is searched is what is public, at every moment. */
@SystemTest
class PublicSearchTests {

    private static final AtomicLong WORDS = new AtomicLong(System.nanoTime());

    private final PublicSearch search;
    private final SearchIndex index;
    private final PublishingDesk desk;
    private final DocumentDrafting drafting;
    private final DocumentWithdrawing withdrawing;
    private final DocumentStanding standing;

    @Autowired
    PublicSearchTests(
            PublicSearch search,
            SearchIndex index,
            PublishingDesk desk,
            DocumentDrafting drafting,
            DocumentWithdrawing withdrawing,
            DocumentStanding standing) {
        this.search = search;
        this.index = index;
        this.desk = desk;
        this.drafting = drafting;
        this.withdrawing = withdrawing;
        this.standing = standing;
    }

    @Test
    void whatBecomesPublicIsFoundByTitleBodyAndIndexNumber() {
        String word = word();
        Document published = desk.office().published(word + "号工程招标公告");

        await().untilAsserted(() -> assertThat(found(word)).containsExactly(published.id()));
        assertThat(found(String.valueOf(published.indexNumber()))).startsWith(published.id());
    }

    @Test
    void aWithdrawnDocumentIsGoneWhenTheWithdrawalIsAnswered() {
        PublishingOffice office = desk.office();
        String word = word();
        Document published = office.published(word);
        await().untilAsserted(() -> assertThat(found(word)).hasSize(1));

        withdrawing.withdraw(
                published.id(), published.version(), WithdrawalReason.PRIVACY, "含有个人信息", office.officeHead());

        assertThat(found(word)).isEmpty();
        assertThat(index.folder().stamps()).doesNotContainKey(published.id());
    }

    @Test
    void noStateButPublicIsEverFound() {
        PublishingOffice office = desk.office();
        String word = word();
        Document draft = office.draft(word);
        assertNotFound(word);
        Document submitted = office.submit(draft);
        assertNotFound(word);
        Document checked = office.check(submitted);
        assertNotFound(word);
        Document signed = office.sign(checked);
        assertNotFound(word);
        Document reviewed = office.review(signed);
        assertNotFound(word);
        Document published = office.approve(reviewed);
        index.repair();
        assertThat(found(word)).containsExactly(published.id());

        String next = word();
        Document revised = drafting.revise(published.id(), published.version(), "补充", office.clerk());
        Document saved = drafting.save(
                revised.id(), revised.version(), revised.section(), news(next, "新正文"), Map.of(), office.clerk());
        assertNotFound(next);
        assertThat(found(word)).containsExactly(published.id());
        drafting.discard(saved.id(), saved.version(), "不再修改", office.clerk());
        assertNotFound(next);
    }

    @Test
    void whatIsDisclosedOnlyUponRequestIsNeverFound() {
        PublishingOffice office = desk.office();
        String word = word();
        EditionContent kept = news(word, "正文").edit().uponRequest("仅与特定人员有关").done();

        office.publish(drafting.draft("news", kept, office.clerk()));

        assertNotFound(word);
    }

    @Test
    void anAttachmentIsFoundByItsWords() {
        PublishingOffice office = desk.office();
        String word = word();
        Document draft = office.draft("附表在附件里");
        Document attached = drafting.attach(
                draft.id(),
                draft.version(),
                "附表.txt",
                new ByteArrayInputStream(("单位名称 " + word).getBytes(StandardCharsets.UTF_8)),
                office.clerk());
        Document published = office.publish(attached);

        await().untilAsserted(() -> assertThat(found(word)).containsExactly(published.id()));
        assertThat(search.search(query(word)).hits().items().get(0).inAttachment())
                .isTrue();
    }

    @Test
    void aNewEditionReplacesTheWordsOfTheOld() {
        PublishingOffice office = desk.office();
        String before = word();
        String after = word();
        Document published = office.published(before);
        Document revised = drafting.revise(published.id(), published.version(), "更名", office.clerk());
        office.publish(drafting.save(
                revised.id(), revised.version(), revised.section(), news(after, "正文"), Map.of(), office.clerk()));

        await().untilAsserted(() -> assertThat(found(after)).containsExactly(published.id()));
        assertThat(found(before)).isEmpty();
    }

    @Test
    void aRepealIsSeenInTheFacets() {
        PublishingOffice office = desk.office();
        String word = word();
        Document published = office.published(word);
        standing.repeal(
                published.id(), published.version(), false, LocalDate.of(2026, 3, 3), "不再适用", office.reviewer());

        await().untilAsserted(
                        () -> assertThat(search.search(query(word)).facets().get(SearchFacet.VALIDITY))
                                .containsOnlyKeys("REPEALED"));
    }

    @Test
    void comparingRepairsWhatNoEventBrought() {
        PublishingOffice office = desk.office();
        String lost = word();
        String stray = word();
        Document published = office.published(lost);
        await().untilAsserted(() -> assertThat(found(lost)).hasSize(1));
        index.folder().remove(List.of(published.id()));
        index.folder().put(List.of(strayEntry(stray)));

        index.repair();

        assertThat(found(lost)).containsExactly(published.id());
        assertThat(index.folder().stamps()).doesNotContainKey(-1L);
    }

    @Test
    void whatIsNoLongerPublicIsOutBeforeTheFirstPageIsServed() {
        index.folder().put(List.of(strayEntry(word())));
        index.stop();

        index.start();

        assertThat(index.folder().stamps()).doesNotContainKey(-1L);
    }

    @Test
    void rebuildingBringsEverythingBack() {
        String word = word();
        Document published = desk.office().published(word);

        index.rebuild();

        assertThat(found(word)).containsExactly(published.id());
    }

    private void assertNotFound(String word) {
        index.repair();
        assertThat(found(word)).isEmpty();
    }

    private List<Long> found(String text) {
        return search.search(query(text)).hits().items().stream()
                .map(hit -> hit.line().id())
                .toList();
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(text, Map.of(), false, 1);
    }

    private static EditionContent news(String title, String body) {
        return EditionContent.of(title, body)
                .edit()
                .documentDate(LocalDate.of(2026, 3, 2))
                .done();
    }

    private static SearchEntry strayEntry(String title) {
        return new SearchEntry(-1, "old", title, List.of(), "", "", Map.of(), LocalDate.of(2026, 1, 1));
    }

    /** A word that no other test uses. */
    private static String word() {
        return "检索词" + Long.toString(WORDS.incrementAndGet(), 36);
    }
}
