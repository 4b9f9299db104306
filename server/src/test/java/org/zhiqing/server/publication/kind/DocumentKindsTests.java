package org.zhiqing.server.publication.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.outcome.StatutoryItem;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.catalog.Sections;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;

/** The kinds of document, each a file: enough for all that art. 20 names, and each with a place to stand. */
@SystemTest
class DocumentKindsTests {

    @Autowired
    DocumentKinds kinds;

    @Autowired
    Sections sections;

    @Autowired
    SectionList list;

    @Autowired
    Offices offices;

    @Test
    void everyKindStandsInASectionThatANewOrganHas() {
        Office office = offices.zone();
        sections.arrangeDefault(office.organ());
        Set<String> slugs =
                list.tree(office.organ()).stream().map(Section::slug).collect(Collectors.toSet());
        assertThat(kinds.all())
                .allSatisfy(kind -> assertThat(slugs).as(kind.label()).contains(kind.section()));
    }

    @Test
    void noTwoKindsHaveTheSameName() {
        assertThat(kinds.all()).extracting(DocumentKind::label).doesNotHaveDuplicates();
        assertThat(kinds.all()).hasSizeGreaterThan(24);
    }

    @Test
    void almostEveryItemOfArticle20HasAKindOfItsOwn() {
        Set<StatutoryItem> without = EnumSet.allOf(StatutoryItem.class);
        kinds.all().stream().map(DocumentKind::item).filter(Objects::nonNull).forEach(without::remove);
        assertThat(without)
                .as("charges and welfare are notices and policy documents")
                .containsOnly(StatutoryItem.ADMINISTRATIVE_CHARGES, StatutoryItem.PUBLIC_WELFARE);
    }
}
