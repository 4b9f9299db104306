package org.zhiqing.server.desk.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.StatutoryItem;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.catalog.duty.DutyStanding;
import org.zhiqing.server.catalog.duty.ItemStanding;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.catalog.item.Channel;
import org.zhiqing.server.catalog.item.Cycle;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.web.Form.Option;

/** The choices of the select fields on pages about the catalog. */
@Component
public class ItemChoices {

    private final Organs organs;
    private final People people;
    private final SectionList sections;
    private final Clock clock;

    ItemChoices(Organs organs, People people, SectionList sections, Clock clock) {
        this.organs = organs;
        this.people = people;
        this.sections = sections;
        this.clock = clock;
    }

    List<Option> units(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return organs.unitsOf(actor.organ()).stream()
                .filter(unit -> unit.existsOn(today))
                .map(unit -> new Option(String.valueOf(unit.id()), unit.name()))
                .toList();
    }

    /** As {@link #units}, with the disclosure office as 0, which answers for what no unit does. */
    List<Option> responsible(Actor actor) {
        List<Option> all = new ArrayList<>(units(actor));
        all.add(new Option("0", "政府信息公开工作机构"));
        return all;
    }

    /** Returns the name of each unit of the organ by its id, closed ones too. */
    Map<Long, String> unitNames(long organ) {
        Map<Long, String> names = new HashMap<>();
        organs.unitsOf(organ).forEach(unit -> names.put(unit.id(), unit.name()));
        return names;
    }

    List<Option> clerks(Actor actor) {
        Map<Long, String> names = unitNames(actor.organ());
        return people.holding(Role.CLERK, actor.organ()).stream()
                .map(person -> new Option(
                        String.valueOf(person.id()),
                        person.name()
                                + (person.unit() == null ? "" : "（" + names.getOrDefault(person.unit(), "") + "）")))
                .toList();
    }

    String personName(long person) {
        return people.find(person).map(found -> found.name()).orElse("");
    }

    List<Option> sections(long organ) {
        return sections.tree(organ).stream()
                .map(section -> new Option(section.slug(), "　".repeat(section.depth()) + section.name()))
                .toList();
    }

    String sectionName(long organ, String slug) {
        return sections.find(organ, slug).map(section -> section.name()).orElse("");
    }

    public static List<Option> cycles() {
        return Arrays.stream(Cycle.values())
                .map(cycle -> new Option(cycle.name(), cycle.label() + "：" + cycle.meaning()))
                .toList();
    }

    public static List<Option> channels() {
        return Arrays.stream(Channel.values())
                .map(channel -> new Option(channel.name(), channel.label()))
                .toList();
    }

    public static List<Option> ways() {
        return List.of(new Option(ItemForm.PROACTIVE, "主动"), new Option(ItemForm.UPON_REQUEST, "依申请公开"));
    }

    public static List<Option> levels() {
        return List.of(new Option(ItemForm.COUNTY, "县级"), new Option(ItemForm.TOWNSHIP, "乡、村级"));
    }

    public static List<Option> laws() {
        return Arrays.stream(StatutoryItem.values())
                .map(item -> new Option(item.code(), item.citation().provision() + "　" + shortly(item.label())))
                .toList();
    }

    public static List<Option> statementKinds() {
        return Arrays.stream(StatementKind.values())
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList();
    }

    public static List<Option> itemStandings() {
        return Arrays.stream(ItemStanding.values())
                .map(standing -> new Option(standing.name(), standing.label()))
                .toList();
    }

    public static List<Option> dutyStandings() {
        return Arrays.stream(DutyStanding.values())
                .map(standing -> new Option(standing.name(), standing.label()))
                .toList();
    }

    private static String shortly(String label) {
        return label.length() <= 30 ? label : label.substring(0, 30) + "…";
    }
}
