package org.zhiqing.server.portal;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.portal.bytes.SameForEverybody;
import org.zhiqing.server.publication.history.EditionDifference;
import org.zhiqing.server.publication.history.EditionHistory;
import org.zhiqing.server.publication.history.PastEdition;
import org.zhiqing.server.publication.reading.PublicDocument;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.web.Shell;

/** What was changed of a public document since it was first published (变更记录). */
@Controller
class HistoryController {

    private final Site site;
    private final PublicDocuments documents;
    private final EditionHistory history;

    HistoryController(Site site, PublicDocuments documents, EditionHistory history) {
        this.site = site;
        this.documents = documents;
        this.history = history;
    }

    @GetMapping("/documents/{id:\\d{1,18}}/history")
    @SameForEverybody
    String history(@PathVariable long id, Model model) {
        PublicDocument document = document(id);
        List<PastEdition> editions = history.open(id);
        model.addAttribute("document", document);
        model.addAttribute("editions", editions);
        model.addAttribute("way", way(document, "变更记录"));
        return "portal/history";
    }

    @GetMapping("/documents/{id:\\d{1,18}}/history/{from:\\d{1,6}}-{to:\\d{1,6}}")
    @SameForEverybody
    String difference(@PathVariable long id, @PathVariable int from, @PathVariable int to, Model model) {
        PublicDocument document = document(id);
        EditionDifference difference =
                history.open(id, from, to).orElseThrow(() -> new Refusal("portal.document-not-found"));
        model.addAttribute("document", document);
        model.addAttribute("difference", difference);
        model.addAttribute("way", way(document, "第 " + from + " 版与第 " + to + " 版的差异"));
        return "portal/difference";
    }

    private PublicDocument document(long id) {
        return documents.find(id).orElseThrow(() -> new Refusal("portal.document-not-found"));
    }

    private List<Shell.Crumb> way(PublicDocument document, String page) {
        return site.way(document.section(), page);
    }
}
