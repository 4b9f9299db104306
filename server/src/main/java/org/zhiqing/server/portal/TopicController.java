package org.zhiqing.server.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiqing.server.catalog.page.PageList;
import org.zhiqing.server.catalog.page.SitePage;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.portal.bytes.SameForEverybody;

/** Topic pages (专题), and any arranged page before it is public for whoever was given its preview address. */
@Controller
class TopicController {

    private final Site site;
    private final PageList pages;
    private final PageBlocks blocks;

    TopicController(Site site, PageList pages, PageBlocks blocks) {
        this.site = site;
        this.pages = pages;
        this.blocks = blocks;
    }

    @GetMapping("/topics/{slug}")
    @SameForEverybody
    String topic(@PathVariable String slug, HttpServletResponse response, Model model) {
        SitePage page = site.organ()
                .flatMap(organ -> pages.find(organ.id(), slug))
                .filter(found -> !found.isHome())
                .orElseThrow(() -> new Refusal("portal.page-not-found"));
        model.addAttribute("topic", page);
        if (page.closedOn() != null) {
            response.setStatus(HttpServletResponse.SC_GONE);
            return "portal/topic-gone";
        }
        if (page.open() == null) {
            throw new Refusal("portal.page-not-found");
        }
        model.addAttribute("blocks", blocks.fill(page.organ(), pages.open(page)));
        model.addAttribute("preview", false);
        return "portal/topic";
    }

    /** The edition in work. The address is known to those who arrange it and ends after a week. */
    @GetMapping("/previews/pages/{token}")
    String preview(@PathVariable String token, HttpServletResponse response, Model model) {
        SitePage page = pages.byPreview(token).orElseThrow(() -> new Refusal("portal.page-not-found"));
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("topic", page);
        model.addAttribute("blocks", blocks.fill(page.organ(), page.blocks()));
        model.addAttribute("preview", true);
        return "portal/topic";
    }
}
