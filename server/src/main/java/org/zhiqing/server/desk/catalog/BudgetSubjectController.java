package org.zhiqing.server.desk.catalog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.catalog.budget.BudgetLine;
import org.zhiqing.server.catalog.budget.BudgetList;
import org.zhiqing.server.catalog.budget.BudgetRound;
import org.zhiqing.server.catalog.budget.BudgetStatements;
import org.zhiqing.server.catalog.budget.BudgetSubjects;
import org.zhiqing.server.catalog.budget.BudgetThing;
import org.zhiqing.server.catalog.duty.NewStatement;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.BudgetPapers;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form.Option;

/** A body or special fund of a budget round: its papers, its statements, who is in charge. */
@Controller
class BudgetSubjectController {

    private static final String PAGE = "/desk/budget/{id}/subjects/{subject}";

    private final BudgetList list;
    private final BudgetSubjects subjects;
    private final BudgetStatements statements;
    private final BudgetPapers papers;
    private final ItemChoices choices;

    BudgetSubjectController(
            BudgetList list,
            BudgetSubjects subjects,
            BudgetStatements statements,
            BudgetPapers papers,
            ItemChoices choices) {
        this.list = list;
        this.subjects = subjects;
        this.statements = statements;
        this.papers = papers;
        this.choices = choices;
    }

    record DraftForm(@Nullable String title, @Nullable List<@Nullable Long> entries) {}

    record PaperForm(@Nullable Long document, @Nullable List<@Nullable Long> entries) {}

    record PartForm(@Nullable Long document, @Nullable Long entry) {}

    record ChargeForm(@Nullable Long unit, @Nullable Long owner) {}

    record LeaveForm(@Nullable Boolean out, @Nullable String reason) {}

    record StatementForm(
            @Nullable BudgetThing thing,
            @Nullable StatementKind kind,
            @Nullable String reason,
            @Nullable String link) {}

    @GetMapping(PAGE)
    @Requires(Act.CATALOG_READ)
    String subject(@PathVariable long id, @PathVariable long subject, Actor actor, Model model) {
        BudgetRound round = list.round(actor.organ(), id);
        BudgetLine line = list.line(actor.organ(), id, subject);
        Long owner = line.subject().owner();
        model.addAttribute("round", round);
        model.addAttribute("line", line);
        model.addAttribute(
                "papers",
                papers.of(line.cells().stream().map(cell -> cell.entry().id()).toList()));
        model.addAttribute(
                "documents",
                papers.choices(line, actor).stream()
                        .map(choice -> new Option(
                                String.valueOf(choice.document()),
                                choice.title() + "（" + choice.stage().label() + "）"))
                        .toList());
        model.addAttribute("statements", list.statements(subject));
        model.addAttribute("responsible", choices.responsible(actor));
        model.addAttribute("clerks", choices.clerks(actor));
        model.addAttribute("owner", owner == null ? "" : choices.personName(owner));
        model.addAttribute("mayEdit", actor.may(Act.CATALOG_EDIT) && round.isOpen());
        model.addAttribute("mayState", actor.may(Act.DUTY_STATE) && round.isOpen());
        model.addAttribute("mayConfirm", actor.may(Act.STATEMENT_CONFIRM));
        model.addAttribute("mayDraft", actor.may(Act.DOCUMENT_DRAFT));
        model.addAttribute("person", actor.person());
        return "desk/catalog/budget-subject";
    }

    @PostMapping(PAGE + "/draft")
    @Requires(Act.DOCUMENT_DRAFT)
    String draft(
            @PathVariable long id,
            @PathVariable long subject,
            @ModelAttribute DraftForm form,
            Actor by,
            RedirectAttributes next) {
        Document document = papers.draft(id, subject, text(form.title()), chosen(form.entries()), by);
        Done.say(next, "publication.done-paper-begun", document.title());
        return "redirect:/desk/documents/" + document.id() + "/edit";
    }

    @PostMapping(PAGE + "/papers")
    @Requires(Act.DOCUMENT_DRAFT)
    String choose(
            @PathVariable long id,
            @PathVariable long subject,
            @ModelAttribute PaperForm form,
            Actor by,
            RedirectAttributes next) {
        papers.choose(id, subject, form.document(), chosen(form.entries()), by);
        Done.say(next, "publication.done-paper-chosen");
        return page(id, subject);
    }

    @PostMapping(PAGE + "/papers/part")
    @Requires(Act.DOCUMENT_DRAFT)
    String part(
            @PathVariable long id,
            @PathVariable long subject,
            @ModelAttribute PartForm form,
            Actor by,
            RedirectAttributes next) {
        papers.part(
                id,
                subject,
                Objects.requireNonNullElse(form.document(), 0L),
                Objects.requireNonNullElse(form.entry(), 0L),
                by);
        Done.say(next, "publication.done-paper-parted");
        return page(id, subject);
    }

    @PostMapping(PAGE + "/charge")
    @Requires(Act.CATALOG_EDIT)
    String charge(
            @PathVariable long id,
            @PathVariable long subject,
            @ModelAttribute ChargeForm form,
            Actor by,
            RedirectAttributes next) {
        subjects.charge(id, subject, form.unit(), form.owner(), by);
        Done.say(next, "catalog.done-charged");
        return page(id, subject);
    }

    @PostMapping(PAGE + "/leave")
    @Requires(Act.CATALOG_EDIT)
    String leave(
            @PathVariable long id,
            @PathVariable long subject,
            @ModelAttribute LeaveForm form,
            Actor by,
            RedirectAttributes next) {
        boolean out = Boolean.TRUE.equals(form.out());
        subjects.leaveOut(id, subject, out, text(form.reason()), by);
        Done.say(next, out ? "catalog.done-left-out" : "catalog.done-taken-in");
        return page(id, subject);
    }

    @PostMapping(PAGE + "/statements")
    @Requires(Act.DUTY_STATE)
    String propose(
            @PathVariable long id,
            @PathVariable long subject,
            @ModelAttribute StatementForm form,
            Actor by,
            RedirectAttributes next) {
        statements.propose(
                id,
                subject,
                form.thing(),
                new NewStatement(form.kind(), null, text(form.reason()), text(form.link())),
                by);
        Done.say(next, "catalog.done-budget-proposed");
        return page(id, subject);
    }

    @PostMapping("/desk/budget/{id}/statements/{statement}/confirm")
    @Requires(Act.STATEMENT_CONFIRM)
    String confirm(@PathVariable long id, @PathVariable long statement, Actor by, RedirectAttributes next) {
        long subject = statements.confirm(id, statement, by);
        Done.say(next, "catalog.done-budget-confirmed");
        return page(id, subject);
    }

    @PostMapping("/desk/budget/{id}/statements/{statement}/end")
    @Requires(Act.STATEMENT_CONFIRM)
    String end(@PathVariable long id, @PathVariable long statement, Actor by, RedirectAttributes next) {
        long subject = statements.end(id, statement, by);
        Done.say(next, "catalog.done-statement-ended");
        return page(id, subject);
    }

    private static List<Long> chosen(@Nullable List<@Nullable Long> ids) {
        return ids == null
                ? List.of()
                : ids.stream().filter(Objects::nonNull).map(Long.class::cast).toList();
    }

    private static String page(long round, long subject) {
        return "redirect:/desk/budget/" + round + "/subjects/" + subject;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
