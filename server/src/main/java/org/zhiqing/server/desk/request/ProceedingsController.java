package org.zhiqing.server.desk.request;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.RequestExtending;
import org.zhiqing.server.request.RequestFrequency;
import org.zhiqing.server.request.RequestProcessing;

/** Correction, extension and delay of a request. */
@Controller
class ProceedingsController {

    private final Dossiers dossiers;
    private final RequestProcessing processing;
    private final RequestExtending extending;
    private final RequestFrequency frequency;
    private final Clock clock;

    ProceedingsController(
            Dossiers dossiers,
            RequestProcessing processing,
            RequestExtending extending,
            RequestFrequency frequency,
            Clock clock) {
        this.dossiers = dossiers;
        this.processing = processing;
        this.extending = extending;
        this.frequency = frequency;
        this.clock = clock;
    }

    @GetMapping("/desk/requests/{id}/correction")
    @Requires(Act.REQUEST_HANDLE)
    String correctionForm(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("dossier", dossiers.open(id, actor));
        model.addAttribute("dueOn", processing.usualCorrectionDueOn(actor));
        return "desk/request/correction";
    }

    @PostMapping("/desk/requests/{id}/correction")
    @Requires(Act.REQUEST_HANDLE)
    String askForCorrection(
            @PathVariable long id, @ModelAttribute CorrectionForm form, Actor actor, RedirectAttributes next) {
        String number = processing
                .askForCorrection(id, form.version(), text(form.matters()), form.dueOn(), actor)
                .number();
        return RequestController.issued(next, id, number);
    }

    record CorrectionForm(int version, @Nullable String matters, @Nullable LocalDate dueOn) {}

    @PostMapping("/desk/requests/{id}/correction/reply")
    @Requires(Act.REQUEST_HANDLE)
    String receiveCorrection(
            @PathVariable long id, @ModelAttribute ReplyForm form, Actor actor, RedirectAttributes next) {
        processing.receiveCorrection(id, form.version(), form.repliedOn(), text(form.reply()), actor);
        return RequestController.done(next, "request.corrected", id);
    }

    record ReplyForm(int version, @Nullable LocalDate repliedOn, @Nullable String reply) {}

    @GetMapping("/desk/requests/{id}/extension")
    @Requires({Act.REQUEST_HANDLE, Act.REQUEST_EXTEND})
    String extensionForm(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("dossier", dossiers.open(id, actor));
        model.addAttribute("today", LocalDate.now(clock));
        return "desk/request/extension";
    }

    @PostMapping("/desk/requests/{id}/extension")
    @Requires(Act.REQUEST_HANDLE)
    String propose(@PathVariable long id, @ModelAttribute ExtensionForm form, Actor actor, RedirectAttributes next) {
        int days = form.dayCount() == null ? 0 : form.dayCount();
        extending.propose(id, form.version(), days, text(form.reason()), actor);
        return RequestController.done(next, "request.extension-proposed", id);
    }

    record ExtensionForm(int version, @Nullable Integer dayCount, @Nullable String reason) {}

    @PostMapping("/desk/requests/{id}/extension/approval")
    @Requires(Act.REQUEST_EXTEND)
    String approve(@PathVariable long id, @ModelAttribute DecisionForm form, Actor actor, RedirectAttributes next) {
        String number = extending
                .approve(id, form.version(), text(form.opinion()), actor)
                .number();
        return RequestController.issued(next, id, number);
    }

    @PostMapping("/desk/requests/{id}/extension/refusal")
    @Requires(Act.REQUEST_EXTEND)
    String refuse(@PathVariable long id, @ModelAttribute DecisionForm form, Actor actor, RedirectAttributes next) {
        extending.refuse(id, form.version(), text(form.opinion()), actor);
        return RequestController.done(next, "request.extension-refused", id);
    }

    @PostMapping("/desk/requests/{id}/reasons")
    @Requires(Act.REQUEST_HANDLE)
    String askReasons(@PathVariable long id, @ModelAttribute ReasonsForm form, Actor actor, RedirectAttributes next) {
        return RequestController.issued(
                next,
                id,
                frequency
                        .askReasons(id, form.version(), text(form.facts()), actor)
                        .number());
    }

    record ReasonsForm(int version, @Nullable String facts) {}

    @PostMapping("/desk/requests/{id}/delay")
    @Requires(Act.REQUEST_EXTEND)
    String delay(@PathVariable long id, @ModelAttribute DelayForm form, Actor actor, RedirectAttributes next) {
        return RequestController.issued(
                next,
                id,
                frequency
                        .delay(id, form.version(), form.untilOn(), text(form.reason()), actor)
                        .number());
    }

    record DelayForm(int version, @Nullable LocalDate untilOn, @Nullable String reason) {}

    record DecisionForm(int version, @Nullable String opinion) {}

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
