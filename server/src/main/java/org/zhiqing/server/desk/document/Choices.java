package org.zhiqing.server.desk.document;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.DocumentStep;
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

    Choices(DocumentKinds kinds, SubjectClasses subjects, SectionList sections, Organs organs) {
        this.kinds = kinds;
        this.subjects = subjects;
        this.sections = sections;
        this.organs = organs;
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
