package org.zhiqing.server.desk.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.catalog.duty.Duties;
import org.zhiqing.server.catalog.duty.NewStatement;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.catalog.duty.Statements;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.web.Done;

/** The buttons of an item's page: events that make something due, and statements that settle it. */
@Controller
class DutyController {

    private final Duties duties;
    private final Statements statements;

    DutyController(Duties duties, Statements statements) {
        this.duties = duties;
        this.statements = statements;
    }

    record EventForm(
            @Nullable String occasion, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {}

    record StatementForm(
            @Nullable StatementKind kind, @Nullable Integer year, @Nullable String reason, @Nullable String link) {}

    @PostMapping("/desk/catalog/{id}/events")
    @Requires(Act.DUTY_STATE)
    String record(@PathVariable long id, @ModelAttribute EventForm form, Actor by, RedirectAttributes next) {
        LocalDate dueOn = duties.record(id, text(form.occasion()), form.on(), by);
        Done.say(next, "catalog.done-event", text(form.occasion()), dueOn);
        return "redirect:/desk/catalog/" + id;
    }

    @PostMapping("/desk/catalog/{id}/statements")
    @Requires(Act.DUTY_STATE)
    String propose(@PathVariable long id, @ModelAttribute StatementForm form, Actor by, RedirectAttributes next) {
        statements.propose(id, new NewStatement(form.kind(), form.year(), text(form.reason()), text(form.link())), by);
        Done.say(next, "catalog.done-proposed");
        return "redirect:/desk/catalog/" + id + "#statements";
    }

    @PostMapping("/desk/catalog/{id}/statements/{statement}/confirm")
    @Requires(Act.STATEMENT_CONFIRM)
    String confirm(@PathVariable long id, @PathVariable long statement, Actor by, RedirectAttributes next) {
        statements.confirm(statement, by);
        Done.say(next, "catalog.done-confirmed");
        return "redirect:/desk/catalog/" + id + "#statements";
    }

    @PostMapping("/desk/catalog/{id}/statements/{statement}/end")
    @Requires(Act.STATEMENT_CONFIRM)
    String end(@PathVariable long id, @PathVariable long statement, Actor by, RedirectAttributes next) {
        statements.end(statement, by);
        Done.say(next, "catalog.done-statement-ended");
        return "redirect:/desk/catalog/" + id + "#statements";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
