package org.zhiqing.server.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiqing.server.catalog.FormerAddress;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.portal.bytes.SameForEverybody;
import org.zhiqing.server.publication.Validity;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicFilter;
import org.zhiqing.server.publication.reading.PublicLine;
import org.zhiqing.server.web.Form;
import org.zhiqing.server.web.Shell;

/** The lists of the sections, with filters and pages. */
@Controller
class SectionController {

    private static final int PAGE_SIZE = 20;

    private final Site site;
    private final PublicDocuments documents;
    private final KindNames kinds;

    SectionController(Site site, PublicDocuments documents, KindNames kinds) {
        this.site = site;
        this.documents = documents;
        this.kinds = kinds;
    }

    @GetMapping("/sections/{slug}")
    @SameForEverybody
    String list(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String validity,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String page,
            HttpServletResponse response,
            Model model) {
        Optional<Section> found = site.section(slug);
        if (found.isEmpty()) {
            return former(slug, response, model);
        }
        Section section = found.get();
        List<String> slugs = site.slugsBelow(slug);
        var chosen = new SectionPage.Chosen(Asked.year(year), Asked.validity(validity), Asked.day(on));
        var filter = new PublicFilter(slugs, List.of(), null, chosen.year(), chosen.validity(), chosen.asOf());
        Page<PublicLine> lines = documents.page(filter, Asked.page(page), PAGE_SIZE);
        String href = "/sections/" + slug + "?year=" + chosen.yearText() + "&validity=" + chosen.validityText() + "&on="
                + chosen.asOfText() + "&";
        if (lines.number() > lines.pages()) {
            return "redirect:" + href + "page=" + lines.pages();
        }
        model.addAttribute(
                "page",
                new SectionPage(
                        section,
                        crumbs(slug),
                        beside(section),
                        years(slugs),
                        validities(),
                        kinds.all(),
                        chosen,
                        lines,
                        href));
        return "portal/section";
    }

    /** An address that a section once had leads to where its content is now, or says that it is gone. */
    private String former(String slug, HttpServletResponse response, Model model) {
        FormerAddress former = site.former(slug).orElseThrow(() -> new Refusal("portal.section-not-found"));
        String target = former.target();
        if (target == null) {
            response.setStatus(HttpServletResponse.SC_GONE);
        } else {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(HttpHeaders.LOCATION, "/sections/" + target);
        }
        model.addAttribute("former", former);
        return "portal/section-gone";
    }

    private List<Shell.Crumb> crumbs(String slug) {
        List<Shell.Crumb> way = site.way(slug);
        return java.util.stream.Stream.concat(
                        way.stream().limit(way.size() - 1L),
                        way.stream().skip(way.size() - 1L).map(last -> new Shell.Crumb(last.label(), null)))
                .toList();
    }

    /** The section's children if it has any, else its siblings. */
    private List<Shell.Crumb> beside(Section section) {
        List<Section> all = site.sections();
        List<Section> children =
                all.stream().filter(other -> isBelow(other, section.id())).toList();
        List<Section> shown = !children.isEmpty()
                ? children
                : all.stream()
                        .filter(other ->
                                section.parent() == null ? other.parent() == null : isBelow(other, section.parent()))
                        .toList();
        return shown.stream()
                .map(other -> new Shell.Crumb(other.name(), other.id() == section.id() ? null : Site.address(other)))
                .toList();
    }

    private static boolean isBelow(Section section, long parent) {
        return section.parent() != null && section.parent() == parent;
    }

    private List<Form.Option> years(List<String> slugs) {
        return documents.years(slugs).stream()
                .map(year -> new Form.Option(year.toString(), year + "年"))
                .toList();
    }

    private static List<Form.Option> validities() {
        return Arrays.stream(Validity.values())
                .map(validity -> new Form.Option(validity.name(), validity.label()))
                .toList();
    }
}
