package org.zhiqing.server.desk.office;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.LeadingGroup;
import org.zhiqing.server.organ.LeadingGroup.Duty;
import org.zhiqing.server.organ.LeadingGroups;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form;

/** 政务公开领导小组: who is in it, who was, and the documents by which they came and left. */
@Controller
class LeadingGroupController {

    record Founding(
            @NotBlank String name,
            @NotBlank String foundingDocument,
            @Nullable @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate foundedOn) {}

    record Appointing(
            @Nullable @NotNull Duty duty,
            @NotBlank String name,
            @Nullable String post,
            @Nullable @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fromOn,
            @Nullable String document) {}

    record Leaving(
            @Nullable @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate untilOn,
            @Nullable String document) {}

    record Dissolving(@Nullable @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dissolvedOn) {}

    private final LeadingGroups groups;
    private final OrganViews views;

    LeadingGroupController(LeadingGroups groups, OrganViews views) {
        this.groups = groups;
        this.views = views;
    }

    @GetMapping("/desk/organs/{id}/group")
    @Requires(Act.ORGAN_READ)
    String page(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("view", views.of(actor, id));
        model.addAttribute("groups", groups.history(id));
        model.addAttribute(
                "duties",
                Arrays.stream(Duty.values())
                        .map(duty -> new Form.Option(duty.name(), duty.label()))
                        .toList());
        return "desk/organ/group";
    }

    @PostMapping("/desk/organs/{id}/group")
    @Requires(Act.ORGAN_EDIT)
    String found(Actor actor, @PathVariable long id, @Valid @ModelAttribute Founding form, RedirectAttributes next) {
        groups.found(actor, id, form.name(), form.foundingDocument(), Objects.requireNonNull(form.foundedOn()));
        Done.say(next, "organ.group-founded", form.name());
        return page(id);
    }

    @PostMapping("/desk/organs/{id}/group/{group}/members")
    @Requires(Act.ORGAN_EDIT)
    String appoint(
            Actor actor,
            @PathVariable long id,
            @PathVariable long group,
            @Valid @ModelAttribute Appointing form,
            RedirectAttributes next) {
        Duty duty = Objects.requireNonNull(form.duty());
        groups.appoint(
                actor,
                group,
                new LeadingGroup.Member(
                        0,
                        duty,
                        form.name(),
                        or(form.post()),
                        Objects.requireNonNull(form.fromOn()),
                        null,
                        or(form.document())));
        Done.say(next, "organ.member-appointed", form.name(), duty);
        return page(id);
    }

    @PostMapping("/desk/organs/{id}/group/{group}/members/{member}/leave")
    @Requires(Act.ORGAN_EDIT)
    String leave(
            Actor actor,
            @PathVariable long id,
            @PathVariable long group,
            @PathVariable long member,
            @Valid @ModelAttribute Leaving form,
            RedirectAttributes next) {
        groups.leave(actor, group, member, Objects.requireNonNull(form.untilOn()), or(form.document()));
        Done.say(next, "organ.member-left");
        return page(id);
    }

    @PostMapping("/desk/organs/{id}/group/{group}/dissolve")
    @Requires(Act.ORGAN_EDIT)
    String dissolve(
            Actor actor,
            @PathVariable long id,
            @PathVariable long group,
            @Valid @ModelAttribute Dissolving form,
            RedirectAttributes next) {
        groups.dissolve(actor, group, Objects.requireNonNull(form.dissolvedOn()));
        Done.say(next, "organ.group-dissolved");
        return page(id);
    }

    private static String page(long organ) {
        return "redirect:/desk/organs/" + organ + "/group";
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
