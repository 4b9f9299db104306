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
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.ApplicationForm;
import org.zhiqing.server.request.Dossier;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.Filing;
import org.zhiqing.server.request.Particulars.IdentityKind;
import org.zhiqing.server.request.Registration;
import org.zhiqing.server.request.RegistrationAmending;
import org.zhiqing.server.request.RequestIntake;
import org.zhiqing.server.request.register.PlatformRegistration;
import org.zhiqing.server.web.Done;

/** Registering a request at the desk, and correcting a wrong registration. */
@Controller
class RegistrationController {

    private final RequestIntake intake;
    private final PlatformRegistration platform;
    private final RegistrationAmending amending;
    private final Dossiers dossiers;

    RegistrationController(
            RequestIntake intake, PlatformRegistration platform, RegistrationAmending amending, Dossiers dossiers) {
        this.intake = intake;
        this.platform = platform;
        this.amending = amending;
        this.dossiers = dossiers;
    }

    /** First the channel, because it decides which days are asked for; then the form. */
    @GetMapping("/desk/requests/new")
    @Requires(Act.REQUEST_REGISTER)
    String form(@RequestParam(required = false) @Nullable ReceiptChannel channel, Model model) {
        if (channel == null) {
            return "desk/request/channel";
        }
        model.addAttribute("channel", channel);
        return "desk/request/new";
    }

    @PostMapping("/desk/requests")
    @Requires(Act.REQUEST_REGISTER)
    String register(
            @ModelAttribute ReceiptForm receipt,
            @ModelAttribute ApplicationForm form,
            Actor actor,
            RedirectAttributes next) {
        Filing filing = form.filing(IdentityKind.OTHER);
        long id = receipt.channel() == ReceiptChannel.UPPER_PLATFORM
                ? platform.register(receipt.registration(), text(receipt.platformNumber()), filing, actor)
                : intake.register(receipt.registration(), filing, actor);
        Done.say(next, "request.registered", dossiers.open(id, actor).request().receiptNumber());
        return "redirect:/desk/requests/" + id;
    }

    record ReceiptForm(
            @Nullable ReceiptChannel channel,
            @Nullable Boolean takenDown,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate arrivedOn,
            @Nullable LocalDate confirmedOn,
            @Nullable String platformNumber) {

        Registration registration() {
            return new Registration(channel, Boolean.TRUE.equals(takenDown), submittedOn, arrivedOn, confirmedOn);
        }
    }

    @GetMapping("/desk/requests/{id}/registration")
    @Requires(Act.REQUEST_REGISTER)
    String amendForm(@PathVariable long id, Actor actor, Model model) {
        Dossier dossier = dossiers.open(id, actor);
        model.addAttribute("request", dossier.request());
        model.addAttribute("masked", dossier.masked());
        return "desk/request/amend";
    }

    @PostMapping("/desk/requests/{id}/registration")
    @Requires(Act.REQUEST_REGISTER)
    String amend(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute ReceiptForm receipt,
            @ModelAttribute ApplicationForm form,
            Actor actor,
            RedirectAttributes next) {
        amending.amend(
                id,
                version,
                new RegistrationAmending.Correct(
                        receipt.registration(),
                        form.kind(),
                        text(form.name()),
                        text(form.hint()),
                        text(form.description()),
                        form.form(),
                        form.route(),
                        form.correction()),
                reason,
                actor);
        Done.say(next, "request.amended");
        return "redirect:/desk/requests/" + id;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
