package org.zhiqing.server.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.catalog.page.PageList;
import org.zhiqing.server.catalog.page.SitePage;
import org.zhiqing.server.portal.bytes.SameForEverybody;
import org.zhiqing.server.publication.RelationKind;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicLine;
import org.zhiqing.server.publication.reading.RelatedDocument;

/** The portal's home page. */
@Controller
class HomeController {

    /** Sections whose content is looked for most, by slug. */
    private static final List<String> LOOKED_FOR = List.of(
            "rules-and-normative-documents", "interpretations", "notices", "budgets", "permits", "organ-profile");

    /** The section whose documents stand beside their interpretations. */
    private static final String POLICY = "policy";

    private static final int NEWEST = 6;

    private final Site site;
    private final PublicDocuments documents;
    private final YearFigures figures;
    private final PageList pages;
    private final PageBlocks blocks;
    private final Clock clock;

    HomeController(
            Site site, PublicDocuments documents, YearFigures figures, PageList pages, PageBlocks blocks, Clock clock) {
        this.site = site;
        this.documents = documents;
        this.figures = figures;
        this.pages = pages;
        this.blocks = blocks;
        this.clock = clock;
    }

    @GetMapping("/")
    @SameForEverybody
    String home(Model model) {
        List<Section> sections = site.sections();
        int year = LocalDate.now(clock).getYear();
        model.addAttribute("page", new HomePage(ways(sections), newest(sections), policies(), year, figures.of(year)));
        model.addAttribute("blocks", arranged());
        return "portal/home";
    }

    /** What the office has arranged below finding and asking; empty where the standard arrangement holds. */
    private List<PageBlocks.Filled> arranged() {
        return site.organ()
                .flatMap(organ -> pages.find(organ.id(), SitePage.HOME))
                .map(page -> blocks.fill(page.organ(), pages.open(page)))
                .orElse(List.of());
    }

    private static List<HomePage.Way> ways(List<Section> sections) {
        return LOOKED_FOR.stream()
                .flatMap(slug ->
                        sections.stream().filter(section -> section.slug().equals(slug)))
                .map(section -> new HomePage.Way(section.name(), Site.address(section)))
                .toList();
    }

    private List<HomePage.Newest> newest(List<Section> sections) {
        return sections.stream()
                .filter(section -> section.depth() == 0 && !section.slug().equals(POLICY))
                .filter(section -> section.slug().equals("statutory") || !Site.FIXED_BLOCKS.contains(section.slug()))
                .map(section -> new HomePage.Newest(
                        section, Site.address(section), documents.newest(site.slugsBelow(section.slug()), NEWEST)))
                .filter(newest -> !newest.lines().isEmpty())
                .toList();
    }

    private List<HomePage.Policy> policies() {
        return documents.newest(List.of("policy-documents", "rules-and-normative-documents"), NEWEST).stream()
                .map(document -> new HomePage.Policy(document, interpretationsOf(document)))
                .toList();
    }

    private List<PublicLine> interpretationsOf(PublicLine document) {
        return documents.related(document.id()).stream()
                .filter(other -> other.kind() == RelationKind.INTERPRETS && other.reverse())
                .map(RelatedDocument::document)
                .toList();
    }
}
