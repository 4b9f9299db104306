package org.zhiqing.server.portal;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.portal.bytes.SameForEverybody;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.SectionFigure;

/** 政府信息公开: the column in its official structure, with the items of art. 20 as a table of contents. */
@Controller
class InformationController {

    private static final int NEWEST = 10;

    private final Site site;
    private final PublicDocuments documents;

    InformationController(Site site, PublicDocuments documents) {
        this.site = site;
        this.documents = documents;
    }

    @GetMapping("/information")
    @SameForEverybody
    String column(Model model) {
        List<Section> sections = site.sections();
        Map<String, SectionFigure> figures = documents.figures();
        model.addAttribute(
                "page",
                new ColumnPage(
                        lines(sections, figures, section -> section.item() != null),
                        lines(
                                sections,
                                figures,
                                section -> section.item() == null
                                        && section.depth() == 0
                                        && !section.slug().equals("statutory")
                                        && !section.slug().equals("guide")),
                        documents.newest(List.of(), NEWEST)));
        return "portal/information";
    }

    private List<ColumnPage.Line> lines(
            List<Section> sections, Map<String, SectionFigure> figures, Predicate<Section> wanted) {
        return sections.stream()
                .filter(wanted)
                .map(section -> new ColumnPage.Line(section, Site.address(section), sum(section, figures)))
                .toList();
    }

    private @org.jspecify.annotations.Nullable SectionFigure sum(Section section, Map<String, SectionFigure> figures) {
        List<SectionFigure> parts = site.slugsBelow(section.slug()).stream()
                .filter(figures::containsKey)
                .map(figures::get)
                .toList();
        return parts.stream()
                .reduce((a, b) -> new SectionFigure(
                        section.slug(),
                        a.documentCount() + b.documentCount(),
                        a.lastPublishedOn().isAfter(b.lastPublishedOn()) ? a.lastPublishedOn() : b.lastPublishedOn()))
                .orElse(null);
    }
}
