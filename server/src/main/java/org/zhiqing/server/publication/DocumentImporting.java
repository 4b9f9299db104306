package org.zhiqing.server.publication;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.body.PlainText;
import org.zhiqing.server.publication.intake.FileIntake;
import org.zhiqing.server.publication.intake.Intake;
import org.zhiqing.server.publication.intake.Loss;
import org.zhiqing.server.publication.intake.MarkupIntake;
import org.zhiqing.server.publication.kind.DocumentField;
import org.zhiqing.server.publication.kind.DocumentKind;

/** Taking the text of a file into a draft (从文件导入). The file itself is not kept. */
@Service
@Transactional
public class DocumentImporting {

    private final DocumentDrafting drafting;
    private final DocumentDossiers dossiers;
    private final Materials materials;

    DocumentImporting(DocumentDrafting drafting, DocumentDossiers dossiers, Materials materials) {
        this.drafting = drafting;
        this.dossiers = dossiers;
        this.materials = materials;
    }

    /** A file as handed in. */
    public record HandedFile(String name, InputStream content) {}

    /**
     * Begins a document with the text of a file. What was typed stays; title, document number and date that were not are
     * proposed from the text where it is certain, the title else from the name of the file.
     *
     * @throws Findings as {@link DocumentDrafting#draft}
     * @throws Refusal as {@link StoredFiles#read}; {@code publication.intake-unreadable}, {@code publication.intake-empty}
     */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document begin(
            String kind,
            Placement place,
            EditionContent content,
            Map<RelationKind, String> references,
            HandedFile file,
            Actor by) {
        DocumentKind documentKind = materials.kinds().get(kind);
        Intake intake = read(file);
        Document draft =
                drafting.draft(kind, place, filled(documentKind, content, intake, file.name()), references, by);
        note(draft.id(), file, intake, by);
        return draft;
    }

    /** Puts the text of a file in the place of a draft's body; all else as {@link #begin}. Refuses as that and as saving. */
    @Requires(Act.DOCUMENT_DRAFT)
    public Document into(
            long id,
            int version,
            Placement place,
            EditionContent content,
            Map<RelationKind, String> references,
            HandedFile file,
            Actor by) {
        DocumentKind kind = dossiers.get(id, by).kind();
        Intake intake = read(file);
        materials.intakes().clear(id);
        Document saved = drafting.save(id, version, place, filled(kind, content, intake, file.name()), references, by);
        note(id, file, intake, by);
        return saved;
    }

    /**
     * Returns what was last taken into the document.
     *
     * @throws Refusal {@code publication.not-found}
     */
    @Requires(Act.DOCUMENT_READ)
    @Transactional(readOnly = true)
    public Optional<TakenText> last(long id, Actor actor) {
        return materials.intakes().find(dossiers.get(id, actor).id());
    }

    /** Returns what was pasted as it will stand in a body; {@code text} counts where there is no markup. */
    @Requires(Act.DOCUMENT_DRAFT)
    @Transactional(readOnly = true)
    public PastedText pasted(String html, String text, Actor by) {
        Intake intake = MarkupIntake.of(html.isBlank() ? PlainText.toHtml(text) : html);
        return new PastedText(intake.whole(), intake.sentences());
    }

    private Intake read(HandedFile file) {
        return materials
                .files()
                .read(file.name(), file.content(), (path, type) -> FileIntake.of(path, type, file.name()));
    }

    private static EditionContent filled(DocumentKind kind, EditionContent typed, Intake intake, String fileName) {
        EditionDraft draft = typed.edit().body(BodyFormat.HTML, intake.whole());
        if (typed.title().isBlank()) {
            String name = fileName.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.[^.]*$", "");
            draft.title(intake.head().title().isEmpty() ? name : intake.head().title());
        }
        if (typed.documentNumber().isBlank() && kind.has(DocumentField.DOCUMENT_NUMBER)) {
            draft.documentNumber(intake.head().documentNumber());
        }
        if (typed.documentDate() == null && kind.has(DocumentField.DOCUMENT_DATE)) {
            draft.documentDate(intake.head().documentDate());
        }
        return draft.done();
    }

    /** Saving has noted what it did not keep of the pictures; the file's own losses come to that. */
    private void note(long document, HandedFile file, Intake intake, Actor by) {
        Map<Loss, Integer> all = new EnumMap<>(Loss.class);
        all.putAll(materials.intakes().losses(document));
        intake.losses().forEach((loss, count) -> all.merge(loss, count, Integer::sum));
        materials.intakes().put(document, file.name(), all, by);
    }
}
