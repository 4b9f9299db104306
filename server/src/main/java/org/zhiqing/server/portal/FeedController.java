package org.zhiqing.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiqing.server.catalog.FormerAddress;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.portal.bytes.KeptPages;
import org.zhiqing.server.portal.bytes.SameForEverybody;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicLine;

/** What is new, as RSS 2.0: of the whole site and of each section. */
@Controller
class FeedController {

    private static final MediaType RSS = new MediaType("application", "rss+xml", StandardCharsets.UTF_8);
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final int NEWEST = 50;

    private final Site site;
    private final PublicDocuments documents;
    private final KindNames kinds;
    private final KeptPages pages;

    FeedController(Site site, PublicDocuments documents, KindNames kinds, KeptPages pages) {
        this.site = site;
        this.documents = documents;
        this.kinds = kinds;
        this.pages = pages;
    }

    @GetMapping("/feed.xml")
    @SameForEverybody
    ResponseEntity<String> whole(HttpServletRequest request) {
        return feed(request, "政府信息公开", "/", "本站最新公开的政府信息", List.of());
    }

    @GetMapping("/sections/{slug}/feed.xml")
    @SameForEverybody
    ResponseEntity<String> section(@PathVariable String slug, HttpServletRequest request) {
        Optional<Section> found = site.section(slug);
        if (found.isEmpty()) {
            FormerAddress former = site.former(slug).orElseThrow(() -> new Refusal("portal.section-not-found"));
            return former.target() == null
                    ? ResponseEntity.status(HttpStatus.GONE).build()
                    : ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                            .header(HttpHeaders.LOCATION, "/sections/" + former.target() + "/feed.xml")
                            .build();
        }
        Section section = found.get();
        return feed(
                request, section.name(), Site.address(section), section.name() + "栏目最新公开的政府信息", site.slugsBelow(slug));
    }

    private ResponseEntity<String> feed(
            HttpServletRequest request, String name, String path, String purpose, List<String> sections) {
        List<PublicLine> newest = documents.newest(sections, NEWEST);
        String base = SiteMapController.base(request);
        String organ = site.organ().map(Organ::name).orElse("");
        String xml = Xml.document(rss -> rss.element(
                "rss",
                inside -> inside.element("channel", channel -> {
                    channel.text("title", organ.isEmpty() ? name : name + " - " + organ);
                    channel.text("link", base + path);
                    channel.text("description", purpose);
                    channel.text("language", "zh-cn");
                    channel.element(
                            "atom:link",
                            none -> {},
                            "href",
                            base + request.getRequestURI(),
                            "rel",
                            "self",
                            "type",
                            "application/rss+xml");
                    for (PublicLine line : newest) {
                        channel.element("item", item -> item(item, line, base));
                    }
                }),
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom"));
        return ResponseEntity.ok()
                .contentType(RSS)
                .lastModified(pages.lastChangeAt())
                .body(xml);
    }

    private void item(Xml item, PublicLine line, String base) throws XMLStreamException {
        String address = base + "/documents/" + line.id();
        item.text("title", line.title());
        item.text("link", address);
        item.text("guid", address, "isPermaLink", "true");
        item.text("pubDate", RFC_822.format(morning(line.publishedOn())));
        item.text("category", kinds.of(line.kind()));
        item.text("description", line.summary().isBlank() ? line.title() : line.summary());
    }

    private static ZonedDateTime morning(LocalDate day) {
        return day.atStartOfDay(Beijing.ZONE);
    }
}
