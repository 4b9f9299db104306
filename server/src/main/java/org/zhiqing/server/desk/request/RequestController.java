package org.zhiqing.server.desk.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.RequestDelivery;
import org.zhiqing.server.request.RequestInquiring;
import org.zhiqing.server.request.RequestIntake;
import org.zhiqing.server.request.RequestOriginals;
import org.zhiqing.server.request.RequestProcessing;
import org.zhiqing.server.request.RequestProspects;
import org.zhiqing.server.request.register.PlatformRegistration;
import org.zhiqing.server.request.relation.RequestRelations;
import org.zhiqing.server.web.Done;

/** A request's page, and the steps that need no page of their own. */
@Controller
class RequestController {

    private final Dossiers dossiers;
    private final RequestIntake intake;
    private final RequestProcessing processing;
    private final RequestDelivery delivery;
    private final RequestProspects prospects;
    private final RequestOriginals originals;
    private final RequestInquiring inquiring;
    private final PlatformRegistration platform;
    private final RequestRelations relations;

    RequestController(
            Dossiers dossiers,
            RequestIntake intake,
            RequestProcessing processing,
            RequestDelivery delivery,
            RequestProspects prospects,
            RequestOriginals originals,
            RequestInquiring inquiring,
            PlatformRegistration platform,
            RequestRelations relations) {
        this.dossiers = dossiers;
        this.intake = intake;
        this.processing = processing;
        this.delivery = delivery;
        this.prospects = prospects;
        this.originals = originals;
        this.inquiring = inquiring;
        this.platform = platform;
        this.relations = relations;
    }

    @GetMapping("/desk/requests/{id}")
    @Requires(Act.REQUEST_READ)
    String page(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("dossier", dossiers.open(id, actor));
        model.addAttribute("relations", relations.of(id, actor));
        model.addAttribute("origin", platform.origin(id, actor));
        model.addAttribute("prospects", prospects.today(id, actor));
        model.addAttribute("originalRule", originals.rule(actor));
        model.addAttribute("board", inquiring.of(id, actor));
        model.addAttribute("actor", actor);
        return "desk/request/request";
    }

    @PostMapping("/desk/requests/{id}/confirm")
    @Requires(Act.REQUEST_REGISTER)
    String confirm(@PathVariable long id, @ModelAttribute DayForm form, Actor actor, RedirectAttributes next) {
        intake.confirm(id, form.version(), form.confirmedOn(), form.text(), actor);
        return done(next, "request.confirmed", id);
    }

    @PostMapping("/desk/requests/{id}/begin")
    @Requires(Act.REQUEST_HANDLE)
    String begin(@PathVariable long id, @RequestParam int version, Actor actor, RedirectAttributes next) {
        processing.begin(id, version, actor);
        return done(next, "request.begun", id);
    }

    @PostMapping("/desk/requests/{id}/withdrawal")
    @Requires(Act.REQUEST_REGISTER)
    String withdraw(@PathVariable long id, @ModelAttribute DayForm form, Actor actor, RedirectAttributes next) {
        delivery.withdraw(id, form.version(), form.withdrawnOn(), form.text(), actor);
        return done(next, "request.withdrawn", id);
    }

    @PostMapping("/desk/requests/{id}/receipt")
    @Requires(Act.REQUEST_REGISTER)
    String receipt(@PathVariable long id, Actor actor, RedirectAttributes next) {
        return issued(next, id, intake.issueReceipt(id, actor).number());
    }

    @PostMapping("/desk/requests/{id}/closing-record")
    @Requires(Act.REQUEST_HANDLE)
    String closingRecord(@PathVariable long id, Actor actor, RedirectAttributes next) {
        return issued(next, id, delivery.issueClosingRecord(id, actor).number());
    }

    static String done(RedirectAttributes next, String code, long id) {
        Done.say(next, code);
        return "redirect:/desk/requests/" + id;
    }

    static String issued(RedirectAttributes next, long id, String number) {
        Done.say(next, "request.letter-issued", number);
        return "redirect:/desk/requests/" + id;
    }

    record DayForm(
            int version, @Nullable LocalDate confirmedOn, @Nullable LocalDate withdrawnOn, @Nullable String note) {

        String text() {
            return note == null ? "" : note;
        }
    }
}
