package org.zhiqing.server.desk.catalog;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.catalog.page.BlockKind;
import org.zhiqing.server.catalog.page.PageArranging;
import org.zhiqing.server.catalog.page.PageList;
import org.zhiqing.server.catalog.page.SitePage;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form.Option;

/** 首页和专题: arranging pages from blocks, previewing, undoing, making them public. */
@Controller
class PageController {

    private final PageArranging arranging;
    private final PageList pages;
    private final ItemChoices choices;

    PageController(PageArranging arranging, PageList pages, ItemChoices choices) {
        this.arranging = arranging;
        this.pages = pages;
        this.choices = choices;
    }

    record PageForm(@Nullable String slug, @Nullable String title, @Nullable String purpose) {}

    record BlockForm(
            int version,
            @Nullable Integer at,
            @Nullable BlockKind kind,
            @Nullable String title,
            @Nullable String body,
            @Nullable String section,
            @Nullable Integer count) {}

    record PlaceForm(int version, int at, int by) {}

    record VersionForm(int version) {}

    @GetMapping("/desk/pages")
    @Requires(Act.SECTION_ARRANGE)
    String list(Actor actor, Model model) {
        var all = pages.all(actor.organ());
        model.addAttribute("pages", all);
        model.addAttribute("hasHome", all.stream().anyMatch(SitePage::isHome));
        return "desk/catalog/pages";
    }

    @PostMapping("/desk/pages")
    @Requires(Act.SECTION_ARRANGE)
    String begin(@ModelAttribute PageForm form, Actor by, RedirectAttributes next) {
        long id = arranging.begin(text(form.slug()), text(form.title()), text(form.purpose()), by);
        Done.say(next, "catalog.done-page-begun");
        return page(id);
    }

    @GetMapping("/desk/pages/{id}")
    @Requires(Act.SECTION_ARRANGE)
    String arrange(@PathVariable long id, Actor actor, Model model) {
        SitePage page = pages.get(actor.organ(), id);
        model.addAttribute("sitePage", page);
        model.addAttribute("preview", "/previews/pages/" + pages.previewOf(page));
        model.addAttribute("sections", choices.sections(actor.organ()));
        model.addAttribute(
                "kinds",
                Arrays.stream(BlockKind.values())
                        .map(kind -> new Option(kind.name(), kind.label() + "：" + kind.meaning()))
                        .toList());
        model.addAttribute("own", page.draftBy() == actor.person());
        return "desk/catalog/page";
    }

    @PostMapping("/desk/pages/{id}/blocks")
    @Requires(Act.SECTION_ARRANGE)
    String put(@PathVariable long id, @ModelAttribute BlockForm form, Actor by, RedirectAttributes next) {
        arranging.put(
                id,
                form.version(),
                form.at(),
                form.kind(),
                text(form.title()),
                text(form.body()),
                text(form.section()),
                form.count(),
                by);
        Done.say(next, "catalog.done-page-changed");
        return page(id);
    }

    @PostMapping("/desk/pages/{id}/move")
    @Requires(Act.SECTION_ARRANGE)
    String move(@PathVariable long id, @ModelAttribute PlaceForm form, Actor actor, RedirectAttributes next) {
        arranging.move(id, form.version(), form.at(), form.by(), actor);
        Done.say(next, "catalog.done-page-changed");
        return page(id);
    }

    @PostMapping("/desk/pages/{id}/remove")
    @Requires(Act.SECTION_ARRANGE)
    String remove(@PathVariable long id, @ModelAttribute PlaceForm form, Actor by, RedirectAttributes next) {
        arranging.remove(id, form.version(), form.at(), by);
        Done.say(next, "catalog.done-page-changed");
        return page(id);
    }

    @PostMapping("/desk/pages/{id}/undo")
    @Requires(Act.SECTION_ARRANGE)
    String undo(@PathVariable long id, @ModelAttribute VersionForm form, Actor by, RedirectAttributes next) {
        arranging.undo(id, form.version(), by);
        Done.say(next, "catalog.done-undone");
        return page(id);
    }

    @PostMapping("/desk/pages/{id}/publish")
    @Requires(Act.SECTION_ARRANGE)
    String publish(@PathVariable long id, @ModelAttribute VersionForm form, Actor by, RedirectAttributes next) {
        arranging.publish(id, form.version(), by);
        Done.say(next, "catalog.done-page-published");
        return page(id);
    }

    @PostMapping("/desk/pages/{id}/close")
    @Requires(Act.SECTION_ARRANGE)
    String close(@PathVariable long id, @ModelAttribute VersionForm form, Actor by, RedirectAttributes next) {
        arranging.close(id, form.version(), by);
        Done.say(next, "catalog.done-page-closed");
        return "redirect:/desk/pages";
    }

    private static String page(long id) {
        return "redirect:/desk/pages/" + id;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
