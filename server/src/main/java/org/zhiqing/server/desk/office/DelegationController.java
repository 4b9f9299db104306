package org.zhiqing.server.desk.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form;
import org.zhiqing.server.web.OwnPath;
import org.zhiqing.server.web.Sessions;
import org.zhiqing.server.work.delegation.Delegation;
import org.zhiqing.server.work.delegation.DelegationList;
import org.zhiqing.server.work.delegation.Delegations;
import org.zhiqing.server.work.delegation.StandingIn;

/** 代办委托: who stands in for whom; naming, ending, and acting in the other's place. */
@Controller
class DelegationController {

    record Naming(
            long absent,
            @Nullable Long substitute,
            @Nullable List<Role> roles,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate firstOn,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastOn,
            @Nullable String reason) {

        Delegations.Wish wish() {
            Set<Role> asked = EnumSet.noneOf(Role.class);
            if (roles != null) {
                asked.addAll(roles);
            }
            return new Delegations.Wish(absent, substitute, asked, firstOn, lastOn, reason == null ? "" : reason);
        }
    }

    private final Delegations delegations;
    private final DelegationList list;
    private final StandingIn standingIn;
    private final Sessions sessions;
    private final Clock clock;

    DelegationController(
            Delegations delegations, DelegationList list, StandingIn standingIn, Sessions sessions, Clock clock) {
        this.delegations = delegations;
        this.list = list;
        this.standingIn = standingIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/desk/delegations")
    @Requires(Act.WORK_READ)
    String list(Actor actor, Model model) {
        model.addAttribute("lines", list.find(actor));
        model.addAttribute(
                "absentees",
                list.absentees(actor).stream()
                        .map(person -> new Form.Option("" + person.id(), named(person, person.roles())))
                        .toList());
        return "desk/delegation/list";
    }

    @GetMapping("/desk/delegations/new")
    @Requires({Act.DELEGATE, Act.DELEGATE_FOR_ABSENT})
    String ask(Actor actor, @RequestParam long absent, Model model) {
        Set<Role> roles = list.roles(actor, absent);
        model.addAttribute("absent", list.person(actor, absent));
        model.addAttribute(
                "roles",
                roles.stream()
                        .sorted()
                        .map(role -> new Form.Option(role.name(), role.label()))
                        .toList());
        model.addAttribute(
                "candidates",
                list.candidates(actor, absent).stream()
                        .map(one -> new Form.Option("" + one.person().id(), named(one.person(), one.roles())))
                        .toList());
        model.addAttribute("today", LocalDate.now(clock));
        return "desk/delegation/new";
    }

    @PostMapping("/desk/delegations")
    @Requires({Act.DELEGATE, Act.DELEGATE_FOR_ABSENT})
    String name(Actor actor, @ModelAttribute Naming form, RedirectAttributes next) {
        delegations.name(form.wish(), actor);
        Done.say(next, "work.delegation-named");
        return "redirect:/desk/delegations";
    }

    @PostMapping("/desk/delegations/{id}/end")
    @Requires(Act.WORK_READ)
    String end(Actor actor, @PathVariable long id, RedirectAttributes next) {
        Delegation ended = delegations.end(id, actor);
        Done.say(next, "work.delegation-ended", ended.substituteName(), ended.absentName());
        return "redirect:/desk/delegations";
    }

    @PostMapping("/desk/delegations/{id}/enter")
    @Requires(Act.WORK_READ)
    String enter(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request) {
        standingIn.begin(id, actor);
        sessions.standIn(id, request);
        return "redirect:" + OwnPath.or(to, "/desk");
    }

    @PostMapping("/desk/delegations/leave")
    @Requires(Act.WORK_READ)
    String leave(Actor actor, HttpServletRequest request) {
        sessions.standForSelf(request);
        return "redirect:/desk";
    }

    private static String named(Person person, Set<Role> roles) {
        return person.name() + "（" + roles.stream().sorted().map(Role::label).collect(Collectors.joining("、")) + "）";
    }
}
