package org.zhiqing.server.desk.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.LeadingGroups;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.OrganArrangement;
import org.zhiqing.server.organ.OrganKind;
import org.zhiqing.server.organ.OrganRecords;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.UnitResponsibility;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form;

/** 机构: the tree of organs and units, and the page of each. */
@Controller
class OrganTreeController {

    record Arranged(
            @Nullable OrganKind kind,
            @Nullable Long parent,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String uscc,
            @Nullable String indexCode,
            @Nullable Boolean government,
            @Nullable Boolean ruleMaking,
            int version) {

        Organ organ(long id) {
            return new Organ(
                    id,
                    parent,
                    kind == null ? OrganKind.UNIT : kind,
                    or(name),
                    or(shortName),
                    or(uscc),
                    or(indexCode),
                    Boolean.TRUE.equals(government),
                    Boolean.TRUE.equals(ruleMaking),
                    false,
                    null,
                    version);
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    record Closing(@Nullable @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, int version) {}

    record Naming(@Nullable @NotNull Long person) {}

    private final OrganArrangement arrangement;
    private final Organs organs;
    private final OrganViews views;
    private final OrganRecords records;
    private final LeadingGroups groups;
    private final UnitResponsibility responsibility;

    OrganTreeController(
            OrganArrangement arrangement,
            Organs organs,
            OrganViews views,
            OrganRecords records,
            LeadingGroups groups,
            UnitResponsibility responsibility) {
        this.arrangement = arrangement;
        this.organs = organs;
        this.views = views;
        this.records = records;
        this.groups = groups;
        this.responsibility = responsibility;
    }

    @GetMapping("/desk/organs")
    @Requires(Act.ORGAN_READ)
    String tree(Actor actor, Model model) {
        model.addAttribute("tree", views.tree());
        model.addAttribute("own", actor.organ());
        model.addAttribute("mayArrange", actor.is(Role.SYSTEM_ADMINISTRATOR));
        return "desk/organ/tree";
    }

    @GetMapping("/desk/organs/new")
    @Requires(Act.ORGAN_EDIT)
    String adding(
            Actor actor,
            @RequestParam(required = false) @Nullable Long parent,
            @RequestParam(defaultValue = "false") boolean unit,
            Model model) {
        model.addAttribute("organ", null);
        model.addAttribute("unit", unit);
        model.addAttribute("parent", parent == null ? null : organs.get(parent));
        choices(actor, unit, model);
        return "desk/organ/edit";
    }

    @PostMapping("/desk/organs")
    @Requires(Act.ORGAN_EDIT)
    String add(Actor actor, @ModelAttribute Arranged form, RedirectAttributes next) {
        long id = arrangement.add(actor, form.organ(0));
        Done.say(next, "organ.added", organs.get(id).name());
        return "redirect:/desk/organs/" + id;
    }

    @GetMapping("/desk/organs/{id}")
    @Requires(Act.ORGAN_READ)
    String page(Actor actor, @PathVariable long id, Model model) {
        OrganView view = views.of(actor, id);
        model.addAttribute("view", view);
        model.addAttribute("record", records.of(id));
        model.addAttribute(
                "group",
                groups.history(id).stream()
                        .filter(group -> group.dissolvedOn() == null)
                        .findFirst()
                        .orElse(null));
        return view.organ().isUnit() ? "desk/organ/unit" : "desk/organ/organ";
    }

    @GetMapping("/desk/organs/{id}/edit")
    @Requires(Act.ORGAN_EDIT)
    String changing(Actor actor, @PathVariable long id, Model model) {
        Organ organ = organs.get(id);
        model.addAttribute("organ", organ);
        model.addAttribute("unit", organ.isUnit());
        model.addAttribute("parent", organ.parent() == null ? null : organs.get(organ.parent()));
        choices(actor, organ.isUnit(), model);
        return "desk/organ/edit";
    }

    @PostMapping("/desk/organs/{id}")
    @Requires(Act.ORGAN_EDIT)
    String change(Actor actor, @PathVariable long id, @ModelAttribute Arranged form, RedirectAttributes next) {
        arrangement.change(actor, form.organ(id));
        Done.say(next, "organ.changed", organs.get(id).name());
        return "redirect:/desk/organs/" + id;
    }

    @PostMapping("/desk/organs/{id}/close")
    @Requires(Act.ORGAN_EDIT)
    String close(Actor actor, @PathVariable long id, @Valid @ModelAttribute Closing form, RedirectAttributes next) {
        LocalDate from = Objects.requireNonNull(form.from());
        arrangement.close(actor, id, from, form.version());
        Done.say(next, "organ.closed", organs.get(id).name(), Beijing.sentence(from));
        return "redirect:/desk/organs/" + id;
    }

    @PostMapping("/desk/organs/{id}/responsible")
    @Requires(Act.ORGAN_EDIT)
    String name(Actor actor, @PathVariable long id, @Valid @ModelAttribute Naming form, RedirectAttributes next) {
        responsibility.name(actor, id, Objects.requireNonNull(form.person()));
        Done.say(
                next,
                "organ.responsible-named",
                organs.get(id).name(),
                responsibility.of(id).orElseThrow().name());
        return "redirect:/desk/organs/" + id;
    }

    private void choices(Actor actor, boolean unit, Model model) {
        model.addAttribute(
                "kinds",
                Arrays.stream(OrganKind.values())
                        .filter(kind -> kind != OrganKind.UNIT)
                        .map(kind -> new Form.Option(kind.name(), kind.label()))
                        .toList());
        List<Organ> places = unit
                ? organs.within(actor)
                : organs.all().stream().filter(one -> !one.isUnit()).toList();
        model.addAttribute(
                "places",
                places.stream()
                        .filter(one -> one.closedOn() == null)
                        .map(one -> new Form.Option("" + one.id(), one.name()))
                        .toList());
    }
}
