package org.zhiqing.server.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiqing.server.catalog.budget.BudgetList;
import org.zhiqing.server.catalog.duty.Coverage;
import org.zhiqing.server.catalog.duty.CoverageFilter;
import org.zhiqing.server.catalog.duty.CoverageLine;
import org.zhiqing.server.catalog.duty.ItemDossier;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.portal.bytes.SameForEverybody;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.web.Form;

/** 政府信息公开目录: each item with what is public under it, or with the statement that stands instead. */
@Controller
class PublicCatalogController {

    private static final int PAGE = 60;

    private final Site site;
    private final Coverage coverage;
    private final BudgetList rounds;
    private final PublicDocuments documents;

    PublicCatalogController(Site site, Coverage coverage, BudgetList rounds, PublicDocuments documents) {
        this.site = site;
        this.coverage = coverage;
        this.rounds = rounds;
        this.documents = documents;
    }

    @GetMapping("/catalog")
    @SameForEverybody
    String catalog(
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        String asked = words == null ? "" : words;
        String chosen = field == null ? "" : field;
        List<CoverageLine> all = site.organ()
                .map(organ -> coverage.lines(organ.id(), new CoverageFilter(null, null, asked)))
                .orElse(List.of());
        List<CoverageLine> lines = all.stream()
                .filter(line -> chosen.isEmpty()
                        || chosen.equals(line.item().plan().terms().field()))
                .toList();
        int number = Math.max(1, page == null ? 1 : page);
        List<CoverageLine> shown =
                lines.stream().skip(Page.offset(number, PAGE)).limit(PAGE).toList();
        model.addAttribute(
                "page",
                new CatalogPage(
                        new Page<>(shown, number, PAGE, lines.size()),
                        fields(all),
                        chosen,
                        asked,
                        "/catalog?field=" + encoded(chosen) + "&words=" + encoded(asked) + "&",
                        site.organ().map(organ -> rounds.rounds(organ.id())).orElse(List.of()).stream()
                                .map(table -> table.round().year())
                                .toList()));
        return "portal/catalog";
    }

    @GetMapping("/catalog/{id}")
    @SameForEverybody
    String item(@PathVariable long id, Model model) {
        Organ organ = site.organ().orElseThrow(() -> new Refusal("catalog.item-not-found"));
        ItemDossier dossier = coverage.dossier(organ.id(), id);
        if (!dossier.line().item().isOpen()) {
            throw new Refusal("catalog.item-not-found");
        }
        model.addAttribute("line", dossier.line());
        model.addAttribute("documents", documents.lines(dossier.documents()));
        return "portal/catalog-item";
    }

    private static List<Form.Option> fields(List<CoverageLine> lines) {
        return lines.stream()
                .map(line -> line.item().plan().terms().field())
                .filter(field -> !field.isEmpty())
                .distinct()
                .map(field -> new Form.Option(field, field))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
