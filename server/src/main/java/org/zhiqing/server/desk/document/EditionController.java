package org.zhiqing.server.desk.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.history.EditionHistory;
import org.zhiqing.server.publication.history.PastEdition;
import org.zhiqing.server.web.Done;

/** The editions of a document side by side. */
@Controller
class EditionController {

    private final DocumentDossiers dossiers;
    private final EditionHistory history;

    EditionController(DocumentDossiers dossiers, EditionHistory history) {
        this.dossiers = dossiers;
        this.history = history;
    }

    record CloseForm(int number, @NotBlank(message = "{missing.reason}") @Size(max = 500) String reason) {}

    @GetMapping("/desk/documents/{id}/editions")
    @Requires(Act.DOCUMENT_READ)
    String editions(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Actor actor,
            Model model) {
        List<PastEdition> editions = history.all(id, actor);
        int last = to == null ? editions.get(0).number() : to;
        int first = from == null ? Math.max(1, last - 1) : from;
        Document document = dossiers.get(id, actor);
        model.addAttribute("document", document);
        model.addAttribute("editions", editions);
        model.addAttribute("difference", history.difference(id, first, last, actor));
        model.addAttribute("mayClose", actor.may(Act.DOCUMENT_REVIEW) && actor.organ() == document.organ());
        return "desk/document/editions";
    }

    @PostMapping("/desk/documents/{id}/editions/close")
    @Requires(Act.DOCUMENT_REVIEW)
    String close(@PathVariable long id, @Valid @ModelAttribute CloseForm form, Actor by, RedirectAttributes next) {
        history.close(id, form.number(), form.reason(), by);
        Done.say(next, "publication.done-edition-closed", form.number());
        return "redirect:/desk/documents/" + id + "/editions";
    }
}
