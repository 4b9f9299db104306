package org.zhiqing.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.outcome.StatutoryItem;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.Refused;

/** Sections (栏目) in the official structure and as an office arranges them. */
@SystemTest
class SectionsTests {

    private final Sections sections;
    private final SectionList list;
    private final Offices offices;

    @Autowired
    SectionsTests(Sections sections, SectionList list, Offices offices) {
        this.sections = sections;
        this.list = list;
        this.offices = offices;
    }

    @Test
    void aNewOrganHasASectionForEachOfTheFifteenItemsOfArticle20() {
        Office office = offices.zone();
        sections.arrangeDefault(office.organ());
        assertThat(list.below(office.organ(), "statutory"))
                .filteredOn(section -> section.item() != null)
                .extracting(Section::item)
                .containsExactly(StatutoryItem.values());
        assertThat(list.tree(office.organ()))
                .extracting(Section::slug)
                .startsWith("guide", "institutions", "statutory", "rules-and-normative-documents");
    }

    @Test
    void arrangingAgainChangesNothing() {
        Office office = offices.zone();
        sections.arrangeDefault(office.organ());
        List<Section> before = list.tree(office.organ());
        sections.arrangeDefault(office.organ());
        assertThat(list.tree(office.organ())).isEqualTo(before);
    }

    @Test
    void aSectionIsAddedRenamedAndMovedAmongItsSiblings() {
        Office office = offices.zone();
        Actor by = office.the(Role.DISCLOSURE_OFFICE);
        sections.arrangeDefault(office.organ());
        Section notices = list.find(office.organ(), "notices").orElseThrow();
        long first = sections.add(notices.id(), "water", "停水公告", "", by);
        long second = sections.add(notices.id(), "power", "停电公告", "", by);
        sections.move(second, -1, by);
        sections.rename(first, 0, "供水公告", "供水和停水", by);
        assertThat(list.below(office.organ(), "notices"))
                .extracting(Section::name)
                .containsExactly("通知公告", "停电公告", "供水公告");
        assertThat(list.path(office.organ(), "water")).extracting(Section::name).containsExactly("通知公告", "供水公告");
        Refused.with("catalog.section-changed-meanwhile", () -> sections.rename(first, 0, "又一个名字", "", by));
    }

    @Test
    void whatIsWrongIsToldBesideItsField() {
        Office office = offices.zone();
        Actor by = office.the(Role.DISCLOSURE_OFFICE);
        sections.arrangeDefault(office.organ());
        Refused.fields(() -> sections.add(null, "停水", "", "", by), "slug", "name");
        Refused.fields(() -> sections.add(null, "news", "动态", "", by), "slug");
        Refused.with(
                "catalog.section-not-found",
                () -> sections.add(
                        list.tree(offices.site().organ()).stream()
                                .map(Section::id)
                                .findFirst()
                                .orElse(-1L),
                        "other",
                        "别人的栏目之下",
                        "",
                        by));
        Refused.with("kernel.act-not-allowed", () -> sections.add(null, "x", "x", "", office.the(Role.CLERK)));
    }
}
