package org.zhiqing.server.desk.catalog;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhiqing.server.catalog.duty.Coverage;
import org.zhiqing.server.catalog.duty.CoverageFilter;
import org.zhiqing.server.catalog.duty.CoverageLine;
import org.zhiqing.server.catalog.duty.DutyFilter;
import org.zhiqing.server.catalog.duty.DutyStanding;
import org.zhiqing.server.catalog.duty.ItemStanding;
import org.zhiqing.server.catalog.duty.UnitCoverage;
import org.zhiqing.server.catalog.item.CatalogExport;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.web.Download;

/** 公开目录: coverage by unit, the items and the duties behind each number, and the catalog as a workbook. */
@Controller
class CatalogController {

    private static final int PAGE = 50;

    private final Coverage coverage;
    private final CatalogExport export;
    private final ItemChoices choices;
    private final Clock clock;

    CatalogController(Coverage coverage, CatalogExport export, ItemChoices choices, Clock clock) {
        this.coverage = coverage;
        this.export = export;
        this.choices = choices;
        this.clock = clock;
    }

    record ListForm(
            @Nullable Long unit, @Nullable ItemStanding standing, @Nullable String words, @Nullable Integer page) {

        CoverageFilter filter() {
            return new CoverageFilter(unit, standing, words == null ? "" : words);
        }

        String href() {
            return "/desk/catalog?unit=" + (unit == null ? "" : unit) + "&standing="
                    + (standing == null ? "" : standing.name()) + "&words="
                    + URLEncoder.encode(words == null ? "" : words, StandardCharsets.UTF_8) + "&";
        }
    }

    record DutiesForm(
            @Nullable Integer year, @Nullable Long unit, @Nullable DutyStanding standing, @Nullable Integer page) {}

    @GetMapping("/desk/catalog")
    @Requires(Act.CATALOG_READ)
    String list(@ModelAttribute("form") ListForm form, Actor actor, Model model) {
        int year = LocalDate.now(clock).getYear();
        List<UnitCoverage> units = coverage.byUnit(actor.organ(), year);
        List<CoverageLine> lines = coverage.lines(actor.organ(), form.filter());
        int number = Math.max(1, form.page() == null ? 1 : form.page());
        List<CoverageLine> page =
                lines.stream().skip(Page.offset(number, PAGE)).limit(PAGE).toList();
        model.addAttribute("year", year);
        model.addAttribute("units", units);
        model.addAttribute("sum", Coverage.sum(units));
        model.addAttribute("lines", new Page<>(page, number, PAGE, lines.size()));
        model.addAttribute("filter", form.filter());
        model.addAttribute("href", form.href());
        model.addAttribute("responsible", choices.responsible(actor));
        model.addAttribute("unitNames", choices.unitNames(actor.organ()));
        model.addAttribute("mayEdit", actor.may(Act.CATALOG_EDIT));
        return "desk/catalog/list";
    }

    @GetMapping("/desk/catalog/duties")
    @Requires(Act.CATALOG_READ)
    String duties(@ModelAttribute("form") DutiesForm form, Actor actor, Model model) {
        int thisYear = LocalDate.now(clock).getYear();
        int year = form.year() == null || form.year() < 2000 || form.year() > 2199 ? thisYear : form.year();
        DutyFilter filter = new DutyFilter(year, form.unit(), form.standing());
        int number = form.page() == null ? 1 : form.page();
        model.addAttribute("duties", coverage.duties(actor.organ(), filter, number, PAGE));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "href",
                "/desk/catalog/duties?year=" + year + "&unit=" + (form.unit() == null ? "" : form.unit()) + "&standing="
                        + (form.standing() == null ? "" : form.standing().name()) + "&");
        model.addAttribute("responsible", choices.responsible(actor));
        model.addAttribute("unitNames", choices.unitNames(actor.organ()));
        return "desk/catalog/duties";
    }

    @GetMapping("/desk/catalog.xlsx")
    @Requires(Act.CATALOG_READ)
    void export(Actor actor, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        export.write(workbook, actor);
        Download.workbook("公开目录.xlsx", workbook, response);
    }
}
