package org.zhiqing.server.desk.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.DeliveryChannel;
import org.zhiqing.server.request.Dossier;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.RequestDelivery;
import org.zhiqing.server.request.RequestPrivacy;
import org.zhiqing.server.request.RequestVoiding;
import org.zhiqing.server.web.Download;

/** Letters and files of a request: fetching them, noting how letters left and arrived; personal data in full. */
@Controller
class LetterController {

    private final Dossiers dossiers;
    private final RequestDelivery delivery;
    private final RequestVoiding voiding;
    private final RequestPrivacy privacy;

    LetterController(Dossiers dossiers, RequestDelivery delivery, RequestVoiding voiding, RequestPrivacy privacy) {
        this.dossiers = dossiers;
        this.delivery = delivery;
        this.voiding = voiding;
        this.privacy = privacy;
    }

    @GetMapping("/desk/requests/{id}/letters/{letter}.{ending:pdf|docx}")
    @Requires(Act.REQUEST_READ)
    ResponseEntity<Resource> letter(
            @PathVariable long id, @PathVariable long letter, @PathVariable String ending, Actor actor) {
        Dossiers.Download download = dossiers.letter(id, letter, ending.equals("pdf"), actor);
        return sent(download.file(), new InputStreamResource(download.content()));
    }

    @GetMapping("/desk/requests/{id}/attachments/{attachment}")
    @Requires(Act.REQUEST_READ)
    ResponseEntity<Resource> attachment(@PathVariable long id, @PathVariable long attachment, Actor actor) {
        Dossiers.Download download = dossiers.attachment(id, attachment, actor);
        return sent(download.file(), new InputStreamResource(download.content()));
    }

    @PostMapping("/desk/requests/{id}/letters/{letter}/dispatch")
    @Requires(Act.REQUEST_HANDLE)
    String dispatch(
            @PathVariable long id,
            @PathVariable long letter,
            @ModelAttribute DispatchForm form,
            Actor actor,
            RedirectAttributes next) {
        DeliveryChannel channel = form.channel() == null ? DeliveryChannel.MAIL : form.channel();
        delivery.dispatch(id, letter, channel, form.dispatchedOn(), form.text(), actor);
        return RequestController.done(next, "request.dispatched", id);
    }

    @PostMapping("/desk/requests/{id}/letters/{letter}/service")
    @Requires(Act.REQUEST_HANDLE)
    String serve(
            @PathVariable long id,
            @PathVariable long letter,
            @ModelAttribute DispatchForm form,
            Actor actor,
            RedirectAttributes next) {
        delivery.serve(id, letter, form.servedOn(), form.text(), actor);
        return RequestController.done(next, "request.served", id);
    }

    @PostMapping("/desk/requests/{id}/letters/{letter}/voiding")
    @Requires({Act.REQUEST_HANDLE, Act.REQUEST_DECIDE})
    String voidLetter(
            @PathVariable long id,
            @PathVariable long letter,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        return voiding.voidLetter(id, letter, reason, actor)
                .map(again -> RequestController.issued(next, id, again.number()))
                .orElseGet(() -> RequestController.done(next, "request.letter-voided", id));
    }

    record DispatchForm(
            @Nullable DeliveryChannel channel,
            @Nullable LocalDate dispatchedOn,
            @Nullable LocalDate servedOn,
            @Nullable String note) {

        String text() {
            return note == null ? "" : note;
        }
    }

    /** Identity and contact in full, once, after the reason has been written down. */
    @PostMapping("/desk/requests/{id}/particulars")
    @Requires(Act.IDENTITY_READ)
    String reveal(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Actor actor, Model model) {
        model.addAttribute("particulars", privacy.reveal(id, reason, actor));
        Dossier dossier = dossiers.open(id, actor);
        model.addAttribute("request", dossier.request());
        model.addAttribute("queryCode", dossier.queryCode());
        return "desk/request/particulars";
    }

    @PostMapping("/desk/requests/{id}/proof")
    @Requires(Act.IDENTITY_READ)
    ResponseEntity<Resource> proof(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean ofAgent,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        RequestPrivacy.Proof proof = privacy.proof(id, ofAgent, reason, actor);
        return sent(proof.file(), new InputStreamResource(proof.content()));
    }

    static ResponseEntity<Resource> sent(StoredFile file, Resource content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
