package org.zhiqing.server.desk.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.SecrecyConclusion;
import org.zhiqing.server.publication.Signature;
import org.zhiqing.server.publication.batch.BatchList;
import org.zhiqing.server.publication.batch.HeadField;
import org.zhiqing.server.publication.batch.ImportBatches;
import org.zhiqing.server.publication.batch.ImportReport;
import org.zhiqing.server.publication.batch.LawImport;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.FileChosen;

/** 批量导入: batches of reposted documents. */
@Controller
class ImportController {

    private static final int PAGE = 50;

    private final ImportBatches batches;
    private final LawImport laws;
    private final BatchList documents;
    private final Choices choices;

    ImportController(ImportBatches batches, LawImport laws, BatchList documents, Choices choices) {
        this.batches = batches;
        this.laws = laws;
        this.documents = documents;
        this.choices = choices;
    }

    record UploadForm(
            @NotBlank @Size(max = 200) String name, @NotBlank String section, @FileChosen List<MultipartFile> files) {

        List<LawImport.HandedFile> handed() throws IOException {
            List<LawImport.HandedFile> handed = new ArrayList<>();
            for (MultipartFile file : files) {
                String original = file.getOriginalFilename();
                if (original != null && !original.isEmpty()) {
                    handed.add(new LawImport.HandedFile(original, file.getBytes()));
                }
            }
            return handed;
        }
    }

    record SignForm(
            int version,
            @NotNull(message = "{missing.conclusion}") SecrecyConclusion conclusion,
            @NotBlank(message = "{missing.basis}") @Size(max = 900) String basis,
            @NotBlank(message = "{missing.password}") String password,
            @Nullable String code) {}

    record OpinionForm(int version, @Size(max = 1000) @Nullable String opinion) {}

    record LeaveOutForm(int version, long document, @Nullable String reason) {}

    @GetMapping("/desk/imports")
    @Requires(Act.DOCUMENT_READ)
    String list(Actor actor, Model model) {
        model.addAttribute("batches", batches.all(actor));
        model.addAttribute("sections", choices.sections(actor.organ()));
        model.addAttribute("mayImport", actor.may(Act.DOCUMENT_IMPORT));
        return "desk/document/imports";
    }

    @PostMapping("/desk/imports")
    @Requires(Act.DOCUMENT_IMPORT)
    String upload(@Valid @ModelAttribute UploadForm form, Actor by, RedirectAttributes next) throws IOException {
        ImportReport report = laws.from(form.name(), form.section(), form.handed(), false, by);
        if (report.batch() == null) {
            Done.say(
                    next,
                    "publication.done-nothing-imported",
                    report.refused().get(0).reason());
            return "redirect:/desk/imports";
        }
        Done.say(
                next,
                "publication.done-imported",
                report.taken().size(),
                report.refused().size());
        return "redirect:/desk/imports/" + report.batch();
    }

    @GetMapping("/desk/imports/{id}")
    @Requires(Act.DOCUMENT_READ)
    String open(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable HeadField unstated,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        var view = batches.open(id, actor);
        model.addAttribute("view", view);
        model.addAttribute("documents", documents.page(id, unstated, page, PAGE, actor));
        model.addAttribute("unstated", documents.unstated(id, actor));
        model.addAttribute("only", unstated);
        model.addAttribute(
                "section", choices.sectionName(actor.organ(), view.batch().section()));
        model.addAttribute("actor", actor);
        return "desk/document/import";
    }

    @PostMapping("/desk/imports/{id}/sign")
    @Requires(Act.SECRECY_REVIEW)
    String sign(@PathVariable long id, @Valid @ModelAttribute SignForm form, Actor by, RedirectAttributes next) {
        String code = form.code() == null || form.code().isBlank() ? null : form.code();
        batches.sign(id, form.version(), form.conclusion(), form.basis(), new Signature(form.password(), code), by);
        Done.say(next, "publication.done-batch-signed", form.conclusion());
        return "redirect:/desk/imports/" + id;
    }

    @PostMapping("/desk/imports/{id}/approve")
    @Requires(Act.DOCUMENT_APPROVE)
    String approve(@PathVariable long id, @Valid @ModelAttribute OpinionForm form, Actor by, RedirectAttributes next) {
        int count = batches.approve(id, form.version(), form.opinion() == null ? "" : form.opinion(), by);
        Done.say(next, "publication.done-batch-published", count);
        return "redirect:/desk/imports/" + id;
    }

    @PostMapping("/desk/imports/{id}/leave-out")
    @Requires(Act.DOCUMENT_IMPORT)
    String leaveOut(@PathVariable long id, @ModelAttribute LeaveOutForm form, Actor by, RedirectAttributes next) {
        batches.leaveOut(id, form.version(), form.document(), form.reason() == null ? "" : form.reason(), by);
        Done.say(next, "publication.done-left-out");
        return "redirect:/desk/imports/" + id;
    }

    @PostMapping("/desk/imports/{id}/discard")
    @Requires(Act.DOCUMENT_IMPORT)
    String discard(@PathVariable long id, @Valid @ModelAttribute OpinionForm form, Actor by, RedirectAttributes next) {
        batches.discard(id, form.version(), form.opinion() == null ? "" : form.opinion(), by);
        Done.say(next, "publication.done-batch-discarded");
        return "redirect:/desk/imports/" + id;
    }
}
