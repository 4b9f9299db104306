package org.zhiqing.server.desk.request;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.rules.outcome.Prerequisite;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.AnswerDraft;
import org.zhiqing.server.request.DisclosureRequest;
import org.zhiqing.server.request.Dossier;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.ProvisionForm;
import org.zhiqing.server.request.RequestAnswering;
import org.zhiqing.server.request.RequestWording;
import org.zhiqing.server.request.referral.OrganContacts;
import org.zhiqing.server.request.referral.Referral;
import org.zhiqing.server.web.FileChosen;

/** Drafting, deciding and signing the answer. */
@Controller
class AnswerController {

    private final Dossiers dossiers;
    private final RequestAnswering answering;
    private final RequestWording wording;
    private final OrganContacts contacts;
    private final StoredFiles files;

    AnswerController(
            Dossiers dossiers,
            RequestAnswering answering,
            RequestWording wording,
            OrganContacts contacts,
            StoredFiles files) {
        this.dossiers = dossiers;
        this.answering = answering;
        this.wording = wording;
        this.contacts = contacts;
        this.files = files;
    }

    /** First the situation, from the tree of results; then what that situation demands. */
    @GetMapping("/desk/requests/{id}/answer")
    @Requires(Act.REQUEST_HANDLE)
    String form(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String situation,
            @RequestParam(defaultValue = "false") boolean choose,
            Actor actor,
            Model model) {
        Dossier dossier = dossiers.open(id, actor);
        Optional<AnswerDraft> kept = dossier.answer().map(AnswerDraft.Kept::draft);
        Optional<Situation> chosen =
                situation == null ? kept.map(AnswerDraft::situation).filter(any -> !choose) : Situation.ofId(situation);
        model.addAttribute("dossier", dossier);
        if (chosen.isEmpty()) {
            return "desk/request/situation";
        }
        Situation of = chosen.get();
        model.addAttribute("situation", of);
        model.addAttribute("contacts", contacts.all(actor));
        model.addAttribute("draft", kept.orElseGet(() -> new AnswerDraft(of, "", List.of(), Map.of(), null)));
        return "desk/request/answer";
    }

    @PostMapping("/desk/requests/{id}/answer")
    @Requires(Act.REQUEST_HANDLE)
    String draft(
            @PathVariable long id,
            @ModelAttribute AnswerForm form,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String then,
            Actor actor,
            RedirectAttributes next) {
        DisclosureRequest request = dossiers.open(id, actor).request();
        answering.draft(id, form.version(), form.draft(typed, request, referral(form, actor)), actor);
        if (then.equals("submit")) {
            answering.submit(id, dossiers.open(id, actor).request().version(), actor);
            return RequestController.done(next, "request.submitted", id);
        }
        RequestController.done(next, "request.drafted", id);
        return "redirect:/desk/requests/" + id + "/answer";
    }

    /** What was typed, or the contact that was chosen where no organ was typed. */
    private Referral referral(AnswerForm form, Actor actor) {
        String organ = text(form.referralOrgan());
        String note = text(form.referralNote());
        Long chosen = form.referralContact();
        return organ.isEmpty() && chosen != null
                ? contacts.get(chosen, actor).referral(note)
                : new Referral(organ, text(form.referralAddress()), text(form.referralTelephone()), note);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    record AnswerForm(
            int version,
            String situation,
            @Nullable String facts,
            @Nullable List<WithholdingGround> grounds,
            @Nullable ProvisionForm form,
            @Nullable Long referralContact,
            @Nullable String referralOrgan,
            @Nullable String referralAddress,
            @Nullable String referralTelephone,
            @Nullable String referralNote) {

        AnswerDraft draft(Map<String, String> typed, DisclosureRequest request, Referral referral) {
            Situation of = Situation.ofId(situation).orElseThrow(() -> new Refusal("request.situation-not-found"));
            Map<Prerequisite, String> asked = new EnumMap<>(Prerequisite.class);
            AnswerDraft.asked(of, request)
                    .forEach(each -> asked.put(
                            each,
                            typed.getOrDefault(AnswerDraft.field(each), "").strip()));
            return new AnswerDraft(
                    of,
                    facts == null ? "" : facts.strip(),
                    grounds == null ? List.of() : grounds,
                    asked,
                    AnswerDraft.provides(of) ? form : null,
                    TypedParts.of(typed),
                    referral);
        }
    }

    record AttachForm(@FileChosen MultipartFile file) {}

    @PostMapping("/desk/requests/{id}/answer/attachments")
    @Requires(Act.REQUEST_HANDLE)
    String attach(@PathVariable long id, @Valid @ModelAttribute AttachForm form, Actor actor, RedirectAttributes next)
            throws IOException {
        MultipartFile file = form.file();
        String name = file.getOriginalFilename();
        dossiers.open(id, actor);
        answering.attach(id, files.keep(name == null ? "" : name, file.getInputStream()), actor);
        RequestController.done(next, "request.attached", id);
        return "redirect:/desk/requests/" + id + "/answer";
    }

    @PostMapping("/desk/requests/{id}/answer/attachments/{attachment}/removal")
    @Requires(Act.REQUEST_HANDLE)
    String detach(@PathVariable long id, @PathVariable long attachment, Actor actor) {
        answering.detach(id, attachment, actor);
        return "redirect:/desk/requests/" + id + "/answer";
    }

    @GetMapping("/desk/requests/{id}/answer/preview")
    @Requires(Act.REQUEST_READ)
    String preview(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("dossier", dossiers.open(id, actor));
        model.addAttribute("worded", wording.answer(id, actor));
        return "desk/request/preview";
    }

    @PostMapping("/desk/requests/{id}/answer/submission")
    @Requires(Act.REQUEST_HANDLE)
    String submit(@PathVariable long id, @RequestParam int version, Actor actor, RedirectAttributes next) {
        answering.submit(id, version, actor);
        return RequestController.done(next, "request.submitted", id);
    }

    @PostMapping("/desk/requests/{id}/answer/return")
    @Requires(Act.REQUEST_DECIDE)
    String sendBack(@PathVariable long id, @ModelAttribute DecisionForm form, Actor actor, RedirectAttributes next) {
        answering.sendBack(id, form.version(), form.reason() == null ? "" : form.reason(), actor);
        return RequestController.done(next, "request.returned", id);
    }

    @PostMapping("/desk/requests/{id}/answer/signature")
    @Requires(Act.REQUEST_DECIDE)
    String sign(@PathVariable long id, @ModelAttribute DecisionForm form, Actor actor, RedirectAttributes next) {
        String opinion = form.opinion() == null ? "" : form.opinion();
        return RequestController.issued(
                next, id, answering.sign(id, form.version(), opinion, actor).number());
    }

    record DecisionForm(int version, @Nullable String reason, @Nullable String opinion) {}
}
