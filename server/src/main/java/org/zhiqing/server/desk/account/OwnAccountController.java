package org.zhiqing.server.desk.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.notification.OwnNotices;
import org.zhiqing.server.organ.OwnAccount;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.web.Done;

/** 我的账号: open to everybody who is signed in, also without any role. */
@Controller
class OwnAccountController {

    record Change(
            @NotBlank String password,
            @Nullable String totp,
            @NotBlank String newPassword,
            @NotBlank String newPasswordAgain) {}

    record Code(@NotBlank String totp) {}

    private final OwnAccount account;
    private final People people;
    private final OwnNotices notices;

    OwnAccountController(OwnAccount account, People people, OwnNotices notices) {
        this.account = account;
        this.people = people;
        this.notices = notices;
    }

    @GetMapping("/desk/account")
    @Requires({})
    String page(Actor actor, Model model) {
        people.find(actor.person()).ifPresent(person -> model.addAttribute("person", person));
        model.addAttribute("hasSecondFactor", account.hasSecondFactor(actor.person()));
        model.addAttribute(
                "arrangement", actor.may(Act.WORK_READ) ? notices.of(actor) : new OwnNotices.Arrangement("", ""));
        return "desk/account/own";
    }

    @PostMapping("/desk/account/notices")
    @Requires(Act.WORK_READ)
    String arrangeNotices(Actor actor, @RequestParam(defaultValue = "") String noticeTo, RedirectAttributes next) {
        String shown = notices.set(actor, noticeTo).shown();
        Done.say(next, shown.isEmpty() ? "notification.own-ended" : "notification.own-kept", shown);
        return "redirect:/desk/account";
    }

    @GetMapping("/desk/account/second-factor")
    @Requires({})
    String enrolmentPage(Actor actor, Model model) {
        var enrolment = account.enrolment(actor.person());
        if (enrolment.isEmpty()) {
            return "redirect:/desk/account";
        }
        model.addAttribute("enrolment", enrolment.get());
        return "desk/account/second-factor";
    }

    @PostMapping("/desk/account/second-factor")
    @Requires({})
    String enrol(Actor actor, @Valid @ModelAttribute Code form, RedirectAttributes next) {
        account.enrol(actor.person(), form.totp());
        Done.say(next, "organ.second-factor-taken");
        return "redirect:/desk/account";
    }

    @PostMapping("/desk/account/password")
    @Requires({})
    String change(Actor actor, @Valid @ModelAttribute Change form, RedirectAttributes next) {
        String totp = form.totp() == null ? "" : form.totp();
        account.changePassword(actor, form.password(), totp, form.newPassword(), form.newPasswordAgain());
        Done.say(next, "organ.password-changed");
        return "redirect:/desk/account";
    }
}
