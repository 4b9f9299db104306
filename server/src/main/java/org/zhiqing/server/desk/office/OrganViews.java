package org.zhiqing.server.desk.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.organ.Responsible;
import org.zhiqing.server.organ.UnitResponsibility;

/** Makes the tree and the pages of organs for a reader. */
@Component
class OrganViews {

    private final Organs organs;
    private final People people;
    private final UnitResponsibility responsibility;
    private final Clock clock;

    OrganViews(Organs organs, People people, UnitResponsibility responsibility, Clock clock) {
        this.organs = organs;
        this.people = people;
        this.responsibility = responsibility;
        this.clock = clock;
    }

    /** Returns the organs at the top of the tree. */
    List<OrganBranch> tree() {
        List<Organ> all = organs.all();
        return all.stream()
                .filter(organ -> organ.parent() == null)
                .map(organ -> branch(organ, all))
                .toList();
    }

    private OrganBranch branch(Organ organ, List<Organ> all) {
        List<OrganBranch> below = all.stream()
                .filter(child -> child.parent() != null && child.parent() == organ.id())
                .sorted(Comparator.comparing((Organ child) -> child.isUnit() ? 0 : 1))
                .map(child -> branch(child, all))
                .toList();
        return new OrganBranch(organ, responsible(organ), organ.existsOn(LocalDate.now(clock)), below);
    }

    /** @throws org.zhiqing.server.kernel.Refusal {@code organ.not-found} */
    OrganView of(Actor by, long id) {
        Organ organ = organs.get(id);
        List<OrganView.Line> below = new ArrayList<>();
        organs.unitsOf(id).forEach(unit -> below.add(line(unit)));
        organs.children(id).forEach(child -> below.add(line(child)));
        Organ owner = owner(organ);
        boolean covered = organs.within(by).stream().anyMatch(one -> one.id() == owner.id());
        boolean mayKeep = covered && by.may(Act.ORGAN_EDIT);
        return new OrganView(
                organ,
                above(organ),
                below,
                organ.isUnit() ? responsibility.history(id) : List.of(),
                organ.isUnit() ? candidates(owner) : List.of(),
                mayKeep,
                mayKeep && by.is(Role.SYSTEM_ADMINISTRATOR));
    }

    /** Returns the organ that a unit belongs to; an organ itself. */
    Organ owner(Organ organ) {
        Organ found = organ;
        while (found.isUnit() && found.parent() != null) {
            found = organs.get(found.parent());
        }
        return found;
    }

    private List<Organ> above(Organ organ) {
        LinkedList<Organ> above = new LinkedList<>();
        for (Long parent = organ.parent();
                parent != null;
                parent = above.getFirst().parent()) {
            above.addFirst(organs.get(parent));
        }
        return above;
    }

    private List<Person> candidates(Organ owner) {
        LocalDate today = LocalDate.now(clock);
        return people.ofOrgan(owner.id()).stream()
                .filter(person -> person.openOn(today))
                .toList();
    }

    private OrganView.Line line(Organ organ) {
        return new OrganView.Line(organ, responsible(organ).orElse(null));
    }

    private Optional<String> responsible(Organ organ) {
        return organ.isUnit() ? responsibility.of(organ.id()).map(Responsible::name) : Optional.empty();
    }
}
