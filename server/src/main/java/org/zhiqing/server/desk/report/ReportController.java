package org.zhiqing.server.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.annualreport.ReportFormat;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.render.HtmlReport;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.reporting.AnnualReport;
import org.zhiqing.server.reporting.FigureEntry;
import org.zhiqing.server.reporting.FigureImport;
import org.zhiqing.server.reporting.ReportCompilation;
import org.zhiqing.server.reporting.ReportPrint;
import org.zhiqing.server.reporting.ReportStage;
import org.zhiqing.server.reporting.ReportSubmission;
import org.zhiqing.server.reporting.TableFinding;
import org.zhiqing.server.reporting.YearTables;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Download;

/** 年度报告: the year's tables with the lists behind them, and the narrative. */
@Controller
class ReportController {

    private final ReportCompilation reports;
    private final YearTables tables;
    private final ReportPrint print;
    private final ReportSubmission submission;
    private final FigureEntry figures;
    private final Clock clock;

    ReportController(
            ReportCompilation reports,
            YearTables tables,
            ReportPrint print,
            ReportSubmission submission,
            FigureEntry figures,
            Clock clock) {
        this.reports = reports;
        this.tables = tables;
        this.print = print;
        this.submission = submission;
        this.figures = figures;
        this.clock = clock;
    }

    record BeginForm(int year) {}

    record TextForm(@NotBlank @Size(max = 200) String title, @Size(max = 4000) String preface, int version) {}

    @GetMapping("/desk/reports")
    @Requires(Act.REPORT_READ)
    String list(Actor actor, Model model) {
        model.addAttribute("reports", reports.all(actor.organ()));
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        model.addAttribute("mayCompile", actor.may(Act.REPORT_COMPILE));
        return "desk/report/list";
    }

    @PostMapping("/desk/reports")
    @Requires(Act.REPORT_COMPILE)
    String begin(@ModelAttribute BeginForm form, Actor actor, RedirectAttributes next) {
        reports.begin(form.year(), actor);
        Done.say(next, "reporting.report-begun", String.valueOf(form.year()));
        return "redirect:/desk/reports/" + form.year();
    }

    @GetMapping("/desk/reports/{year}")
    @Requires(Act.REPORT_READ)
    String report(@PathVariable int year, Actor actor, Model model) {
        AnnualReport report = reports.get(actor.organ(), year);
        Map<CellId, CellValue> cells = reports.cells(actor.organ(), year);
        List<TableFinding> findings = YearTables.findings(year, cells);
        model.addAttribute("report", report);
        model.addAttribute("findings", findings);
        model.addAttribute("tables", tables(year, null, cells, findings));
        model.addAttribute("mayCompile", actor.may(Act.REPORT_COMPILE));
        model.addAttribute("over", submission.isOver(year));
        model.addAttribute("uncovered", uncovered(report));
        model.addAttribute("returned", submission.isReturned(report, actor));
        model.addAttribute("html", print.html(report, 2));
        return "desk/report/report";
    }

    private List<String> uncovered(AnnualReport report) {
        if (report.stage() != ReportStage.DRAFT) {
            return List.of();
        }
        List<FormCell> cells = figures.cells(report.year());
        return figures.uncovered(report.organ(), report.year()).stream()
                .map(period -> FigureImport.name(period.cell(), cells) + "：" + Beijing.sentence(period.from()) + "至"
                        + Beijing.sentence(period.to()))
                .toList();
    }

    /** The tables of any year that the form knows, also one without a report, of one's own organ or one below it. */
    @GetMapping("/desk/reports/{year}/tables")
    @Requires(Act.REPORT_READ)
    String yearTables(
            @PathVariable int year, @RequestParam(required = false) @Nullable Long organ, Actor actor, Model model) {
        formOf(year);
        Organ shown = tables.organ(actor, organ);
        Map<CellId, CellValue> cells = tables.of(shown.id(), year);
        List<TableFinding> findings = YearTables.findings(year, cells);
        OptionalInt since = tables.firstYear(shown.id());
        model.addAttribute("year", year);
        model.addAttribute("organ", shown);
        model.addAttribute("organs", tables.organs(actor));
        model.addAttribute("since", since.isPresent() && year < since.getAsInt() ? since.getAsInt() : null);
        model.addAttribute("findings", findings);
        model.addAttribute("tables", tables(year, shown.id() == actor.organ() ? null : organ, cells, findings));
        return "desk/report/tables";
    }

    /** The choice of year and organ above the tables. */
    @GetMapping("/desk/reports/tables")
    @Requires(Act.REPORT_READ)
    String chosenTables(@RequestParam int year, @RequestParam(required = false) @Nullable Long organ) {
        return "redirect:/desk/reports/" + year + "/tables" + (organ == null ? "" : "?organ=" + organ);
    }

