package org.zhiqing.server.desk.document;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.finding.DocumentSearch;
import org.zhiqing.server.publication.finding.FoundDocument;

/** 查找: the one search box of the desk. */
@Controller
class FindingController {

    private final DocumentSearch search;
    private final Choices choices;

    FindingController(DocumentSearch search, Choices choices) {
        this.search = search;
        this.choices = choices;
    }

    @GetMapping("/desk/search")
    @Requires(Act.DOCUMENT_READ)
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer page,
            Actor actor,
            Model model) {
        Page<FoundDocument> found = search.find(q, page == null ? 1 : page, actor);
        model.addAttribute("found", found);
        model.addAttribute("q", q.strip());
        model.addAttribute("kinds", choices.kinds());
        model.addAttribute("units", choices.units(actor));
        return "desk/search/found";
    }
}
