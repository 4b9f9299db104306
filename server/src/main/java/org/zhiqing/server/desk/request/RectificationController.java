package org.zhiqing.server.desk.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.rectification.RectificationForm;
import org.zhiqing.server.request.rectification.RectificationIntake;
import org.zhiqing.server.request.rectification.RectificationList;
import org.zhiqing.server.request.rectification.RectificationOutcome;
import org.zhiqing.server.request.rectification.Rectifications;
import org.zhiqing.server.request.referral.Referral;
import org.zhiqing.server.web.Done;

/** Applications to correct a record about oneself (art. 41): list, intake, handling. */
@Controller
class RectificationController {

    private static final String AT = "/desk/rectifications";

    private final RectificationList list;
    private final RectificationIntake intake;
    private final Rectifications handling;
    private final Clock clock;

    RectificationController(RectificationList list, RectificationIntake intake, Rectifications handling, Clock clock) {
        this.list = list;
        this.intake = intake;
        this.handling = handling;
        this.clock = clock;
    }

    @GetMapping(AT)
    @Requires(Act.REQUEST_READ)
    String list(
            @RequestParam(required = false) @Nullable Boolean closed,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        RectificationList.Filter filter = new RectificationList.Filter(closed, late, year);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("filter", filter);
        model.addAttribute("page", list.find(filter, page, actor));
        model.addAttribute("count", list.ofYear(year == null ? today.getYear() : year, actor));
        model.addAttribute("today", today);
        model.addAttribute("mayRegister", actor.may(Act.REQUEST_REGISTER));
        return "desk/request/rectifications";
    }

    @GetMapping(AT + "/new")
    @Requires(Act.REQUEST_REGISTER)
    String form() {
        return "desk/request/rectification-new";
    }

    @PostMapping(AT)
    @Requires(Act.REQUEST_REGISTER)
    String register(
            @ModelAttribute RectificationForm form,
            @ModelAttribute ArrivalForm arrival,
            @RequestParam(required = false) @Nullable MultipartFile identityFile,
            @RequestParam(required = false) @Nullable MultipartFile evidenceFile,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        long id = intake.register(
                arrival.channel(), arrival.receivedOn(), form, upload(identityFile), upload(evidenceFile), actor);
        return done(next, "request.rectification-registered", id);
    }

    record ArrivalForm(@Nullable ReceiptChannel channel, @Nullable LocalDate receivedOn) {}

    @GetMapping(AT + "/{id}")
    @Requires(Act.REQUEST_READ)
    String page(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("opened", list.open(id, actor));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("actor", actor);
        return "desk/request/rectification";
    }

    @PostMapping(AT + "/{id}/draft")
    @Requires(Act.REQUEST_HANDLE)
    String draft(@PathVariable long id, @ModelAttribute OutcomeForm form, Actor actor, RedirectAttributes next) {
        Referral other = new Referral(
                text(form.referralOrgan()), text(form.referralAddress()), text(form.referralTelephone()), "");
        handling.draft(id, form.version(), form.outcome(), text(form.reason()), other, actor);
        return done(next, "request.rectification-drafted", id);
    }

    record OutcomeForm(
            int version,
            @Nullable RectificationOutcome outcome,
            @Nullable String reason,
            @Nullable String referralOrgan,
            @Nullable String referralAddress,
            @Nullable String referralTelephone) {}

    @PostMapping(AT + "/{id}/return")
    @Requires(Act.REQUEST_DECIDE)
    String sendBack(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        handling.sendBack(id, version, reason, actor);
        return done(next, "request.returned", id);
    }

    @PostMapping(AT + "/{id}/signature")
    @Requires(Act.REQUEST_DECIDE)
    String sign(@PathVariable long id, @RequestParam int version, Actor actor, RedirectAttributes next) {
        handling.sign(id, version, actor);
        return done(next, "request.rectification-signed", id);
    }

    @GetMapping(AT + "/{id}/letters/{letter}.{ending:pdf|docx}")
    @Requires(Act.REQUEST_READ)
    ResponseEntity<Resource> letter(
            @PathVariable long id, @PathVariable long letter, @PathVariable String ending, Actor actor) {
        return sent(handling.letter(id, letter, ending.equals("pdf"), actor));
    }

    @PostMapping(AT + "/{id}/letters/{letter}/dispatch")
    @Requires(Act.REQUEST_HANDLE)
    String dispatch(
            @PathVariable long id,
            @PathVariable long letter,
            @ModelAttribute DispatchForm form,
            Actor actor,
            RedirectAttributes next) {
        handling.dispatch(id, letter, form.dispatchedOn(), text(form.note()), actor);
        return done(next, "request.dispatched", id);
    }

    record DispatchForm(@Nullable LocalDate dispatchedOn, @Nullable String note) {}

    @PostMapping(AT + "/{id}/particulars")
    @Requires(Act.IDENTITY_READ)
    String reveal(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor, Model model) {
        model.addAttribute("lines", handling.reveal(id, reason, actor).lines().toList());
        model.addAttribute("request", list.open(id, actor).request());
        return "desk/request/rectification-particulars";
    }

    @PostMapping(AT + "/{id}/proof")
    @Requires(Act.IDENTITY_READ)
    ResponseEntity<Resource> proof(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean evidence,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        return sent(handling.proof(id, evidence, reason, actor));
    }

    private static ResponseEntity<Resource> sent(Rectifications.Download download) {
        return LetterController.sent(download.file(), new InputStreamResource(download.content()));
    }

    private static RectificationIntake.@Nullable Upload upload(@Nullable MultipartFile file) throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        return file == null || name == null || name.isBlank()
                ? null
                : new RectificationIntake.Upload(name, new ByteArrayInputStream(file.getBytes()));
    }

    private static String done(RedirectAttributes next, String code, long id) {
        Done.say(next, code);
        return "redirect:" + AT + "/" + id;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
