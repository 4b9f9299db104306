package org.zhiqing.server.catalog.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.catalog.Sections;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.catalog.item.CatalogItems;
import org.zhiqing.server.catalog.item.Catalogs;
import org.zhiqing.server.catalog.item.ItemPlan;
import org.zhiqing.server.catalog.item.Timetable;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.publication.reading.SectionLinks;

/** A restructuring of the site's sections: foretold, done, answered for ever, reversed. */
@SystemTest
class RestructuringTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Restructuring restructuring;
    private final PlanList plans;
    private final Sections sections;
    private final SectionList list;
    private final SectionLinks links;
    private final CatalogItems items;
    private final CatalogItemList itemList;
    private final DocumentDrafting drafting;
    private final DocumentDossiers dossiers;
    private final PublishingDesk desk;
    private final Offices offices;
    private final MockMvc web;
    private final int number = NUMBER.incrementAndGet();
    private PublishingOffice office;

    @Autowired
    RestructuringTests(
            Restructuring restructuring,
            PlanList plans,
            Sections sections,
            SectionList list,
            SectionLinks links,
            CatalogItems items,
            CatalogItemList itemList,
            DocumentDrafting drafting,
            DocumentDossiers dossiers,
            PublishingDesk desk,
            Offices offices,
            MockMvc web) {
        this.restructuring = restructuring;
        this.plans = plans;
        this.sections = sections;
        this.list = list;
        this.links = links;
        this.items = items;
        this.itemList = itemList;
        this.drafting = drafting;
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

    @AfterEach
    void everythingAsItWas() {
        plans.all(office.organ()).stream()
                .filter(plan -> plan.stage() == PlanStage.DONE)
                .forEach(plan -> restructuring.reverse(plan.id(), by()));
    }

    @Test
    void whatTheDryRunForetellsIsWhatHappensAndEveryOldAddressAnswers() throws Exception {
        long from = add("old-from");
        long to = add("old-to");
        long empty = add("old-empty");
        Document moving = published(slug("old-from"), "随栏目移动的信息");
        Document draft = draft(slug("old-from"), "还在起草的信息", "正文");
        Document linking = published(
                "news",
                "链接到旧栏目的信息",
                "<p><a href=\"/sections/" + slug("old-from") + "\">看栏目</a></p><p><a href=\"/sections/"
                        + slug("old-empty") + "\">看空栏目</a></p>");
        long item = item(slug("old-from"));
        long plan = plan(
                new PlanStep(0, StepKind.MERGE, from, to, ""),
                new PlanStep(0, StepKind.CLOSE, empty, null, ""),
                new PlanStep(0, StepKind.ADDRESS, to, null, slug("new-to")));

        Foreseen foreseen = plans.foresee(plans.get(office.organ(), plan));

        assertThat(foreseen.problems()).isEmpty();
        Map<String, String> foretold = new HashMap<>();
        foreseen.addresses().forEach(address -> foretold.put(address.path(), address.to()));
        assertThat(foretold)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/sections/" + slug("old-from"), slug("new-to"),
                        "/sections/" + slug("old-to"), slug("new-to"),
                        "/sections/" + slug("old-empty"), ""));
        assertThat(foreseen.items()).hasSize(1);
        assertThat(links.to(List.of(slug("old-from"), slug("old-empty"))))
                .extracting(SectionLinks.SectionLink::document)
                .containsExactly(linking.id(), linking.id());
        web.perform(get("/sections/" + slug("old-from"))).andExpect(status().isOk());

        restructuring.carryOut(plan, 3, by());

        for (Foreseen.Address address : foreseen.addresses()) {
            if (address.answer() == 301) {
                web.perform(get(address.path()))
                        .andExpect(status().isMovedPermanently())
                        .andExpect(header().string("Location", "/sections/" + address.to()));
                web.perform(get(address.path() + "/feed.xml"))
                        .andExpect(status().isMovedPermanently())
                        .andExpect(header().string("Location", "/sections/" + address.to() + "/feed.xml"));
            } else {
                web.perform(get(address.path()))
                        .andExpect(status().isGone())
                        .andExpect(content().string(Matchers.containsString("这个栏目已经撤销")));
                web.perform(get(address.path() + "/feed.xml")).andExpect(status().isGone());
            }
        }
        web.perform(get("/sections/" + slug("new-to")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("随栏目移动的信息")));
        web.perform(get("/documents/" + moving.id())).andExpect(status().isOk());
        assertThat(section(draft)).isEqualTo(slug("new-to"));
        assertThat(itemList.find(item).orElseThrow().plan().section()).isEqualTo(slug("new-to"));
        Refused.fields(() -> sections.add(null, slug("old-empty"), "又来", "", by()), "slug");
    }

    @Test
    void reversingPutsSectionsDocumentsAndItemsBackAndTheMeanwhileAddressesLeadThere() throws Exception {
        long from = add("r-from");
        long below = sections.add(from, slug("r-below"), "下级", "", by());
        long to = add("r-to");
        Document moved = published(slug("r-from"), "先移后还的信息");
        long item = item(slug("r-from"));
        List<Section> before = list.tree(office.organ());
        long plan = plan(
                new PlanStep(0, StepKind.MERGE, from, to, ""),
                new PlanStep(0, StepKind.ADDRESS, to, null, slug("r-new")));
        restructuring.carryOut(plan, 2, by());
        assertThat(list.find(office.organ(), slug("r-below")).orElseThrow().parent())
                .isEqualTo(to);
        Document since = draft(slug("r-new"), "还原以前新起草的信息", "正文");

        restructuring.reverse(plan, by());

        assertThat(list.tree(office.organ()))
                .extracting(Section::id, Section::parent, Section::slug, Section::position)
                .containsExactlyElementsOf(before.stream()
                        .map(one -> tuple(one.id(), one.parent(), one.slug(), one.position()))
                        .toList());
        assertThat(list.find(office.organ(), slug("r-below")).orElseThrow().id())
                .isEqualTo(below);
        assertThat(section(moved)).isEqualTo(slug("r-from"));
        assertThat(section(since)).isEqualTo(slug("r-to"));
        assertThat(itemList.find(item).orElseThrow().plan().section()).isEqualTo(slug("r-from"));
        web.perform(get("/sections/" + slug("r-from"))).andExpect(status().isOk());
        web.perform(get("/sections/" + slug("r-new")))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/sections/" + slug("r-to")));
        Refused.with("catalog.plan-not-done", () -> restructuring.reverse(plan, by()));
    }

    @Test
    void aPlanThatCannotBeDoneAsAWholeChangesNothing() {
        long from = add("n-from");
        long to = add("n-to");
        published(slug("n-from"), "占着栏目的信息");
        long plan =
                plan(new PlanStep(0, StepKind.MERGE, to, from, ""), new PlanStep(0, StepKind.CLOSE, from, null, ""));
        assertThat(plans.foresee(plans.get(office.organ(), plan)).problems()).hasSize(1);
        Refused.with("catalog.plan-impossible", () -> restructuring.carryOut(plan, 2, by()));
        assertThat(list.find(office.organ(), slug("n-to"))).isPresent();
        Refused.with("catalog.plan-changed-meanwhile", () -> restructuring.carryOut(plan, 1, by()));
        Refused.with(
                "catalog.plan-not-found",
                () -> restructuring.carryOut(plan, 2, desk.office().reviewer()));
        restructuring.drop(plan, 2, by());
        Refused.with("catalog.plan-closed", () -> restructuring.carryOut(plan, 3, by()));
    }

    @Test
    void onlyTheLastPlanIsReversedAndAKindWhoseSectionWasMergedStillHasAPlace() {
        long other = add("k-other");
        long first = plan(new PlanStep(0, StepKind.MERGE, id("news"), other, ""));
        restructuring.carryOut(first, 1, by());
        Document draft = drafting.draft("news", EditionContent.of("合并以后的动态", "正文"), office.clerk());
        assertThat(section(draft)).isEqualTo(slug("k-other"));
        long second = plan(new PlanStep(0, StepKind.PLACE, other, id("notices"), ""));
        restructuring.carryOut(second, 1, by());
        Refused.with("catalog.plan-followed", () -> restructuring.reverse(first, by()));
        restructuring.reverse(second, by());
        restructuring.reverse(first, by());
        assertThat(list.find(office.organ(), "news")).isPresent();
    }

    private Actor by() {
        return office.reviewer();
    }

    private String slug(String name) {
        return name + "-" + number;
    }

    private long add(String name) {
        return sections.add(null, slug(name), "栏目 " + name, "", by());
    }

    private long id(String slug) {
        return list.find(office.organ(), slug).orElseThrow().id();
    }

    private long plan(PlanStep... steps) {
        long plan = restructuring.begin("测试方案", by());
        for (int version = 0; version < steps.length; version++) {
            PlanStep step = steps[version];
            restructuring.add(plan, version, step.kind(), step.section(), step.target(), step.slug(), by());
        }
        return plan;
    }

    private long item(String section) {
        ItemPlan plan = Catalogs.plan("事项 " + section, office.office().unit(), Timetable.onEvent(20));
        return items.add(new ItemPlan(1, plan.terms(), plan.unit(), null, plan.timetable(), section, null), by());
    }

    private Document draft(String section, String title, String body) {
        return drafting.draft(
                "news",
                section,
                EditionContent.of(title, "")
                        .edit()
                        .body(BodyFormat.HTML, body)
                        .documentDate(LocalDate.of(2026, 3, 2))
                        .done(),
                Map.of(),
                office.clerk());
    }

    private Document published(String section, String title) {
        return published(section, title, "<p>正文</p>");
    }

    private Document published(String section, String title, String body) {
        return office.publish(draft(section, title, body));
    }

    private String section(Document document) {
        return dossiers.get(document.id(), office.reviewer()).section();
    }
}
