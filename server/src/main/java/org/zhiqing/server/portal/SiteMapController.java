package org.zhiqing.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.portal.bytes.SameForEverybody;
import org.zhiqing.server.portal.outlet.SiteMap;
import org.zhiqing.server.publication.reading.PublicDocuments;

/** 站点地图 for people, site maps and robots.txt for search engines. */
@Controller
class SiteMapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final Site site;
    private final PublicDocuments documents;

    SiteMapController(Site site, PublicDocuments documents) {
        this.site = site;
        this.documents = documents;
    }

    @GetMapping("/site-map")
    @SameForEverybody
    String forPeople(Model model) {
        List<Section> sections = site.sections();
        model.addAttribute("sections", sections);
        return "portal/site-map";
    }

    @GetMapping("/robots.txt")
    @SameForEverybody
    ResponseEntity<String> robots(HttpServletRequest request) {
        String rules = "User-agent: *\nDisallow: /desk\nDisallow: /search\nDisallow: /requests/\nSitemap: "
                + base(request) + "/sitemap.xml\n";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(rules);
    }

    @GetMapping("/sitemap.xml")
    @SameForEverybody
    ResponseEntity<String> maps(HttpServletRequest request) {
        List<String> names = new ArrayList<>(List.of("sections"));
        List<Long> next = documents.idsAfter(0, 1);
        while (!next.isEmpty()) {
            long span = (next.get(0) - 1) / SiteMap.SPAN;
            names.add("documents-" + span);
            next = documents.idsAfter((span + 1) * SiteMap.SPAN, 1);
        }
        return xml(Xml.document(document -> document.element(
                "sitemapindex",
                index -> {
                    for (String name : names) {
                        index.element("sitemap", map -> map.text("loc", base(request) + "/sitemap/" + name + ".xml"));
                    }
                },
                "xmlns",
                NAMESPACE)));
    }

    @GetMapping("/sitemap/sections.xml")
    @SameForEverybody
    ResponseEntity<String> sections(HttpServletRequest request) {
        List<String> paths = new ArrayList<>(List.of("/", "/information", "/annual-reports"));
        site.sections().stream()
                .map(Site::address)
                .filter(path -> !paths.contains(path))
                .forEach(paths::add);
        return addresses(request, paths);
    }

    @GetMapping("/sitemap/documents-{span:\\d{1,9}}.xml")
    @SameForEverybody
    ResponseEntity<String> documents(@PathVariable long span, HttpServletRequest request) {
        List<String> paths = documents.idsAfter(span * SiteMap.SPAN, SiteMap.SPAN).stream()
                .filter(id -> id <= (span + 1) * SiteMap.SPAN)
                .map(id -> "/documents/" + id)
                .toList();
        if (paths.isEmpty()) {
            throw new Refusal("portal.section-not-found");
        }
        return addresses(request, paths);
    }

    /** Returns scheme, host and port as the visitor asked for them. */
    static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    private static ResponseEntity<String> addresses(HttpServletRequest request, List<String> paths) {
        String base = base(request);
        return xml(Xml.document(document -> document.element(
                "urlset",
                set -> {
                    for (String path : paths) {
                        set.element("url", url -> url.text("loc", base + path));
                    }
                },
                "xmlns",
                NAMESPACE)));
    }

    private static ResponseEntity<String> xml(String text) {
        return ResponseEntity.ok().contentType(XML).body(text);
    }
}
