package org.zhiqing.server.desk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.catalog.item.CatalogItems;
import org.zhiqing.server.catalog.item.Catalogs;
import org.zhiqing.server.catalog.item.Timetable;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.web.PersonAuthentication;

/** The catalog on the desk and on the portal, as each role meets it. */
@SystemTest
class CatalogPagesTests {

    private final MockMvc web;
    private final PublishingDesk desk;
    private final CatalogItems items;
    private final Offices offices;

    @Autowired
    CatalogPagesTests(MockMvc web, PublishingDesk desk, CatalogItems items, Offices offices) {
        this.web = web;
        this.desk = desk;
        this.items = items;
        this.offices = offices;
    }

    @Test
    void anEmptyCatalogOffersTheShippedItemsAndShowsThemWithTheirGaps() throws Exception {
        PublishingOffice office = desk.office();
        page(office.clerk(), "/desk/catalog").andExpect(content().string(not(containsString("采用随附的目录</button>"))));
        page(office.reviewer(), "/desk/catalog").andExpect(content().string(containsString("采用随附的目录</button>")));

        send(office.reviewer(), "/desk/catalog/shipped");

        Document shown = html(page(office.reviewer(), "/desk/catalog"));
        String missing = Objects.requireNonNull(shown.selectFirst(".stats a[href$=standing=MISSING]"))
                .text();
        assertThat(Integer.parseInt(missing)).isGreaterThan(40);
        Document behind = html(page(office.reviewer(), "/desk/catalog?standing=MISSING"));
        assertThat(behind.select(".pager-total").text()).startsWith("共 " + missing + " 项");
        page(office.clerk(), "/desk/catalog.xlsx")
                .andExpect(header().string("Content-Disposition", containsString("xlsx")));
    }

    @Test
    void aClerkGoesFromTheDutyToADraftThatKnowsItsItemAndItsSection() throws Exception {
        PublishingOffice office = desk.office();
        long item = add(office.office(), "部门预算");
        send(office.clerk(), "/desk/catalog/" + item + "/events", "occasion", "预算批复", "on", "2026-03-02");
        Document page = html(page(office.clerk(), "/desk/catalog/" + item));
        String draft = Objects.requireNonNull(page.selectFirst("a[aria-label=起草：预算批复]"))
                .attr("href");

        Document kinds = html(page(office.clerk(), draft));
        String form =
                Objects.requireNonNull(kinds.selectFirst("a[href*=of=news]")).attr("href");
        Document edit = html(page(office.clerk(), form));

        assertThat(edit.select("select[name=item] option[selected]").text()).contains("预算批复");
        assertThat(edit.select("select[name=section] option[selected]").attr("value"))
                .isEqualTo("budgets");
    }

    @Test
    void aWrongWorkbookIsShownRowByRowOnThePageThatSentIt() throws Exception {
        Office office = offices.zone();
        Actor by = office.the(Role.DISCLOSURE_OFFICE);
        var sent = multipart("/desk/catalog/import")
                .file(new MockMultipartFile(
                        "file", "目录.csv", "text/csv", "序号,事项".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .param("_back", "/desk/catalog/import")
                .with(authentication(new PersonAuthentication(by.person())))
                .with(csrf());
        web.perform(sent).andExpect(status().isConflict());
    }

    @Test
    void thePortalShowsTheCatalogOfItsOrganWithDocumentsAndStatements() throws Exception {
        Office site = offices.site();
        long item = add(site, "门户上的事项" + System.identityHashCode(this));
        page(null, "/catalog/" + item).andExpect(content().string(containsString("还没有公开的信息")));
        send(
                site.the(Role.CLERK),
                "/desk/catalog/" + item + "/statements",
                "kind",
                "ELSEWHERE",
                "reason",
                "由市级平台统一公开",
                "link",
                "https://platform.example.invalid/");
        page(null, "/catalog/" + item).andExpect(content().string(not(containsString("由市级平台统一公开"))));
        Document proposed = html(page(site.the(Role.DISCLOSURE_OFFICE), "/desk/catalog/" + item));
        String confirm = Objects.requireNonNull(proposed.selectFirst("form[action$=/confirm]"))
                .attr("action");

        send(site.the(Role.DISCLOSURE_OFFICE), confirm);

        page(null, "/catalog/" + item)
                .andExpect(content().string(containsString("由市级平台统一公开")))
                .andExpect(content().string(containsString("https://platform.example.invalid/")));
        page(null, "/catalog?words=门户上的事项").andExpect(content().string(containsString("由其他机关或者平台公开")));
    }

    @Test
    void thePortalShowsNoItemOfAnotherOrganAndNoneThatEnded() throws Exception {
        long other = add(offices.zone(), "别的机关的事项");
        page(null, "/catalog/" + other, 404);
        long ended = add(offices.site(), "停用的事项" + System.identityHashCode(this));
        items.close(ended, 0, "停用", offices.site().the(Role.DISCLOSURE_OFFICE));
        page(null, "/catalog/" + ended, 404);
    }

    private long add(Office office, String matter) {
        var plan = Catalogs.plan(matter, office.unit(), Timetable.onEvent(20));
        String section = office.organ() == offices.site().organ() ? "" : sectionOf(office);
        return items.add(
                new org.zhiqing.server.catalog.item.ItemPlan(
                        1, plan.terms(), plan.unit(), null, plan.timetable(), section, null),
                office.the(Role.DISCLOSURE_OFFICE));
    }

    @Autowired
    org.zhiqing.server.catalog.SectionList sections;

    private String sectionOf(Office office) {
        return sections.find(office.organ(), "budgets")
                .map(found -> found.slug())
                .orElse("");
    }

    private ResultActions page(@org.jspecify.annotations.Nullable Actor who, String path) throws Exception {
        return page(who, path, 200);
    }

    private ResultActions page(@org.jspecify.annotations.Nullable Actor who, String path, int expected)
            throws Exception {
        var request = get(
                java.net.URI.create(path.replace("门户上的事项", "%E9%97%A8%E6%88%B7%E4%B8%8A%E7%9A%84%E4%BA%8B%E9%A1%B9")));
        return web.perform(who == null ? request : request.with(authentication(new PersonAuthentication(who.person()))))
                .andExpect(status().is(expected));
    }

    private void send(Actor who, String path, String... fields) throws Exception {
        var request = post(path)
                .with(authentication(new PersonAuthentication(who.person())))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        web.perform(request).andExpect(status().is3xxRedirection());
    }

    private static Document html(ResultActions page) throws Exception {
        return Jsoup.parse(page.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }
}
