package org.zhiqing.server.desk.document;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentImporting;
import org.zhiqing.server.publication.DraftAutosaving;
import org.zhiqing.server.web.Done;

/** 从文件导入: the form of a draft, with a file in the place of its body. */
@Controller
class TextImportController {

    private final DocumentImporting importing;
    private final DraftAutosaving autosaving;

    TextImportController(DocumentImporting importing, DraftAutosaving autosaving) {
        this.importing = importing;
        this.autosaving = autosaving;
    }

    @PostMapping("/desk/documents/import")
    @Requires(Act.DOCUMENT_DRAFT)
    String begin(@ModelAttribute DocumentForm form, Actor actor, RedirectAttributes next) throws IOException {
        DocumentImporting.HandedFile file = form.handed();
        try (var content = file.content()) {
            String kind = String.valueOf(form.kind());
            return done(
                    importing.begin(kind, form.place(), form.content(), form.references(), file, actor),
                    form,
                    actor,
                    next);
        }
    }

    @PostMapping("/desk/documents/{id}/import")
    @Requires(Act.DOCUMENT_DRAFT)
    String into(@PathVariable long id, @ModelAttribute DocumentForm form, Actor actor, RedirectAttributes next)
            throws IOException {
        int version = form.version() == null ? -1 : form.version();
        DocumentImporting.HandedFile file = form.handed();
        try (var content = file.content()) {
            return done(
                    importing.into(id, version, form.place(), form.content(), form.references(), file, actor),
                    form,
                    actor,
                    next);
        }
    }

    private String done(Document draft, DocumentForm form, Actor actor, RedirectAttributes next) {
        autosaving.drop(form.unsavedPlace(), actor);
        Done.say(next, "publication.done-taken-in", draft.title());
        return "redirect:/desk/documents/" + draft.id() + "/edit";
    }
}
