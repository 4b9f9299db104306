package org.zhiqing.server.desk.document;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentPreviewing;
import org.zhiqing.server.web.Done;

/** 预览: the portal's page of an edition in work, framed on a phone and wide, and its address for a reviewer. */
@Controller
class PreviewPageController {

    private static final String SHARED = "shared";

    private final DocumentDossiers dossiers;
    private final DocumentPreviewing previews;

    PreviewPageController(DocumentDossiers dossiers, DocumentPreviewing previews) {
        this.dossiers = dossiers;
        this.previews = previews;
    }

    record ShareForm(int days) {}

    @GetMapping("/desk/documents/{id}/preview")
    @Requires(Act.DOCUMENT_READ)
    String preview(@PathVariable long id, @RequestParam(defaultValue = "wide") String as, Actor actor, Model model) {
        model.addAttribute("document", dossiers.get(id, actor));
        model.addAttribute("address", "/preview/" + previews.framed(id, actor));
        model.addAttribute("phone", as.equals("phone"));
        model.addAttribute("mayShare", actor.may(Act.DOCUMENT_DRAFT));
        if (!model.containsAttribute(SHARED)) {
            model.addAttribute(SHARED, "");
        }
        return "desk/document/preview";
    }

    @PostMapping("/desk/documents/{id}/preview")
    @Requires(Act.DOCUMENT_DRAFT)
    String share(@PathVariable long id, @ModelAttribute ShareForm form, Actor by, RedirectAttributes next) {
        String token = previews.share(id, form.days(), by);
        next.addFlashAttribute(
                SHARED,
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/preview/" + token)
                        .toUriString());
        Done.say(next, "publication.done-preview-shared", form.days());
        return "redirect:/desk/documents/" + id + "/preview";
    }
}
