package org.zhiqing.server.desk.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
import org.zhiqing.server.files.FileType;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossier;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.SecrecyConclusion;
import org.zhiqing.server.publication.SecrecyReviewing;
import org.zhiqing.server.publication.Signature;
import org.zhiqing.server.publication.comment.DocumentComments;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Download;
import org.zhiqing.server.web.FileChosen;

/** A document's page, its attachments, and the page on which its secrecy review is signed. */
@Controller
class DossierController {

    private final DocumentDossiers dossiers;
    private final DocumentDrafting drafting;
    private final SecrecyReviewing secrecy;
    private final StoredFiles files;
    private final Choices choices;
    private final DocumentComments comments;

    DossierController(
            DocumentDossiers dossiers,
            DocumentDrafting drafting,
            SecrecyReviewing secrecy,
            StoredFiles files,
            Choices choices,
            DocumentComments comments) {
        this.dossiers = dossiers;
        this.drafting = drafting;
        this.secrecy = secrecy;
        this.files = files;
        this.choices = choices;
        this.comments = comments;
    }

    record SignForm(
            int version,
            @NotNull(message = "{missing.conclusion}") SecrecyConclusion conclusion,
            @NotBlank(message = "{missing.basis}") @Size(max = 900) String basis,
            @NotBlank(message = "{missing.password}") String password,
            @Nullable String code) {

        Signature signature() {
            return new Signature(password, code == null || code.isBlank() ? null : code.strip());
        }
    }

    record AttachForm(int version, @FileChosen MultipartFile file) {}

    @GetMapping("/desk/documents/{id}")
    @Requires(Act.DOCUMENT_READ)
    String open(@PathVariable long id, Actor actor, Model model) {
        DocumentDossier dossier = dossiers.open(id, actor);
        Document document = dossier.document();
        model.addAttribute("dossier", dossier);
        model.addAttribute("section", choices.sectionName(document.organ(), document.section()));
        model.addAttribute("sections", choices.sections(document.organ()));
        model.addAttribute(
                "unit",
                choices.units(actor).stream()
                        .filter(unit -> unit.value().equals(String.valueOf(document.unit())))
                        .map(unit -> unit.label())
                        .findFirst()
                        .orElse(""));
        model.addAttribute("items", choices.items(actor, dossier.placement()));
        model.addAttribute("otherUnits", choices.otherUnits(document));
        model.addAttribute("own", actor.organ() == document.organ());
        model.addAttribute(
                "mayExplain",
                actor.organ() == document.organ()
                        && document.publicEdition() != null
                        && document.kind().interpretedWithin() != null
                        && actor.may(Act.DOCUMENT_DRAFT));
        model.addAttribute("comments", comments.of(document));
        model.addAttribute("markedBodyHtml", DraftBody.shown(comments.marked(document)));
        model.addAttribute("item", choices.itemName(dossier.placement()));
        model.addAttribute("mayStand", actor.organ() == document.organ() && actor.may(Act.DOCUMENT_REVIEW));
        model.addAttribute("accept", FileType.acceptAttribute(FileType.all()));
        return "desk/document/dossier";
    }

    @GetMapping("/desk/documents/{id}/secrecy")
    @Requires(Act.SECRECY_REVIEW)
    String secrecy(@PathVariable long id, Actor actor, Model model) {
        DocumentDossier dossier = dossiers.open(id, actor);
        model.addAttribute("dossier", dossier);
        model.addAttribute(
                "section",
                choices.sectionName(
                        dossier.document().organ(), dossier.document().section()));
        return "desk/document/secrecy";
    }

    @PostMapping("/desk/documents/{id}/secrecy")
    @Requires(Act.SECRECY_REVIEW)
    String sign(@PathVariable long id, @Valid @ModelAttribute SignForm form, Actor by, RedirectAttributes next) {
        Document document = secrecy.sign(id, form.version(), form.conclusion(), form.basis(), form.signature(), by);
        Done.say(next, "publication.done-signed", document.title(), form.conclusion());
        return "redirect:/desk/documents/" + id;
    }

    @PostMapping("/desk/documents/{id}/attachments")
    @Requires(Act.DOCUMENT_DRAFT)
    String attach(@PathVariable long id, @Valid @ModelAttribute AttachForm form, Actor by, RedirectAttributes next)
            throws IOException {
        String name = form.file().getOriginalFilename();
        try (InputStream in = form.file().getInputStream()) {
            drafting.attach(id, form.version(), name == null ? "" : name, in, by);
        }
        Done.say(next, "publication.done-attached", name == null ? "" : name);
        return "redirect:/desk/documents/" + id + "#attachments";
    }

    @PostMapping("/desk/documents/{id}/attachments/{file}/remove")
    @Requires(Act.DOCUMENT_DRAFT)
    String detach(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam int version,
            Actor by,
            RedirectAttributes next) {
        drafting.detach(id, version, file, by);
        Done.say(next, "publication.done-detached");
        return "redirect:/desk/documents/" + id + "#attachments";
    }

    @GetMapping("/desk/documents/{id}/attachments/{file}")
    @Requires(Act.DOCUMENT_READ)
    ResponseEntity<InputStreamResource> download(@PathVariable long id, @PathVariable long file, Actor actor) {
        StoredFile stored = dossiers.attachment(id, file, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.type().mediaType()))
                .contentLength(stored.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(stored.name()))
                .body(new InputStreamResource(files.open(stored)));
    }
}
