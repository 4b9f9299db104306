package org.zhiqing.server.desk.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.Demonstration;
import org.zhiqing.server.organ.OwnAccount;
import org.zhiqing.server.organ.SignIn;
import org.zhiqing.server.web.Attempts;
import org.zhiqing.server.web.KeptPost;
import org.zhiqing.server.web.OwnPath;
import org.zhiqing.server.web.Sessions;

/** 登录: account and password, then what is still missing. */
@Controller
class SignInController {

    private static final String AGAIN = "redirect:/desk/sign-in?over";

    record Shown(@NotBlank String account, @NotBlank String password, @Nullable String to) {}

    record Code(@NotBlank String totp) {}

    record NewPassword(@NotBlank String newPassword, @NotBlank String newPasswordAgain) {}

    private final SignIn signIn;
    private final OwnAccount account;
    private final Demonstration demonstration;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Clock clock;

    SignInController(
            SignIn signIn,
            OwnAccount account,
            Demonstration demonstration,
            Sessions sessions,
            Attempts attempts,
            Clock clock) {
        this.signIn = signIn;
        this.account = account;
        this.demonstration = demonstration;
        this.sessions = sessions;
        this.attempts = attempts;
        this.clock = clock;
    }

    @GetMapping("/desk/sign-in")
    @Requires({})
    String page(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String over,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("to", OwnPath.or(to, "/desk"));
        model.addAttribute("over", over != null);
        model.addAttribute("kept", KeptPost.of(request).orElse(null));
        model.addAttribute("cards", demonstration.cards());
        return "desk/account/sign-in";
    }

    @PostMapping("/desk/sign-in")
    @Requires({})
    String show(
            @Valid @ModelAttribute Shown form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        long person = counted(request, () -> signIn.begin(form.account(), form.password(), request.getRemoteAddr()));
        sessions.renew(request);
        KeptPost kept = KeptPost.of(request).orElse(null);
        return proceed(
                new PendingSignIn(person, false, clock.instant(), OwnPath.or(form.to(), "/desk"), kept),
                request,
                response,
                next);
    }

    @GetMapping("/desk/sign-in/code")
    @Requires({})
    String codePage(HttpServletRequest request) {
        return pending(request).isPresent() ? "desk/account/code" : AGAIN;
    }

    @PostMapping("/desk/sign-in/code")
    @Requires({})
    String showCode(
            @Valid @ModelAttribute Code form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Optional<PendingSignIn> pending = pending(request);
        if (pending.isEmpty()) {
            return AGAIN;
        }
        counted(request, () -> {
            signIn.showCode(pending.get().person(), form.totp(), request.getRemoteAddr());
            return pending.get().person();
        });
        return proceed(pending.get().withCodeShown(), request, response, next);
    }

    @GetMapping("/desk/sign-in/new-password")
    @Requires({})
    String newPasswordPage(HttpServletRequest request) {
        return at(SignIn.Step.NEW_PASSWORD, request) ? "desk/account/new-password" : AGAIN;
    }

    @PostMapping("/desk/sign-in/new-password")
    @Requires({})
    String choosePassword(
            @Valid @ModelAttribute NewPassword form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Optional<PendingSignIn> pending = pending(request);
        if (pending.isEmpty() || !at(SignIn.Step.NEW_PASSWORD, request)) {
            return AGAIN;
        }
        account.choosePassword(pending.get().person(), form.newPassword(), form.newPasswordAgain());
        return proceed(pending.get(), request, response, next);
    }

    @GetMapping("/desk/sign-in/enrolment")
    @Requires({})
    String enrolmentPage(HttpServletRequest request, Model model) {
        Optional<PendingSignIn> pending = pending(request);
        if (pending.isEmpty() || !at(SignIn.Step.ENROLMENT, request)) {
            return AGAIN;
        }
        account.enrolment(pending.get().person()).ifPresent(made -> model.addAttribute("enrolment", made));
        return "desk/account/enrolment";
    }

    @PostMapping("/desk/sign-in/enrolment")
    @Requires({})
    String enrol(
            @Valid @ModelAttribute Code form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Optional<PendingSignIn> pending = pending(request);
        if (pending.isEmpty() || !at(SignIn.Step.ENROLMENT, request)) {
            return AGAIN;
        }
        account.enrol(pending.get().person(), form.totp());
        return proceed(pending.get().withCodeShown(), request, response, next);
    }

    /** One click in a demonstration; anywhere else refused. */
    @PostMapping("/desk/sign-in/as")
    @Requires({})
    String signInAs(@RequestParam long person, HttpServletRequest request, HttpServletResponse response) {
        Duration idle = demonstration.signInAs(person, request.getRemoteAddr());
        sessions.open(person, idle, request, response);
        return "redirect:/desk";
    }

    private long counted(HttpServletRequest request, LongSupplier attempt) {
        if (!attempts.maySignIn(request.getRemoteAddr())) {
            throw new Refusal("web.too-many-sign-ins");
        }
        try {
            return attempt.getAsLong();
        } catch (Refusal refused) {
            attempts.signInFailed(request.getRemoteAddr());
            throw refused;
        }
    }

    private String proceed(
            PendingSignIn pending, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        pending.keepIn(request);
        return switch (signIn.next(pending.person(), pending.codeShown())) {
            case SECOND_FACTOR -> "redirect:/desk/sign-in/code";
            case NEW_PASSWORD -> "redirect:/desk/sign-in/new-password";
            case ENROLMENT -> "redirect:/desk/sign-in/enrolment";
            case DONE -> finish(pending, request, response, next);
        };
    }

    private String finish(
            PendingSignIn pending, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        Duration idle = signIn.finish(pending.person(), request.getRemoteAddr());
        PendingSignIn.forget(request);
        sessions.open(pending.person(), idle, request, response);
        KeptPost kept = pending.kept();
        if (kept == null) {
            return "redirect:" + pending.to();
        }
        kept.resume(next);
        return "redirect:" + kept.back();
    }

    private Optional<PendingSignIn> pending(HttpServletRequest request) {
        return PendingSignIn.of(request, clock.instant());
    }

    private boolean at(SignIn.Step step, HttpServletRequest request) {
        return pending(request)
                .filter(pending -> signIn.next(pending.person(), pending.codeShown()) == step)
                .isPresent();
    }
}
