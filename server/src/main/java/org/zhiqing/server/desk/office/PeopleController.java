package org.zhiqing.server.desk.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.organ.Personnel;
import org.zhiqing.server.organ.PostKind;
import org.zhiqing.server.web.Done;

/** 人员: who works with the system, of the reader's organ or of another that they look after. */
@Controller
class PeopleController {

    record Adding(
            @Nullable Long organ,
            @Nullable String name,
            @Nullable String account,
            @Nullable String password,
            @Nullable Long unit,
            @Nullable PostKind postKind,
            @Nullable String post,
            @Nullable String telephone,
            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate postEndsOn) {

        Person person(long own) {
            return new Person(
                    0,
                    organ == null ? own : organ,
                    unit,
                    or(name),
                    or(account),
                    postKind == null ? PostKind.FULL_TIME : postKind,
                    or(post),
                    or(telephone),
                    postEndsOn,
                    null,
                    null,
                    null,
                    Set.of(),
                    0);
        }
    }

    private final People people;
    private final Personnel personnel;
    private final Organs organs;
    private final PersonViews views;
    private final Clock clock;

    PeopleController(People people, Personnel personnel, Organs organs, PersonViews views, Clock clock) {
        this.people = people;
        this.personnel = personnel;
        this.organs = organs;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/desk/people")
    @Requires(Act.ORGAN_READ)
    String list(Actor actor, @RequestParam(required = false) @Nullable Long organ, Model model) {
        List<Organ> within = organs.within(actor);
        long shown = within.stream()
                .map(Organ::id)
                .filter(id -> id.equals(organ))
                .findFirst()
                .orElse(actor.organ());
        LocalDate today = LocalDate.now(clock);
        Map<Long, String> names = organs.unitsOf(shown).stream().collect(Collectors.toMap(Organ::id, Organ::name));
        model.addAttribute(
                "lines",
                people.ofOrgan(shown).stream()
                        .map(person -> new PersonLine(
                                person,
                                person.unit() == null ? "" : names.getOrDefault(person.unit(), ""),
                                PersonState.of(person, today)))
                        .toList());
        model.addAttribute("organ", organs.get(shown));
        model.addAttribute("organs", within);
        model.addAttribute("units", views.unitsOf(shown));
        return "desk/office/people";
    }

    @PostMapping("/desk/people")
    @Requires(Act.PEOPLE_EDIT)
    String add(Actor actor, @ModelAttribute Adding form, RedirectAttributes next) {
        Person person = form.person(actor.organ());
        long id = personnel.add(actor, person, or(form.password()));
        Done.say(next, "organ.person-added", person.name());
        return "redirect:/desk/people/" + id;
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
