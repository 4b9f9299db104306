package org.zhiqing.server.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Demonstration;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.OwnAccount;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.organ.Personnel;
import org.zhiqing.server.organ.PostKind;
import org.zhiqing.server.organ.RoleGranting;

/** Fills the office with people: added by the system administrator, given their roles by the security administrator. */
@Component
@OnlyInDemonstration
final class OfficePeople {

    /** What an administrator chooses for somebody new, who changes it at once. */
    static final String FIRST_PASSWORD = "Qinghe-first-2035";

    private static final int LIMITED_POST_DAYS = 200;

    private final Organs organs;
    private final People people;
    private final Personnel personnel;
    private final RoleGranting roles;
    private final OwnAccount account;
    private final OfficeChoices choices;

    OfficePeople(
            Organs organs,
            People people,
            Personnel personnel,
            RoleGranting roles,
            OwnAccount account,
            OfficeChoices choices) {
        this.organs = organs;
        this.people = people;
        this.personnel = personnel;
        this.roles = roles;
        this.account = account;
        this.choices = choices;
    }

    Organ site() {
        return organs.site().orElseThrow();
    }

    /** Returns one of the administrators of the first run. */
    Actor administrator(String key, Sheet office) {
        String name = person(office, key).text("account");
        return people.ofOrgan(site().id()).stream()
                .filter(person -> person.account().equals(name))
                .findFirst()
                .flatMap(person -> people.actor(person.id()))
                .orElseThrow();
    }

    /** Adds everybody, lets each choose the password of the demonstration, and settles what the office chooses. */
    Cast cast(Sheet office, Organ zone, long city, Map<String, Long> units, LocalDate today, LocalDate foundedOn) {
        Map<String, Long> all = new HashMap<>();
        for (Sheet sheet : office.list("people")) {
            boolean first = sheet.texts("roles").stream().map(Role::valueOf).anyMatch(Role::isAdministrator);
            long organ = sheet.has("organ") ? city : zone.id();
            long id = first
                    ? administrator(sheet.text("key"), office).person()
                    : add(sheet, organ, units.get(sheet.text("unit")), today, office);
            account.choosePassword(id, Demonstration.PASSWORD, Demonstration.PASSWORD);
            all.put(sheet.text("key"), id);
        }
        Cast cast = new Cast(zone.id(), zone.name(), Map.copyOf(all), Map.copyOf(units), id -> people.actor(id)
                .orElseThrow());
        choices.settle(office, cast, foundedOn);
        return cast;
    }

    private long add(Sheet sheet, long organ, @Nullable Long unit, LocalDate today, Sheet office) {
        PostKind kind = PostKind.valueOf(sheet.text("kind", PostKind.FULL_TIME.name()));
        boolean limited = kind == PostKind.PURCHASED || kind == PostKind.EXTERNAL;
        Person person = new Person(
                0,
                organ,
                unit,
                sheet.text("name"),
                sheet.text("account"),
                kind,
                sheet.text("post"),
                "0000-8600101",
                limited ? endOfPost(sheet, today) : null,
                null,
                null,
                null,
                Set.of(),
                0);
        long id = personnel.add(administrator("system", office), person, FIRST_PASSWORD);
        Set<Role> granted = sheet.texts("roles").stream().map(Role::valueOf).collect(Collectors.toSet());
        roles.assign(administrator("security", office), id, granted, 0);
        return id;
    }

    private static LocalDate endOfPost(Sheet sheet, LocalDate today) {
        return sheet.has("endedAgo") ? today.minusDays(sheet.number("endedAgo", 0)) : today.plusDays(LIMITED_POST_DAYS);
    }

    private static Sheet person(Sheet office, String key) {
        return office.list("people").stream()
                .filter(person -> person.text("key").equals(key))
                .findFirst()
                .orElseThrow();
    }
}
