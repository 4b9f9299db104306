package org.zhiqing.server.desk.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.reporting.FigureEntry;
import org.zhiqing.server.reporting.FigureImport;
import org.zhiqing.server.reporting.ReportCompilation;
import org.zhiqing.server.reporting.ReportStage;
import org.zhiqing.server.reporting.TypedFigure;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form;

/** 业务数据: figures of matters that live in other systems. */
@Controller
class FigureController {

    private final FigureEntry figures;
    private final FigureImport imports;
    private final ReportCompilation reports;
    private final Clock clock;

    FigureController(FigureEntry figures, FigureImport imports, ReportCompilation reports, Clock clock) {
        this.figures = figures;
        this.imports = imports;
        this.reports = reports;
        this.clock = clock;
    }

    /** What is wrong, reporting says. */
    record FigureForm(
            @Nullable String cell,
            @Nullable String fromOn,
            @Nullable String toOn,
            @Nullable String value,
            @Nullable String source) {

        TypedFigure figure(FigureEntry figures) {
            String chosen = text(cell);
            Finding none = chosen.isBlank()
                    ? new Finding("cell", "reporting.figure-item-missing")
                    : TypedFigure.unknownItem(chosen);
            return TypedFigure.read(
                    figures.named(chosen).orElse(null), none, text(fromOn), text(toOn), text(value), text(source));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    record VoidForm(@NotBlank @Size(max = 300) String reason) {}

    @GetMapping("/desk/figures")
    @Requires({Act.FIGURES_ENTER, Act.REPORT_READ})
    String list(@RequestParam(required = false) @Nullable Integer year, Actor actor, Model model) {
        int shown = year == null ? LocalDate.now(clock).getYear() : Math.max(2019, year);
        List<FormCell> cells = figures.cells(shown);
        Map<CellId, String> names =
                cells.stream().collect(Collectors.toMap(FormCell::id, cell -> FigureImport.name(cell, cells)));
        model.addAttribute("year", shown);
        model.addAttribute("names", names);
        model.addAttribute(
                "options",
                cells.stream()
                        .map(cell -> new Form.Option(cell.id().value(), FigureImport.name(cell, cells)))
                        .toList());
        model.addAttribute("figures", figures.ofYear(actor.organ(), shown));
        model.addAttribute("mayEnter", actor.may(Act.FIGURES_ENTER));
        return "desk/report/figures";
    }

    @PostMapping("/desk/figures")
    @Requires(Act.FIGURES_ENTER)
    String enter(@ModelAttribute FigureForm form, Actor actor, RedirectAttributes next) {
        int year = figures.enter(form.figure(figures), actor).fromOn().getYear();
        boolean late = reports.find(actor.organ(), year)
                .filter(report -> report.stage() != ReportStage.DRAFT)
                .isPresent();
        Done.say(next, late ? "reporting.figure-entered-late" : "reporting.figure-entered", String.valueOf(year));
        return "redirect:/desk/figures?year=" + year;
    }

    @PostMapping("/desk/figures/import")
    @Requires(Act.FIGURES_ENTER)
    String read(
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        String uploaded = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
        int count = uploaded.isBlank()
                ? imports.read(lines, "lines", actor)
                : imports.read(uploaded.replace("\uFEFF", ""), "file", actor);
        Done.say(next, "reporting.figures-imported", count);
        return "redirect:/desk/figures";
    }

    @PostMapping("/desk/figures/{id}/void")
    @Requires(Act.FIGURES_ENTER)
    String voidFigure(
            @PathVariable long id, @Validated @ModelAttribute VoidForm form, Actor actor, RedirectAttributes next) {
        figures.voidFigure(id, form.reason(), actor);
        Done.say(next, "reporting.figure-voided");
        return "redirect:/desk/figures";
    }
}
