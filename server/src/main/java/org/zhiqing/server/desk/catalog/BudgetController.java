package org.zhiqing.server.desk.catalog;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.catalog.budget.BudgetCell;
import org.zhiqing.server.catalog.budget.BudgetExport;
import org.zhiqing.server.catalog.budget.BudgetList;
import org.zhiqing.server.catalog.budget.BudgetRound;
import org.zhiqing.server.catalog.budget.BudgetRounds;
import org.zhiqing.server.catalog.budget.BudgetSubjects;
import org.zhiqing.server.catalog.budget.BudgetTable;
import org.zhiqing.server.catalog.budget.NewRound;
import org.zhiqing.server.catalog.budget.SubjectKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicLine;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Download;
import org.zhiqing.server.web.Form.Option;

/** 预决算公开: the rounds, the table of a round, its days, its end, and the round as a workbook. */
@Controller
class BudgetController {

    private final BudgetRounds rounds;
    private final BudgetSubjects subjects;
    private final BudgetList list;
    private final BudgetExport export;
    private final PublicDocuments documents;
    private final Clock clock;

    BudgetController(
            BudgetRounds rounds,
            BudgetSubjects subjects,
            BudgetList list,
            BudgetExport export,
            PublicDocuments documents,
            Clock clock) {
        this.rounds = rounds;
        this.subjects = subjects;
        this.list = list;
        this.export = export;
        this.documents = documents;
        this.clock = clock;
    }

    record RoundForm(
            @Nullable Integer year,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate approvedOn,
            @Nullable List<@Nullable Long> bodies,
            @Nullable String affiliated,
            @Nullable String funds) {

        NewRound round() {
            List<Long> chosen = bodies == null
                    ? List.of()
                    : bodies.stream()
                            .filter(Objects::nonNull)
                            .map(Long.class::cast)
                            .toList();
            return new NewRound(
                    year, approvedOn, chosen, affiliated == null ? "" : affiliated, funds == null ? "" : funds);
        }
    }

    record ApprovalForm(
            int version,
            @Nullable Boolean accounts,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {}

    record CloseForm(int version) {}

    record NamesForm(@Nullable Boolean funds, @Nullable String names) {}

    @GetMapping("/desk/budget")
    @Requires(Act.CATALOG_READ)
    String list(Actor actor, Model model) {
        model.addAttribute("rounds", list.rounds(actor.organ()));
        model.addAttribute("mayEdit", actor.may(Act.CATALOG_EDIT));
        return "desk/catalog/budget-rounds";
    }

    @GetMapping("/desk/budget/new")
    @Requires(Act.CATALOG_EDIT)
    String begin(Actor actor, Model model) {
        List<BudgetList.Candidate> candidates = list.candidates(actor.organ());
        model.addAttribute("year", LocalDate.now(clock).getYear());
        model.addAttribute(
                "bodies",
                candidates.stream()
                        .map(one -> new Option(
                                String.valueOf(one.id()),
                                one.name() + "（" + one.kind().label() + "）"))
                        .toList());
        model.addAttribute(
                "chosen",
                candidates.stream()
                        .filter(BudgetList.Candidate::proposed)
                        .map(one -> String.valueOf(one.id()))
                        .toList());
        model.addAttribute("affiliated", list.proposedNames(actor.organ(), SubjectKind.AFFILIATED));
        model.addAttribute("funds", list.proposedNames(actor.organ(), SubjectKind.FUND));
        return "desk/catalog/budget-new";
    }

    @PostMapping("/desk/budget")
    @Requires(Act.CATALOG_EDIT)
    String open(@ModelAttribute RoundForm form, Actor by, RedirectAttributes next) {
        long id = rounds.open(form.round(), by);
        BudgetRound round = list.round(by.organ(), id);
        Done.say(
                next,
                "catalog.done-round-opened",
                String.valueOf(round.year()),
                round.due().shown());
        return "redirect:/desk/budget/" + id;
    }

    @GetMapping("/desk/budget/{id}")
    @Requires(Act.CATALOG_READ)
    String round(@PathVariable long id, Actor actor, Model model) {
        BudgetTable table = list.table(actor.organ(), id);
        model.addAttribute("table", table);
        model.addAttribute("titles", titles(table));
        model.addAttribute(
                "mayEdit", actor.may(Act.CATALOG_EDIT) && table.round().isOpen());
        return "desk/catalog/budget-round";
    }

    @PostMapping("/desk/budget/{id}/approval")
    @Requires(Act.CATALOG_EDIT)
    String approve(@PathVariable long id, @ModelAttribute ApprovalForm form, Actor by, RedirectAttributes next) {
        boolean accounts = Boolean.TRUE.equals(form.accounts());
        BudgetRound round = rounds.approve(id, form.version(), accounts, form.on(), by);
        BudgetRound.Due due = accounts ? Objects.requireNonNull(round.accountsDue()) : round.due();
        Done.say(next, accounts ? "catalog.done-accounts-approved" : "catalog.done-budget-approved", due.shown());
        return "redirect:/desk/budget/" + id;
    }

    @PostMapping("/desk/budget/{id}/names")
    @Requires(Act.CATALOG_EDIT)
    String add(@PathVariable long id, @ModelAttribute NamesForm form, Actor by, RedirectAttributes next) {
        int added = subjects.add(id, Boolean.TRUE.equals(form.funds()), form.names() == null ? "" : form.names(), by);
        Done.say(next, "catalog.done-names-added", added);
        return "redirect:/desk/budget/" + id;
    }

    @PostMapping("/desk/budget/{id}/close")
    @Requires(Act.CATALOG_EDIT)
    String close(@PathVariable long id, @ModelAttribute CloseForm form, Actor by, RedirectAttributes next) {
        BudgetRound round = rounds.close(id, form.version(), by);
        Done.say(next, "catalog.done-round-closed", String.valueOf(round.year()));
        return "redirect:/desk/budget/" + id;
    }

    @GetMapping("/desk/budget/{id}/table.xlsx")
    @Requires(Act.CATALOG_READ)
    void export(@PathVariable long id, Actor actor, HttpServletResponse response) throws IOException {
        BudgetTable table = list.table(actor.organ(), id);
        Map<Long, String> titles = titles(table);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        export.write(id, document -> titles.getOrDefault(document, ""), workbook, actor);
        Download.workbook(table.round().year() + "年预决算公开情况.xlsx", workbook, response);
    }

    private Map<Long, String> titles(BudgetTable table) {
        List<Long> ids = table.lines().stream()
                .flatMap(line -> line.cells().stream())
                .map(BudgetCell::entry)
                .map(entry -> entry.document())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return documents.lines(ids).stream()
                .collect(Collectors.toMap(PublicLine::id, line -> "《" + line.title() + "》" + line.indexNumber()));
    }
}
