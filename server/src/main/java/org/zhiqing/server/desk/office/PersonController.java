package org.zhiqing.server.desk.office;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
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
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.AccountRecovery;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.organ.Personnel;
import org.zhiqing.server.organ.PostKind;
import org.zhiqing.server.organ.RoleGranting;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form;

/** The page of a person: post, roles, account, and getting back into it. */
@Controller
class PersonController {

    record Changed(
            @Nullable String name,
            @Nullable Long unit,
            @Nullable PostKind postKind,
            @Nullable String post,
            @Nullable String telephone,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate postEndsOn,
            int version) {

        Person applied(Person before) {
            return new Person(
                    before.id(),
                    before.organ(),
                    unit,
                    or(name),
                    before.account(),
                    postKind == null ? before.postKind() : postKind,
                    or(post),
                    or(telephone),
                    postEndsOn,
                    before.closedAt(),
                    before.closedReason(),
                    before.lastSignInAt(),
                    before.roles(),
                    version);
        }
    }

    record Roles(@Nullable Set<Role> roles, int version) {}

    record Closing(@Nullable String reason, int version, @Nullable Boolean leave) {}

    record Reset(@Nullable String password) {}

    record FactorReset(@Nullable String reason, @Nullable Long witness) {}

    private final Personnel personnel;
    private final RoleGranting granting;
    private final AccountRecovery recovery;
    private final PersonViews views;

    PersonController(Personnel personnel, RoleGranting granting, AccountRecovery recovery, PersonViews views) {
        this.personnel = personnel;
        this.granting = granting;
        this.recovery = recovery;
        this.views = views;
    }

    @GetMapping("/desk/people/{id}")
    @Requires(Act.ORGAN_READ)
    String page(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("view", views.of(actor, id));
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> new Form.Option(role.name(), role.label()))
                        .toList());
        return "desk/office/person";
    }

    @PostMapping("/desk/people/{id}")
    @Requires(Act.PEOPLE_EDIT)
    String change(Actor actor, @PathVariable long id, @ModelAttribute Changed form, RedirectAttributes next) {
        Person after = form.applied(views.person(actor, id));
        personnel.change(actor, after);
        Done.say(next, "organ.person-changed", after.name());
        return page(id);
    }

    @PostMapping("/desk/people/{id}/roles")
    @Requires(Act.ROLES_GRANT)
    String assign(Actor actor, @PathVariable long id, @ModelAttribute Roles form, RedirectAttributes next) {
        granting.assign(actor, id, form.roles() == null ? Set.of() : form.roles(), form.version());
        Done.say(next, "organ.roles-assigned", name(actor, id));
        return page(id);
    }

    @PostMapping("/desk/people/{id}/close")
    @Requires(Act.PEOPLE_EDIT)
    String close(Actor actor, @PathVariable long id, @ModelAttribute Closing form, RedirectAttributes next) {
        if (Boolean.TRUE.equals(form.leave())) {
            personnel.closeLeavingWork(actor, id, or(form.reason()), form.version());
        } else {
            personnel.close(actor, id, or(form.reason()), form.version());
        }
        Done.say(next, "organ.account-is-closed", name(actor, id));
        return page(id);
    }

    @PostMapping("/desk/people/{id}/reopen")
    @Requires(Act.PEOPLE_EDIT)
    String reopen(Actor actor, @PathVariable long id, @ModelAttribute Closing form, RedirectAttributes next) {
        personnel.reopen(actor, id, form.version());
        Done.say(next, "organ.account-is-open", name(actor, id));
        return page(id);
    }

    @PostMapping("/desk/people/{id}/password")
    @Requires({Act.ROLES_GRANT, Act.PEOPLE_EDIT})
    String resetPassword(Actor actor, @PathVariable long id, @ModelAttribute Reset form, RedirectAttributes next) {
        recovery.resetPassword(actor, id, or(form.password()));
        Done.say(next, "organ.password-reset", name(actor, id));
        return page(id);
    }

    @PostMapping("/desk/people/{id}/unlock")
    @Requires({Act.ROLES_GRANT, Act.PEOPLE_EDIT})
    String unlock(Actor actor, @PathVariable long id, RedirectAttributes next) {
        recovery.unlock(actor, id);
        Done.say(next, "organ.account-unlocked", name(actor, id));
        return page(id);
    }

    @PostMapping("/desk/people/{id}/second-factor")
    @Requires({Act.ROLES_GRANT, Act.PEOPLE_EDIT})
    String resetSecondFactor(
            Actor actor, @PathVariable long id, @ModelAttribute FactorReset form, RedirectAttributes next) {
        recovery.resetSecondFactor(actor, id, or(form.reason()), form.witness() == null ? 0 : form.witness());
        Done.say(next, "organ.second-factor-reset", name(actor, id));
        return page(id);
    }

    private String name(Actor actor, long id) {
        return views.person(actor, id).name();
    }

    private static String page(long id) {
        return "redirect:/desk/people/" + id;
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
