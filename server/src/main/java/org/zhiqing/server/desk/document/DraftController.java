package org.zhiqing.server.desk.document;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.files.FileType;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentImporting;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.DraftAutosaving;
import org.zhiqing.server.publication.Placement;
import org.zhiqing.server.publication.UnsavedWriting;
import org.zhiqing.server.publication.interpretation.Interpretations;
import org.zhiqing.server.publication.interpretation.Interpretations.Beginning;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.publication.reading.DocumentFilter;
import org.zhiqing.server.publication.reading.DocumentList;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.KeptPost;

/** 信息: finding, beginning and writing documents. */
@Controller
class DraftController {

    private static final int PAGE = 30;

    private final DocumentList list;
    private final DocumentDrafting drafting;
    private final DocumentImporting importing;
    private final DraftAutosaving autosaving;
    private final DocumentDossiers dossiers;
    private final DocumentKinds kinds;
    private final Interpretations interpretations;
    private final Choices choices;

    DraftController(
            DocumentList list,
            DocumentDrafting drafting,
            DocumentImporting importing,
            DraftAutosaving autosaving,
            DocumentDossiers dossiers,
            DocumentKinds kinds,
            Interpretations interpretations,
            Choices choices) {
        this.list = list;
        this.drafting = drafting;
        this.importing = importing;
        this.autosaving = autosaving;
        this.dossiers = dossiers;
        this.kinds = kinds;
        this.interpretations = interpretations;
        this.choices = choices;
    }

