package org.zhiqing.server.desk.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.rules.fee.FeeTier;
import org.zhiqing.rules.fee.Yuan;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.fee.FeeTariffs;
import org.zhiqing.server.request.fee.LocalTariff;
import org.zhiqing.server.web.Done;

/** The tariffs of the processing fee: the national one, and those the region has set. */
@Controller
class FeeTariffController {

    private static final String AT = "/desk/fee-tariffs";

    /** Rows of tiers in the form. */
    private static final int ROWS = 6;

    private final FeeTariffs tariffs;

    FeeTariffController(FeeTariffs tariffs) {
        this.tariffs = tariffs;
    }

    @GetMapping(AT)
    @Requires(Act.REQUEST_READ)
    String list(Actor actor, Model model) {
        model.addAttribute("tariffs", tariffs.all(actor));
        model.addAttribute("mayChange", actor.may(Act.REQUEST_EXTEND));
        model.addAttribute("rows", ROWS);
        return "desk/request/tariffs";
    }

    @PostMapping(AT)
    @Requires(Act.REQUEST_EXTEND)
    String add(
            @ModelAttribute TariffForm form,
            @RequestParam Map<String, String> typed,
            Actor actor,
            RedirectAttributes next) {
        Findings.Collector wrong = new Findings.Collector();
        List<FeeTier> byRequest = tiers(typed, "byRequest", wrong);
        List<FeeTier> byPage = tiers(typed, "byPage", wrong);
        wrong.throwIfAny();
        tariffs.add(
                new LocalTariff(0, text(form.name()), text(form.source()), form.inForceFrom(), null, byRequest, byPage),
                actor);
        Done.say(next, "request.tariff-added");
        return "redirect:" + AT;
    }

    @PostMapping(AT + "/{id}/end")
    @Requires(Act.REQUEST_EXTEND)
    String end(@PathVariable long id, @ModelAttribute EndForm form, Actor actor, RedirectAttributes next) {
        tariffs.end(id, form.endsOn(), actor);
        Done.say(next, "request.tariff-ended");
        return "redirect:" + AT;
    }

    record TariffForm(@Nullable String name, @Nullable String source, @Nullable LocalDate inForceFrom) {}

    record EndForm(@Nullable LocalDate endsOn) {}

    private static List<FeeTier> tiers(Map<String, String> typed, String basis, Findings.Collector wrong) {
        List<FeeTier> tiers = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            String[] cells = new String[] {
                cell(typed, basis, "from", row),
                cell(typed, basis, "each", row),
                cell(typed, basis, "step", row),
                cell(typed, basis, "rise", row)
            };
            if (String.join("", cells).isEmpty()) {
                continue;
            }
            int from = number(cells[0], -1);
            int each = number(cells[1], -1);
            int step = number(cells[2], 0);
            int rise = number(cells[3], 0);
            boolean bad = from < 1 || each < 0 || step < 0 || rise < 0 || (step == 0) != (rise == 0);
            if (!wrong.when(bad, basis + "-from-" + row, "request.tariff-row", row)) {
                tiers.add(new FeeTier(from, new Yuan(each), step, new Yuan(rise)));
            }
        }
        return tiers;
    }

    private static String cell(Map<String, String> typed, String basis, String name, int row) {
        return typed.getOrDefault(basis + "-" + name + "-" + row, "").strip();
    }

    private static int number(String typed, int otherwise) {
        return typed.isEmpty() ? otherwise : typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
