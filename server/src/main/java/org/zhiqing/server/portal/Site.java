package org.zhiqing.server.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.FormerAddress;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.web.Shell;

/** The organ whose the portal is, and its sections. Before the first run there is neither. */
@Component
class Site {

    /** Slugs of the column's fixed blocks (国办公开办函〔2019〕61号), which have entries of their own. */
    static final List<String> FIXED_BLOCKS = List.of("guide", "institutions", "statutory", "annual-reports");

    private final Organs organs;
    private final SectionList sections;

    Site(Organs organs, SectionList sections) {
        this.organs = organs;
        this.sections = sections;
    }

    Optional<Organ> organ() {
        return organs.site();
    }

    /** Returns all sections, each after its parent and its earlier siblings. */
    List<Section> sections() {
        return organ().map(organ -> sections.tree(organ.id())).orElse(List.of());
    }

    Optional<Section> section(String slug) {
        return organ().flatMap(organ -> sections.find(organ.id(), slug));
    }

    /** Returns what an address that no section has any more answers with. */
    Optional<FormerAddress> former(String slug) {
        return organ().flatMap(organ -> sections.former(organ.id(), slug));
    }

    /** Returns the slugs of the section and of everything below it. */
    List<String> slugsBelow(String slug) {
        return organ().map(organ -> sections.below(organ.id(), slug).stream()
                        .map(Section::slug)
                        .toList())
                .orElse(List.of());
    }

    /** Returns the way to the section as a breadcrumb, each step with its address; empty if it is not the site's. */
    List<Shell.Crumb> way(String slug) {
        return organ().map(organ -> sections.path(organ.id(), slug).stream()
                        .map(section -> new Shell.Crumb(section.name(), address(section)))
                        .toList())
                .orElse(List.of());
    }

    /** Returns a breadcrumb of the way to the section and of the page itself. */
    List<Shell.Crumb> way(String slug, String page) {
        return Stream.concat(way(slug).stream(), Stream.of(new Shell.Crumb(page, null)))
                .toList();
    }

    /** Returns where the section is read: the column's fixed blocks have pages of their own. */
    static String address(Section section) {
        return switch (section.slug()) {
            case "guide" -> "/guide";
            case "statutory" -> "/information";
            case "annual-reports" -> "/annual-reports";
            default -> "/sections/" + section.slug();
        };
    }
}
