package org.zhiqing.server.desk.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.catalog.page.PageList;
import org.zhiqing.server.catalog.restructuring.Foreseen;
import org.zhiqing.server.catalog.restructuring.Plan;
import org.zhiqing.server.catalog.restructuring.PlanList;
import org.zhiqing.server.catalog.restructuring.PlanStage;
import org.zhiqing.server.catalog.restructuring.Restructuring;
import org.zhiqing.server.catalog.restructuring.StepKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.SectionLinks;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form.Option;

/** 栏目调整: a plan, its dry run, the act, and its reversal. */
@Controller
class RestructuringController {

    private final Restructuring restructuring;
    private final PlanList plans;
    private final SectionList sections;
    private final SectionLinks links;
    private final PageList pages;
    private final PublicDocuments documents;

    RestructuringController(
            Restructuring restructuring,
            PlanList plans,
            SectionList sections,
            SectionLinks links,
            PageList pages,
            PublicDocuments documents) {
        this.restructuring = restructuring;
        this.plans = plans;
        this.sections = sections;
        this.links = links;
        this.pages = pages;
        this.documents = documents;
    }

    record PlanForm(@Nullable String name) {}

    record StepForm(
            int version,
            @Nullable StepKind kind,
            @Nullable Long section,
            @Nullable Long target,
            @Nullable String slug) {}

    record RemoveForm(int version, @Nullable Long step) {}

    record VersionForm(int version) {}

    @GetMapping("/desk/restructuring")
    @Requires(Act.SECTION_ARRANGE)
    String list(Actor actor, Model model) {
        model.addAttribute("plans", plans.all(actor.organ()));
        return "desk/catalog/restructurings";
    }

    @PostMapping("/desk/restructuring")
    @Requires(Act.SECTION_ARRANGE)
    String begin(@ModelAttribute PlanForm form, Actor by) {
        return page(restructuring.begin(text(form.name()), by));
    }

    @GetMapping("/desk/restructuring/{id}")
    @Requires(Act.SECTION_ARRANGE)
    String plan(@PathVariable long id, Actor actor, Model model) {
        Plan plan = plans.get(actor.organ(), id);
        List<Section> tree = sections.tree(actor.organ());
        Foreseen foreseen = plan.stage() == PlanStage.PLANNED
                ? plans.foresee(plan)
                : new Foreseen(List.of(), List.of(), List.of(), List.of(), List.of());
        Map<String, Foreseen.Address> moving =
                foreseen.addresses().stream().collect(Collectors.toMap(Foreseen.Address::slug, one -> one));
        model.addAttribute("plan", plan);
        model.addAttribute(
                "kinds",
                Arrays.stream(StepKind.values())
                        .map(kind -> new Option(kind.name(), kind.label() + "：" + kind.meaning()))
                        .toList());
        model.addAttribute("foreseen", foreseen);
        model.addAttribute("moving", moving);
        model.addAttribute("links", links.to(moving.keySet()));
        model.addAttribute("pages", pages.listing(actor.organ(), moving.keySet()));
        model.addAttribute("figures", documents.figures());
        model.addAttribute("names", sections.everyName(actor.organ()));
        model.addAttribute(
                "sections",
                tree.stream()
                        .map(section ->
                                new Option(String.valueOf(section.id()), "　".repeat(section.depth()) + section.name()))
                        .toList());
        return "desk/catalog/restructuring";
    }

    @PostMapping("/desk/restructuring/{id}/steps")
    @Requires(Act.SECTION_ARRANGE)
    String add(@PathVariable long id, @ModelAttribute StepForm form, Actor by, RedirectAttributes next) {
        restructuring.add(
                id,
                form.version(),
                form.kind(),
                form.section(),
                form.target(),
                text(form.slug()).strip(),
                by);
        Done.say(next, "catalog.done-step-added");
        return page(id);
    }

    @PostMapping("/desk/restructuring/{id}/steps/remove")
    @Requires(Act.SECTION_ARRANGE)
    String remove(@PathVariable long id, @ModelAttribute RemoveForm form, Actor by, RedirectAttributes next) {
        Long step = form.step();
        restructuring.remove(id, form.version(), step == null ? 0 : step, by);
        Done.say(next, "catalog.done-step-removed");
        return page(id);
    }

    @PostMapping("/desk/restructuring/{id}/done")
    @Requires(Act.SECTION_ARRANGE)
    String carryOut(@PathVariable long id, @ModelAttribute VersionForm form, Actor by, RedirectAttributes next) {
        restructuring.carryOut(id, form.version(), by);
        Done.say(next, "catalog.done-restructured");
        return page(id);
    }

    @PostMapping("/desk/restructuring/{id}/reversed")
    @Requires(Act.SECTION_ARRANGE)
    String reverse(@PathVariable long id, Actor by, RedirectAttributes next) {
        restructuring.reverse(id, by);
        Done.say(next, "catalog.done-restructuring-reversed");
        return page(id);
    }

    @PostMapping("/desk/restructuring/{id}/dropped")
    @Requires(Act.SECTION_ARRANGE)
    String drop(@PathVariable long id, @ModelAttribute VersionForm form, Actor by, RedirectAttributes next) {
        restructuring.drop(id, form.version(), by);
        Done.say(next, "catalog.done-plan-dropped");
        return "redirect:/desk/restructuring";
    }

    private static String page(long id) {
        return "redirect:/desk/restructuring/" + id;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