    @GetMapping("/desk/reports/{year}/behind")
    @Requires(Act.REPORT_READ)
    String behind(
            @PathVariable int year,
            @RequestParam String cell,
            @RequestParam(required = false) @Nullable Long organ,
            Actor actor,
            Model model) {
        FormCell found = formOf(year).cells().stream()
                .filter(one -> one.id().value().equals(cell))
                .findFirst()
                .orElseThrow(() -> new Refusal("reporting.cell-not-found", year));
        Organ shown = tables.organ(actor, organ);
        boolean settled = reports.find(shown.id(), year)
                .filter(report -> report.stage() != ReportStage.DRAFT)
                .isPresent();
        CellValue registered = tables.of(shown.id(), year).getOrDefault(found.id(), CellValue.blank());
        CellValue stated =
                settled ? reports.cells(shown.id(), year).getOrDefault(found.id(), CellValue.blank()) : registered;
        model.addAttribute("year", year);
        model.addAttribute("organ", shown.id() == actor.organ() ? null : shown);
        model.addAttribute("words", found.words());
        model.addAttribute("lines", tables.behind(actor, shown.id(), year, found.id()));
        model.addAttribute("stated", stated.asNumber().equals(registered.asNumber()) ? null : shown(stated));
        model.addAttribute("registered", shown(registered));
        return "desk/report/behind";
    }

    private static String shown(CellValue value) {
        return value.asNumber().map(BigDecimal::toPlainString).orElse("空白");
    }

    private static ReportForm formOf(int year) {
        try {
            return ReportForm.forYear(year);
        } catch (NoReportFormException tooEarly) {
            throw new Refusal("reporting.form-not-found", String.valueOf(year));
        }
    }

    @GetMapping("/desk/reports/{year}/text")
    @Requires(Act.REPORT_COMPILE)
    String text(@PathVariable int year, Actor actor, Model model) {
        AnnualReport report = reports.get(actor.organ(), year);
        report.mustBeEditable();
        model.addAttribute("report", report);
        model.addAttribute("shown", reports.liveFigures(actor.organ(), year));
        return "desk/report/text";
    }

    @PostMapping("/desk/reports/{year}/text")
    @Requires(Act.REPORT_COMPILE)
    String save(
            @PathVariable int year,
            @Validated @ModelAttribute TextForm form,
            HttpServletRequest request,
            Actor actor,
            RedirectAttributes next) {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            String typed = request.getParameter("section-" + section.name());
            if (typed != null) {
                sections.put(section, typed.strip());
            }
        }
        reports.save(year, form.title().strip(), form.preface().strip(), sections, form.version(), actor);
        Done.say(next, "reporting.report-saved");
        return "redirect:/desk/reports/" + year;
    }

    /** The report in the official form, as it will be public. */
    @GetMapping("/desk/reports/{year}/preview")
    @Requires(Act.REPORT_READ)
    String preview(@PathVariable int year, Actor actor, Model model) {
        AnnualReport report = reports.get(actor.organ(), year);
        model.addAttribute("year", year);
        model.addAttribute("html", print.html(report, 2));
        return "desk/report/preview";
    }

    @GetMapping("/desk/reports/{year}/file")
    @Requires(Act.REPORT_READ)
    ResponseEntity<byte[]> file(@PathVariable int year, @RequestParam ReportFormat format, Actor actor) {
        AnnualReport report = reports.get(actor.organ(), year);
        byte[] file = print.file(report, format);
        String name = Download.named(report.title() + "." + format.ending());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(file);
    }

    @PostMapping("/desk/reports/{year}/submit")
    @Requires(Act.REPORT_COMPILE)
    String submit(
            @PathVariable int year,
            @RequestParam(defaultValue = "false") boolean early,
            Actor actor,
            RedirectAttributes next) {
        submission.submit(year, early, actor);
        Done.say(next, "reporting.report-submitted");
        return "redirect:/desk/reports/" + year;
    }

    @PostMapping("/desk/reports/{year}/reopen")
    @Requires(Act.REPORT_COMPILE)
    String reopen(@PathVariable int year, Actor actor, RedirectAttributes next) {
        submission.reopen(year, actor);
        Done.say(next, "reporting.report-reopened");
        return "redirect:/desk/reports/" + year;
    }

    private static Map<String, String> tables(
            int year, @Nullable Long organ, Map<CellId, CellValue> cells, List<TableFinding> findings) {
        Set<CellId> broken = findings.stream()
                .filter(TableFinding::decided)
                .flatMap(finding -> Stream.concat(finding.left().stream(), finding.right().stream()))
                .collect(Collectors.toSet());
        Map<String, String> shown = new LinkedHashMap<>();
        for (FormTable table : ReportForm.forYear(year).tables()) {
            shown.put(
                    table.number().section().heading(),
                    HtmlReport.table(table, cells, (cell, value) -> link(year, organ, cell, value, broken)));
        }
        return shown;
    }

    private static String link(int year, @Nullable Long organ, FormCell cell, CellValue value, Set<CellId> broken) {
        if (value.number() == null) {
            return "<span class=\"blank\">未填报</span>";
        }
        String style = broken.contains(cell.id()) ? "broken" : value.number().signum() == 0 ? "zero" : "figure";
        String number = value.number().toPlainString();
        return value.number().signum() == 0 && !broken.contains(cell.id())
                ? "<span class=\"zero\">0</span>"
                : "<a class=\"" + style + "\" href=\"/desk/reports/" + year + "/behind?cell=" + cell.id()
                        + (organ == null ? "" : "&amp;organ=" + organ) + "\">"
                        + number + "</a>";
    }
}
