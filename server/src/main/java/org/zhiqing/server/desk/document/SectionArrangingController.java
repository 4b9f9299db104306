package org.zhiqing.server.desk.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.catalog.Sections;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form;

/** 栏目: the disclosure column's sections. */
@Controller
class SectionArrangingController {

    private final Sections sections;
    private final SectionList list;
    private final PublicDocuments open;

    SectionArrangingController(Sections sections, SectionList list, PublicDocuments open) {
        this.sections = sections;
        this.list = list;
        this.open = open;
    }

    record NewForm(
            @Nullable Long parent,
            @Nullable String slug,
            @Size(max = 60) @Nullable String name,
            @Size(max = 300) @Nullable String purpose) {}

    record RenameForm(int version, @Size(max = 60) @Nullable String name, @Size(max = 300) @Nullable String purpose) {}

    @GetMapping("/desk/sections")
    @Requires(Act.CATALOG_READ)
    String sections(Actor actor, Model model) {
        model.addAttribute("sections", list.tree(actor.organ()));
        model.addAttribute("figures", open.figures());
        model.addAttribute("mayArrange", actor.may(Act.SECTION_ARRANGE));
        model.addAttribute(
                "parents",
                list.tree(actor.organ()).stream()
                        .map(section -> new Form.Option(
                                String.valueOf(section.id()), "　".repeat(section.depth()) + section.name()))
                        .toList());
        return "desk/document/sections";
    }

    @PostMapping("/desk/sections")
    @Requires(Act.SECTION_ARRANGE)
    String add(@Valid @ModelAttribute NewForm form, Actor by, RedirectAttributes next) {
        sections.add(form.parent(), text(form.slug()).strip(), text(form.name()), text(form.purpose()), by);
        Done.say(next, "catalog.done-added", text(form.name()));
        return "redirect:/desk/sections";
    }

    @GetMapping("/desk/sections/{id}")
    @Requires(Act.SECTION_ARRANGE)
    String section(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("section", sections.get(id, actor));
        return "desk/document/section";
    }

    @PostMapping("/desk/sections/{id}")
    @Requires(Act.SECTION_ARRANGE)
    String rename(@PathVariable long id, @Valid @ModelAttribute RenameForm form, Actor by, RedirectAttributes next) {
        sections.rename(id, form.version(), text(form.name()), text(form.purpose()), by);
        Done.say(next, "catalog.done-renamed", text(form.name()));
        return "redirect:/desk/sections";
    }

    @PostMapping("/desk/sections/{id}/move")
    @Requires(Act.SECTION_ARRANGE)
    String move(@PathVariable long id, @RequestParam int by, Actor actor) {
        sections.move(id, by, actor);
        return "redirect:/desk/sections#section-" + id;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
