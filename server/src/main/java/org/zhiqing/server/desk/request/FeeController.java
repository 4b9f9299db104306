package org.zhiqing.server.desk.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.rules.fee.FeeBasis;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.RequestCharging;

/** The processing fee of a request: notice, payment, giving it up. */
@Controller
class FeeController {

    private final Dossiers dossiers;
    private final RequestCharging charging;

    FeeController(Dossiers dossiers, RequestCharging charging) {
        this.dossiers = dossiers;
        this.charging = charging;
    }

    @GetMapping("/desk/requests/{id}/fee")
    @Requires(Act.REQUEST_HANDLE)
    String form(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("dossier", dossiers.open(id, actor));
        model.addAttribute("tariff", charging.schedule(actor));
        model.addAttribute("ordinal", charging.ordinal(id, actor));
        model.addAttribute("manner", charging.usualManner(actor));
        return "desk/request/fee";
    }

    @PostMapping("/desk/requests/{id}/fee")
    @Requires(Act.REQUEST_HANDLE)
    String charge(@PathVariable long id, @ModelAttribute FeeForm form, Actor actor, RedirectAttributes next) {
        int count = form.count() == null ? 0 : form.count();
        return RequestController.issued(
                next,
                id,
                charging.charge(id, form.version(), form.basis(), count, text(form.manner()), actor)
                        .number());
    }

    record FeeForm(int version, @Nullable FeeBasis basis, @Nullable Integer count, @Nullable String manner) {}

    @PostMapping("/desk/requests/{id}/fee/payment")
    @Requires(Act.REQUEST_HANDLE)
    String pay(@PathVariable long id, @ModelAttribute PaymentForm form, Actor actor, RedirectAttributes next) {
        charging.notePayment(id, form.version(), form.paidOn(), text(form.note()), actor);
        return RequestController.done(next, "request.paid", id);
    }

    record PaymentForm(int version, @Nullable LocalDate paidOn, @Nullable String note) {}

    @PostMapping("/desk/requests/{id}/fee/waiver")
    @Requires(Act.REQUEST_HANDLE)
    String waive(@PathVariable long id, @ModelAttribute WaiverForm form, Actor actor, RedirectAttributes next) {
        RequestCharging.Waiver waiver =
                new RequestCharging.Waiver(form.part(), text(form.reason()), text(form.decidedBy()));
        return RequestController.issued(
                next, id, charging.waive(id, form.version(), waiver, actor).number());
    }

    record WaiverForm(int version, @Nullable Integer part, @Nullable String reason, @Nullable String decidedBy) {}

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
