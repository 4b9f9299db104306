package org.zhiqing.server.portal;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhiqing.server.catalog.budget.BudgetList;
import org.zhiqing.server.catalog.budget.BudgetTable;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.portal.bytes.SameForEverybody;

/** 预决算公开: what each body and special fund has published of a year's budget, or the statement that stands instead. */
@Controller
class PublicBudgetController {

    private final Site site;
    private final BudgetList rounds;

    PublicBudgetController(Site site, BudgetList rounds) {
        this.site = site;
        this.rounds = rounds;
    }

    @GetMapping("/catalog/budget/{year}")
    @SameForEverybody
    String round(@PathVariable int year, Model model) {
        List<BudgetTable> all =
                site.organ().map(organ -> rounds.rounds(organ.id())).orElse(List.of());
        model.addAttribute(
                "table",
                all.stream()
                        .filter(table -> Objects.equals(table.round().year(), year))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("catalog.round-not-found")));
        model.addAttribute(
                "years", all.stream().map(table -> table.round().year()).toList());
        return "portal/budget";
    }
}
