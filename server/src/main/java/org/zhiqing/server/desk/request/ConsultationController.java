package org.zhiqing.server.desk.request;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.OpinionStance;
import org.zhiqing.server.request.RequestConsulting;
import org.zhiqing.server.request.RequestConsulting.Question;
import org.zhiqing.server.request.letter.IssuedLetter;

/** Opinions of third parties and other organs. */
@Controller
class ConsultationController {

    private final Dossiers dossiers;
    private final RequestConsulting consulting;

    ConsultationController(Dossiers dossiers, RequestConsulting consulting) {
        this.dossiers = dossiers;
        this.consulting = consulting;
    }

    @GetMapping("/desk/requests/{id}/consultations")
    @Requires(Act.REQUEST_HANDLE)
    String form(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("dossier", dossiers.open(id, actor));
        return "desk/request/consultation";
    }

    @PostMapping("/desk/requests/{id}/consultations")
    @Requires(Act.REQUEST_HANDLE)
    String consult(@PathVariable long id, @ModelAttribute ConsultationForm form, Actor actor, RedirectAttributes next) {
        Optional<IssuedLetter> letter = consulting.consult(id, form.version(), form.question(), actor);
        return letter.isPresent()
                ? RequestController.issued(next, id, letter.get().number())
                : RequestController.done(next, "request.consulted", id);
    }

    record ConsultationForm(
            int version,
            @Nullable ConsultationKind kind,
            @Nullable String party,
            @Nullable String subject,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate signedOn,
            @Nullable Boolean tellApplicant) {

        Question question() {
            return new Question(
                    kind == null ? ConsultationKind.THIRD_PARTY : kind,
                    text(party),
                    text(subject),
                    sentOn,
                    signedOn,
                    Boolean.TRUE.equals(tellApplicant));
        }
    }

    @PostMapping("/desk/requests/{id}/consultations/{consultation}")
    @Requires(Act.REQUEST_HANDLE)
    String noteOpinion(
            @PathVariable long id,
            @PathVariable long consultation,
            @ModelAttribute OpinionForm form,
            Actor actor,
            RedirectAttributes next) {
        consulting.noteOpinion(
                id,
                form.version(),
                consultation,
                form.signedOn(),
                form.answeredOn(),
                form.stance(),
                text(form.opinion()),
                actor);
        return RequestController.done(next, "request.opinion-noted", id);
    }

    record OpinionForm(
            int version,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate answeredOn,
            @Nullable OpinionStance stance,
            @Nullable String opinion) {}

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
