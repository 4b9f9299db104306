package org.zhiqing.server.desk.catalog;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.catalog.duty.Coverage;
import org.zhiqing.server.catalog.duty.ItemDossier;
import org.zhiqing.server.catalog.item.CatalogImport;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.catalog.item.CatalogItems;
import org.zhiqing.server.catalog.item.ImportOutcome;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicLine;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.FileChosen;

/** An item's page, and keeping the catalog: from the shipped items, from a workbook, one by one. */
@Controller
class ItemController {

    private final Coverage coverage;
    private final CatalogItems items;
    private final CatalogItemList list;
    private final CatalogImport imports;
    private final PublicDocuments open;
    private final ItemChoices choices;

    ItemController(
            Coverage coverage,
            CatalogItems items,
            CatalogItemList list,
            CatalogImport imports,
            PublicDocuments open,
            ItemChoices choices) {
        this.coverage = coverage;
        this.items = items;
        this.list = list;
        this.imports = imports;
        this.open = open;
        this.choices = choices;
    }

    record CloseForm(int version, @Nullable String reason) {}

    record ImportForm(@FileChosen MultipartFile file, @Nullable String field, @Nullable Boolean only) {}

    @GetMapping("/desk/catalog/{id}")
    @Requires(Act.CATALOG_READ)
    String item(@PathVariable long id, Actor actor, Model model) {
        ItemDossier dossier = coverage.dossier(actor.organ(), id);
        CatalogItem item = dossier.line().item();
        Long owner = item.plan().owner();
        Map<Long, String> names = choices.unitNames(actor.organ());
        List<PublicLine> documents = open.lines(dossier.documents());
        model.addAttribute("dossier", dossier);
        model.addAttribute("documents", documents);
        model.addAttribute(
                "unit",
                item.plan().unit() == null ? "" : names.getOrDefault(item.plan().unit(), ""));
        model.addAttribute("owner", owner == null ? "" : choices.personName(owner));
        model.addAttribute(
                "section", choices.sectionName(actor.organ(), item.plan().section()));
        model.addAttribute("mayEdit", actor.may(Act.CATALOG_EDIT) && item.isOpen());
        model.addAttribute("mayState", actor.may(Act.DUTY_STATE) && item.isOpen());
        model.addAttribute("mayConfirm", actor.may(Act.STATEMENT_CONFIRM));
        model.addAttribute("mayDraft", actor.may(Act.DOCUMENT_DRAFT) && item.isOpen());
        model.addAttribute("person", actor.person());
        return "desk/catalog/item";
    }

    @GetMapping("/desk/catalog/new")
    @Requires(Act.CATALOG_EDIT)
    String begin(Actor actor, Model model) {
        model.addAttribute("item", null);
        model.addAttribute("number", list.open(actor.organ()).size() + 1);
        fields(actor, model);
        return "desk/catalog/edit";
    }

    @PostMapping("/desk/catalog")
    @Requires(Act.CATALOG_EDIT)
    String add(@ModelAttribute ItemForm form, Actor by, RedirectAttributes next) {
        long id = items.add(form.plan(), by);
        Done.say(next, "catalog.done-item-added", form.plan().terms().matter());
        return "redirect:/desk/catalog/" + id;
    }

    @GetMapping("/desk/catalog/{id}/edit")
    @Requires(Act.CATALOG_EDIT)
    String edit(@PathVariable long id, Actor actor, Model model) {
        CatalogItem item = list.get(actor.organ(), id);
        model.addAttribute("item", item);
        model.addAttribute("number", item.plan().number());
        fields(actor, model);
        return "desk/catalog/edit";
    }

    @PostMapping("/desk/catalog/{id}/edit")
    @Requires(Act.CATALOG_EDIT)
    String change(@PathVariable long id, @ModelAttribute ItemForm form, Actor by, RedirectAttributes next) {
        items.change(id, form.version() == null ? -1 : form.version(), form.plan(), by);
        Done.say(next, "catalog.done-item-changed", form.plan().terms().matter());
        return "redirect:/desk/catalog/" + id;
    }

    @PostMapping("/desk/catalog/{id}/close")
    @Requires(Act.CATALOG_EDIT)
    String close(@PathVariable long id, @ModelAttribute CloseForm form, Actor by, RedirectAttributes next) {
        items.close(id, form.version(), form.reason() == null ? "" : form.reason(), by);
        Done.say(next, "catalog.done-item-closed");
        return "redirect:/desk/catalog/" + id;
    }

    @PostMapping("/desk/catalog/shipped")
    @Requires(Act.CATALOG_EDIT)
    String adopt(Actor by, RedirectAttributes next) {
        Done.say(next, "catalog.done-adopted", items.adoptShipped(by));
        return "redirect:/desk/catalog";
    }

    @GetMapping("/desk/catalog/import")
    @Requires(Act.CATALOG_EDIT)
    String imports() {
        return "desk/catalog/import";
    }

    @PostMapping("/desk/catalog/import")
    @Requires(Act.CATALOG_EDIT)
    String take(@Valid @ModelAttribute ImportForm form, Actor by, RedirectAttributes next) throws IOException {
        String name = form.file().getOriginalFilename();
        ImportOutcome outcome;
        try (InputStream in = form.file().getInputStream()) {
            outcome = imports.take(
                    name == null ? "" : name,
                    in,
                    form.field() == null ? "" : form.field(),
                    Boolean.TRUE.equals(form.only()),
                    by);
        }
        Done.say(
                next,
                outcome.done() ? "catalog.done-imported" : "catalog.done-tried",
                outcome.addedCount(),
                outcome.changedCount(),
                outcome.unchangedCount());
        return outcome.done() ? "redirect:/desk/catalog" : "redirect:/desk/catalog/import";
    }

    private void fields(Actor actor, Model model) {
        model.addAttribute("organName", actor.organName());
        model.addAttribute("units", choices.units(actor));
        model.addAttribute("clerks", choices.clerks(actor));
        model.addAttribute("sections", choices.sections(actor.organ()));
    }
}
