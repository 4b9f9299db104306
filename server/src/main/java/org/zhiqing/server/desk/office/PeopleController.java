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
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.organ.Personnel;
import org.zhiqing.server.organ.PostKind;
import org.zhiqing.server.organ.RoleGranting;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form;

/** 人员: who works with the system in the person's organ, their posts and roles. */
@Controller
class PeopleController {

    record Adding(
            @Nullable String name,
            @Nullable String account,
            @Nullable String password,
            @Nullable Long unit,
            @Nullable PostKind postKind,
            @Nullable String post,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate postEndsOn) {}

    record Roles(@Nullable Set<Role> roles, int version) {}

    private final People people;
    private final Personnel personnel;
    private final RoleGranting granting;
    private final Organs organs;

    PeopleController(People people, Personnel personnel, RoleGranting granting, Organs organs) {
        this.people = people;
        this.personnel = personnel;
        this.granting = granting;
        this.organs = organs;
    }

    @GetMapping("/desk/people")
    @Requires(Act.ORGAN_READ)
    String list(Actor actor, Model model) {
        model.addAttribute("people", people.ofOrgan(actor.organ()));
        model.addAttribute(
                "units",
                organs.unitsOf(actor.organ()).stream()
                        .map(unit -> new Form.Option("" + unit.id(), unit.name()))
                        .toList());
        return "desk/office/people";
    }

    @PostMapping("/desk/people")
    @Requires(Act.PEOPLE_EDIT)
    String add(Actor actor, @ModelAttribute Adding form, RedirectAttributes next) {
        PostKind kind = form.postKind() == null ? PostKind.FULL_TIME : form.postKind();
        Person person = new Person(
                0,
                actor.organ(),
                form.unit(),
                or(form.name()),
                or(form.account()),
                kind,
                or(form.post()),
                "",
                form.postEndsOn(),
                null,
                null,
                null,
                Set.of(),
                0);
        personnel.add(actor, person, or(form.password()));
        Done.say(next, "organ.person-added", or(form.name()));
        return "redirect:/desk/people";
    }

    @GetMapping("/desk/people/{id}")
    @Requires(Act.ORGAN_READ)
    String person(Actor actor, @PathVariable long id, Model model) {
        Person person = people.find(id)
                .filter(found -> found.organ() == actor.organ())
                .orElseThrow(() -> new Refusal("organ.person-not-found", id));
        model.addAttribute("person", person);
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> new Form.Option(role.name(), role.label()))
                        .toList());
        return "desk/office/person";
    }

    @PostMapping("/desk/people/{id}/roles")
    @Requires(Act.ROLES_GRANT)
    String assign(Actor actor, @PathVariable long id, @ModelAttribute Roles form, RedirectAttributes next) {
        granting.assign(actor, id, form.roles() == null ? Set.of() : form.roles(), form.version());
        Done.say(next, "organ.roles-assigned", people.find(id).map(Person::name).orElse(""));
        return "redirect:/desk/people";
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
