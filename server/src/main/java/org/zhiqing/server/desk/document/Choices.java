package org.zhiqing.server.desk.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.catalog.duty.Coverage;
import org.zhiqing.server.catalog.duty.DutyLine;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.CountersigningUnits;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.DocumentStep;
import org.zhiqing.server.publication.Placement;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.publication.kind.SubjectClasses;
import org.zhiqing.server.web.Form.Option;

/** The choices of the select fields on pages about documents. */
@Component
class Choices {

    private final DocumentKinds kinds;
    private final SubjectClasses subjects;
    private final SectionList sections;
    private final Organs organs;
    private final CountersigningUnits countersigning;
    private final CatalogItemList items;
    private final Coverage coverage;

    Choices(
            DocumentKinds kinds,
            SubjectClasses subjects,
            SectionList sections,
            Organs organs,
            CountersigningUnits countersigning,
            CatalogItemList items,
            Coverage coverage) {
        this.kinds = kinds;
        this.subjects = subjects;
        this.sections = sections;
        this.organs = organs;
        this.countersigning = countersigning;
        this.items = items;
        this.coverage = coverage;
    }

    /** Returns the units that can be asked to countersign a document: all but its own and those its route names. */
    List<Option> otherUnits(Document document) {
        return countersigning.units(document.organ()).stream()
                .filter(unit -> document.unit() == null || unit.id() != document.unit())
                .filter(unit -> !document.route().countersigners().contains(unit.id()))
                .map(unit -> new Option(String.valueOf(unit.id()), unit.name()))
                .toList();
    }

    List<Option> kinds() {
        return kinds.all().stream()
                .map(kind -> new Option(kind.slug(), kind.label()))
                .toList();
    }

    List<Option> sections(long organ) {
        return sections.tree(organ).stream()
                .map(section -> new Option(section.slug(), "　".repeat(section.depth()) + section.name()))
                .toList();
    }

    String sectionName(long organ, String slug) {
        return sections.find(organ, slug).map(section -> section.name()).orElse(slug);
    }

    List<Option> units(Actor actor) {
        return organs.unitsOf(actor.organ()).stream()
                .map(unit -> new Option(String.valueOf(unit.id()), unit.name()))
                .toList();
    }

    /**
     * Returns the items of the catalog under which the person may put a document, each followed by the events of it that
     * wait: those of the person's unit and of no unit; for the disclosure office all. What was chosen is always there.
     */
    List<Option> items(Actor actor, Placement chosen) {
        Map<Long, List<DutyLine>> events = coverage.waitingEvents(actor.organ()).stream()
                .collect(Collectors.groupingBy(line -> line.item().id()));
        List<Option> options = new ArrayList<>();
        for (CatalogItem item : items.open(actor.organ())) {
            Long unit = item.plan().unit();
            boolean own = unit == null || unit.equals(actor.unit()) || actor.is(Role.DISCLOSURE_OFFICE);
            if (own || Long.valueOf(item.id()).equals(chosen.item())) {
                options.add(new Option(String.valueOf(item.id()), item.name()));
                events.getOrDefault(item.id(), List.of())
                        .forEach(line -> options.add(new Option(
                                item.id() + "/" + line.duty().id(),
                                "　" + line.what() + "（" + line.duty().dueOn() + " 到期）")));
            }
        }
        String written = chosen.written();
        if (!written.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(written))) {
            options.add(new Option(written, itemName(chosen)));
        }
        return options;
    }

    /** Returns the name of the item under which a document stands; empty for none. */
    String itemName(Placement placement) {
        Long item = placement.item();
        return item == null ? "" : items.find(item).map(CatalogItem::name).orElse("");
    }

    /** Returns where a document for the item is to stand: in its section; under none if the organ has no such item. */
    Placement placed(Actor actor, String written) {
        Placement typed = Placement.of("", written);
        Long item = typed.item();
        return item == null
                ? typed
                : items.find(item)
                        .filter(found -> found.organ() == actor.organ() && found.isOpen())
                        .map(found -> new Placement(found.plan().section(), item, typed.duty()))
                        .orElse(Placement.in(""));
    }

    List<Option> subjects() {
        return subjects.names().stream().map(name -> new Option(name, name)).toList();
    }

    static List<Option> stages() {
        return Arrays.stream(DocumentStage.values())
                .map(stage -> new Option(stage.name(), stage.label()))
                .toList();
    }

    static List<Option> steps() {
        return Arrays.stream(DocumentStep.values())
                .map(step -> new Option(step.name(), step.label()))
                .toList();
    }

    static List<Option> formats() {
        return Arrays.stream(BodyFormat.values())
                .map(format -> new Option(format.name(), format.label()))
                .toList();
    }

    static List<Option> attributes() {
        return Arrays.stream(DisclosureAttribute.values())
                .map(attribute -> new Option(attribute.name(), attribute.label()))
                .toList();
    }

    static List<Option> grounds() {
        return Arrays.stream(WithholdingGround.values())
                .map(ground -> new Option(
                        ground.name(), ground.label() + "（" + ground.citation().provision() + "）"))
                .toList();
    }
}
