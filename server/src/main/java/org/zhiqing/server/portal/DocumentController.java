package org.zhiqing.server.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.portal.bytes.SameForEverybody;
import org.zhiqing.server.publication.reading.PublicChain;
import org.zhiqing.server.publication.reading.PublicDocument;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicLine;
import org.zhiqing.server.publication.reading.Tombstone;

/** The pages of documents. Their addresses never change; a withdrawn one keeps a page that says why. */
@Controller
class DocumentController {

    private final Site site;
    private final PublicDocuments documents;
    private final PublicChain chain;
    private final Organs organs;
    private final KindNames kinds;

    DocumentController(Site site, PublicDocuments documents, PublicChain chain, Organs organs, KindNames kinds) {
        this.site = site;
        this.documents = documents;
        this.chain = chain;
        this.organs = organs;
        this.kinds = kinds;
    }

    @GetMapping("/documents/{id:\\d{1,18}}")
    @SameForEverybody
    String document(@PathVariable long id, Model model, HttpServletResponse response) {
        Optional<PublicDocument> found = documents.find(id);
        if (found.isEmpty()) {
            return tombstone(id, model, response);
        }
        PublicDocument document = found.get();
        String organ = organs.find(document.organ()).map(Organ::name).orElse("");
        model.addAttribute(
                "page",
                new DocumentPage(
                        document,
                        DocumentBody.of(document.bodyHtml()),
                        kinds.of(document.kind()),
                        kinds.phase(document.kind(), document.phase()),
                        kinds.elements(document),
                        organ,
                        document.issuingOrgan().isBlank() ? organ : document.issuingOrgan(),
                        site.way(document.section(), "正文"),
                        documents.related(id),
                        chain.of(id).stream().map(this::station).toList(),
                        documents.mergedInto(id)));
        return "portal/document";
    }

    private DocumentPage.Station station(PublicChain.Link link) {
        PublicLine line = link.document();
        return new DocumentPage.Station(line, kinds.of(line.kind()), kinds.phase(line.kind(), link.phase()));
    }

    /** Gone, with the reason, or part of another one: without the title where secrecy or privacy was it. */
    private String tombstone(long id, Model model, HttpServletResponse response) {
        return tombstone(
                documents.tombstone(id).orElseThrow(() -> new Refusal("portal.document-not-found")), model, response);
    }

    private String tombstone(Tombstone tombstone, Model model, HttpServletResponse response) {
        Optional<Long> into = documents.standsFor(tombstone.id());
        if (into.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        } else {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(HttpHeaders.LOCATION, "/documents/" + into.get());
        }
        model.addAttribute("tombstone", tombstone);
        model.addAttribute("way", site.way(tombstone.section(), "已撤回的信息"));
        return "portal/tombstone";
    }

    /** The address by index number (索引号), which other systems and paper refer to. */
    @GetMapping("/index-numbers/**")
    String byIndexNumber(jakarta.servlet.http.HttpServletRequest request, Model model, HttpServletResponse response) {
        String number = java.net.URLDecoder.decode(
                request.getRequestURI().substring("/index-numbers/".length()), java.nio.charset.StandardCharsets.UTF_8);
        return documents
                .byIndexNumber(number)
                .map(id -> "redirect:/documents/" + id)
                .or(() -> documents.tombstone(number).map(gone -> tombstone(gone, model, response)))
                .orElseThrow(() -> new Refusal("portal.document-not-found"));
    }
}
