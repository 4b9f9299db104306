package org.zhiqing.server.desk.request;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.RequestAssisting;
import org.zhiqing.server.request.RequestEvidence;
import org.zhiqing.server.request.RequestForms;
import org.zhiqing.server.request.RequestOriginals;
import org.zhiqing.server.request.letter.LetterOriginal;
import org.zhiqing.server.web.Download;
import org.zhiqing.server.web.FileChosen;

/** Papers beside the letters of a request: sealed originals, forms to fill in or file, the letter that asks for help. */
@Controller
class LetterPaperController {

    private final RequestOriginals originals;
    private final RequestForms forms;
    private final RequestAssisting assisting;

    LetterPaperController(RequestOriginals originals, RequestForms forms, RequestAssisting assisting) {
        this.originals = originals;
        this.forms = forms;
        this.assisting = assisting;
    }

    record OriginalForm(LetterOriginal.@Nullable Kind kind, @FileChosen MultipartFile file) {}

    @PostMapping("/desk/requests/{id}/letters/{letter}/originals")
    @Requires(Act.REQUEST_HANDLE)
    String keep(
            @PathVariable long id,
            @PathVariable long letter,
            @Valid @ModelAttribute OriginalForm form,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        String name = form.file().getOriginalFilename();
        originals.keep(
                id, letter, form.kind(), name == null ? "" : name, form.file().getInputStream(), actor);
        return RequestController.done(next, "request.original-kept", id);
    }

    @GetMapping("/desk/requests/{id}/letters/{letter}/originals/{original}")
    @Requires(Act.REQUEST_READ)
    ResponseEntity<Resource> open(
            @PathVariable long id, @PathVariable long letter, @PathVariable long original, Actor actor) {
        Dossiers.Download download = originals.open(id, letter, original, actor);
        return LetterController.sent(download.file(), new InputStreamResource(download.content()));
    }

    @PostMapping("/desk/requests/{id}/letters/{letter}/originals/{original}/voiding")
    @Requires(Act.REQUEST_HANDLE)
    String voidOriginal(
            @PathVariable long id,
            @PathVariable long letter,
            @PathVariable long original,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        originals.voidOne(id, letter, original, reason, actor);
        return RequestController.done(next, "request.original-voided", id);
    }

    @GetMapping("/desk/requests/{id}/registration-sheet.pdf")
    @Requires(Act.REQUEST_READ)
    ResponseEntity<Resource> registration(@PathVariable long id, Actor actor) {
        return pdf(forms.registration(id, actor));
    }

    @GetMapping("/desk/requests/{id}/closing-sheet.pdf")
    @Requires(Act.REQUEST_READ)
    ResponseEntity<Resource> closing(@PathVariable long id, Actor actor) {
        return pdf(forms.closing(id, actor));
    }

    @GetMapping("/desk/requests/{id}/letters/{letter}/service-receipt.pdf")
    @Requires(Act.REQUEST_READ)
    ResponseEntity<Resource> serviceReceipt(@PathVariable long id, @PathVariable long letter, Actor actor) {
        return pdf(forms.serviceReceipt(id, letter, actor));
    }

    @GetMapping("/desk/requests/{id}/letters/{letter}/reply-form.pdf")
    @Requires(Act.REQUEST_READ)
    ResponseEntity<Resource> opinionReply(@PathVariable long id, @PathVariable long letter, Actor actor) {
        return pdf(forms.opinionReply(id, letter, actor));
    }

    record AssistanceForm(int version, @Nullable String party, @Nullable String matter, @Nullable LocalDate until) {}

    @PostMapping("/desk/requests/{id}/assistance")
    @Requires(Act.REQUEST_HANDLE)
    String assist(@PathVariable long id, @ModelAttribute AssistanceForm form, Actor actor, RedirectAttributes next) {
        return RequestController.issued(
                next,
                id,
                assisting
                        .ask(id, form.version(), text(form.party()), text(form.matter()), form.until(), actor)
                        .number());
    }

    private static ResponseEntity<Resource> pdf(RequestEvidence.Printed printed) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(printed.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new ByteArrayResource(printed.pdf()));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
