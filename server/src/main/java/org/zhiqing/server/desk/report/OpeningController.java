package org.zhiqing.server.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.reporting.OpeningFigure;
import org.zhiqing.server.reporting.OpeningFigures;
import org.zhiqing.server.web.Done;

/** 期初数: what the first year with this system starts from. */
@Controller
class OpeningController {

    private final OpeningFigures openings;
    private final Clock clock;

    OpeningController(OpeningFigures openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping("/desk/reports/opening")
    @Requires(Act.REPORT_READ)
    String page(Actor actor, Model model) {
        Map<CellId, OpeningFigure> entered =
                openings.of(actor.organ()).stream().collect(Collectors.toMap(OpeningFigure::cell, figure -> figure));
        model.addAttribute("cells", openings.cells());
        model.addAttribute("entered", entered);
        model.addAttribute(
                "year",
                entered.values().stream()
                        .map(OpeningFigure::year)
                        .findFirst()
                        .orElse(LocalDate.now(clock).getYear()));
        model.addAttribute("mayEnter", actor.may(Act.REPORT_COMPILE));
        return "desk/report/opening";
    }

    @PostMapping("/desk/reports/opening")
    @Requires(Act.REPORT_COMPILE)
    String enter(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            HttpServletRequest request,
            Actor actor,
            RedirectAttributes next) {
        Findings.Collector wrong = new Findings.Collector();
        Map<CellId, BigDecimal> values = new LinkedHashMap<>();
        for (FormCell cell : openings.cells()) {
            String typed = request.getParameter(cell.id().value());
            if (typed == null || typed.isBlank()) {
                continue;
            }
            try {
                values.put(cell.id(), new BigDecimal(typed.strip()));
            } catch (NumberFormatException notANumber) {
                wrong.when(true, cell.id().value(), "reporting.opening-not-a-count");
            }
        }
        openings.enter(year(year.strip(), wrong), values, source.strip(), wrong, actor);
        Done.say(next, "reporting.opening-entered");
        return "redirect:/desk/reports/opening";
    }

    private static @Nullable Integer year(String typed, Findings.Collector wrong) {
        if (wrong.when(!typed.matches("\\d{4}"), "year", "reporting.opening-year-missing")) {
            return null;
        }
        return Integer.valueOf(typed);
    }
}