    /** What the list's filter holds, as typed. */
    record FilterForm(
            @Nullable DocumentStage stage,
            @Nullable String kind,
            @Nullable Long unit,
            @Nullable String words,
            @Nullable Boolean mine,
            @Nullable Integer page) {

        DocumentFilter filter() {
            return new DocumentFilter(
                    stage,
                    kind == null || kind.isEmpty() ? null : kind,
                    unit,
                    words == null ? "" : words,
                    Boolean.TRUE.equals(mine));
        }

        /** Returns the address of the list without a page number. */
        String href() {
            return "/desk/documents?stage=" + (stage == null ? "" : stage.name()) + "&kind="
                    + (kind == null ? "" : encoded(kind)) + "&unit=" + (unit == null ? "" : unit) + "&words="
                    + (words == null ? "" : encoded(words)) + (Boolean.TRUE.equals(mine) ? "&mine=true" : "") + "&";
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @GetMapping("/desk/documents")
    @Requires(Act.DOCUMENT_READ)
    String list(@ModelAttribute("filter") FilterForm filter, Actor actor, Model model) {
        int number = filter.page() == null ? 1 : filter.page();
        model.addAttribute("documents", list.page(filter.filter(), number, PAGE, actor));
        model.addAttribute("href", filter.href());
        model.addAttribute("kinds", choices.kinds());
        model.addAttribute("units", choices.units(actor));
        boolean mayDraft = actor.may(Act.DOCUMENT_DRAFT);
        model.addAttribute("mayDraft", mayDraft);
        model.addAttribute("unsaved", mayDraft ? autosaving.all(actor) : List.of());
        model.addAttribute("mayImport", actor.may(Act.DOCUMENT_IMPORT));
        model.addAttribute("filter", filter.filter());
        return "desk/document/list";
    }

    @GetMapping("/desk/documents/new")
    @Requires(Act.DOCUMENT_DRAFT)
    String begin(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String interprets,
            @RequestParam(required = false) @Nullable String writing,
            HttpServletRequest request,
            Actor actor,
            Model model) {
        Placement place = choices.placed(actor, item == null ? "" : item);
        model.addAttribute("placement", place);
        if (of == null || of.isEmpty()) {
            model.addAttribute("kinds", kinds.all());
            model.addAttribute("choices", choices.kinds());
            model.addAttribute("accept", FileType.acceptAttribute(FileType.texts()));
            return "desk/document/kinds";
        }
        model.addAttribute("kind", kinds.get(of));
        model.addAttribute("document", null);
        Beginning beginning = interpretations.begin(kinds.get(of), template, interprets, actor);
        model.addAttribute("beginning", beginning);
        model.addAttribute("chosenTemplate", kinds.get(of).template(template).label());
        boolean known = writing != null && writing.matches("[a-z0-9]{8,40}");
        String key = known ? writing : UUID.randomUUID().toString().replace("-", "");
        unsaved("new:" + kinds.get(of).slug() + ":" + key, 0, request, actor, model);
        model.addAttribute("references", beginning.references());
        model.addAttribute("taken", null);
        fields(place, actor, model);
        return "desk/document/edit";
    }

    @PostMapping("/desk/documents")
    @Requires(Act.DOCUMENT_DRAFT)
    String create(@ModelAttribute DocumentForm form, Actor actor, RedirectAttributes next) {
        String kind = String.valueOf(form.kind());
        Document document = form.submits()
                ? drafting.draftAndSubmit(kind, form.place(), form.content(), form.references(), actor)
                : drafting.draft(kind, form.place(), form.content(), form.references(), actor);
        autosaving.drop(form.unsavedPlace(), actor);
        said(document, next);
        return "redirect:/desk/documents/" + document.id();
    }

    @GetMapping("/desk/documents/{id}/edit")
    @Requires(Act.DOCUMENT_DRAFT)
    String edit(@PathVariable long id, HttpServletRequest request, Actor actor, Model model) {
        var dossier = dossiers.open(id, actor);
        if (dossier.document().stage() != DocumentStage.DRAFT) {
            throw new Refusal(
                    "publication.not-draft",
                    dossier.document().title(),
                    dossier.document().stage(),
                    dossier.possible().stream().map(one -> one.step()).toList());
        }
        model.addAttribute("kind", dossier.document().kind());
        model.addAttribute("document", dossier.document());
        model.addAttribute("references", dossier.references());
        model.addAttribute("beginning", null);
        model.addAttribute("chosenTemplate", "");
        model.addAttribute("placement", dossier.placement());
        model.addAttribute("taken", importing.last(id, actor).orElse(null));
        unsaved("document:" + id, dossier.document().version(), request, actor, model);
        fields(dossier.placement(), actor, model);
        return "desk/document/edit";
    }

    @PostMapping("/desk/documents/{id}/edit")
    @Requires(Act.DOCUMENT_DRAFT)
    String save(@PathVariable long id, @ModelAttribute DocumentForm form, Actor actor, RedirectAttributes next) {
        int version = form.version() == null ? -1 : form.version();
        Document document = form.submits()
                ? drafting.saveAndSubmit(id, version, form.place(), form.content(), form.references(), actor)
                : drafting.save(id, version, form.place(), form.content(), form.references(), actor);
        autosaving.drop(form.unsavedPlace(), actor);
        said(document, next);
        return "redirect:/desk/documents/" + id;
    }

    /** Draws the points of an interpretation as a picture on top of its body. */
    @PostMapping("/desk/documents/{id}/draw")
    @Requires(Act.DOCUMENT_DRAFT)
    String draw(@PathVariable long id, @RequestParam int version, Actor actor, RedirectAttributes next) {
        Document document = interpretations.draw(id, version, actor);
        Done.say(next, "publication.done-drawn", document.title());
        return "redirect:/desk/documents/" + id;
    }

    /**
     * Shows what was typed and not saved in the place of what is kept. It goes on from the version that it was typed on, so
     * that saving it tells when somebody else has saved meanwhile.
     */
    private void unsaved(String place, int version, HttpServletRequest page, Actor actor, Model model) {
        UnsavedWriting writing = autosaving.find(place, actor).orElse(null);
        model.addAttribute("place", place);
        boolean shown = writing != null && KeptPost.show(page, writing.fields());
        model.addAttribute("unsaved", shown ? writing : null);
        int typedOn = shown && writing != null ? writing.version() : -1;
        model.addAttribute("version", typedOn >= 0 ? typedOn : version);
    }

    private void fields(Placement place, Actor actor, Model model) {
        model.addAttribute("items", choices.items(actor, place));
        model.addAttribute("organName", actor.organName());
        model.addAttribute("sections", choices.sections(actor.organ()));
        model.addAttribute("subjects", choices.subjects());
        model.addAttribute("accept", FileType.acceptAttribute(FileType.texts()));
    }

    private static void said(Document document, RedirectAttributes next) {
        if (document.stage() == DocumentStage.DRAFT) {
            Done.say(next, "publication.done-saved", document.title());
        } else {
            Done.say(next, "publication.done-submitted", document.title(), document.stage());
        }
    }
}
