package org.zhiqing.server.portal;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.portal.bytes.SameForEverybody;
import org.zhiqing.server.publication.reading.PublicDocument;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicFilter;
import org.zhiqing.server.publication.reading.PublicLine;

/** 年度报告: the annual reports, newest first, each with its downloads (art. 49). */
@Controller
class AnnualReportController {

    private static final String KIND = "annual-report";
    private static final int PAGE_SIZE = 15;

    private final PublicDocuments documents;

    AnnualReportController(PublicDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/annual-reports")
    @SameForEverybody
    String list(@RequestParam(required = false) @org.jspecify.annotations.Nullable String page, Model model) {
        var filter = new PublicFilter(List.of(), List.of(KIND), null, null, null, null);
        Page<PublicLine> lines = documents.page(filter, Asked.page(page), PAGE_SIZE);
        List<PublicDocument> reports = lines.items().stream()
                .flatMap(line -> documents.find(line.id()).stream())
                .toList();
        model.addAttribute("reports", reports);
        model.addAttribute("lines", lines);
        return "portal/annual-reports";
    }
}
