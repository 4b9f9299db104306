package org.zhiqing.server.desk.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.UnsavedWriting;
import org.zhiqing.server.publication.kind.Checkpoint;
import org.zhiqing.server.publication.kind.DisclosurePhase;
import org.zhiqing.server.web.Form.Option;

/** Words and choices for the templates of documents. */
public final class Labels {

    private Labels() {}

    /** Returns the label of a choice, or the value itself if it is none of them. */
    public static String of(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(option -> option.label().strip())
                .findFirst()
                .orElse(value);
    }

    public static List<Option> stages() {
        return Choices.stages();
    }

    public static List<Option> steps() {
        return Choices.steps();
    }

    public static List<Option> formats() {
        return Choices.formats();
    }

    public static List<Option> attributes() {
        return Choices.attributes();
    }

    public static List<Option> phases() {
        return Arrays.stream(DisclosurePhase.values())
                .map(phase -> new Option(phase.name(), phase.label()))
                .toList();
    }

    public static List<Option> grounds() {
        return Choices.grounds();
    }

    public static List<Option> decisions() {
        return ScreeningController.decisions();
    }

    /** Returns the stops of a document's way as its page shows them. */
    public static List<String> route(Document document) {
        List<String> labels = new ArrayList<>(List.of("起草"));
        document.route()
                .stops()
                .forEach(stop -> labels.add(document.route().urgent() ? "保密审查和" + stop.label() : stop.label()));
        labels.add(document.edition().content().attribute() == DisclosureAttribute.PROACTIVE ? "公开" : "留存");
        return labels;
    }

    /** Returns how far a document has come on {@link #route}. */
    public static int reached(Document document) {
        List<Checkpoint> stops = document.route().stops();
        return switch (document.stage()) {
            case DRAFT, DISCARDED -> 0;
            case CHECKING -> 1 + stops.indexOf(Checkpoint.CHECK);
            case COUNTERSIGNING -> 1 + stops.indexOf(Checkpoint.COUNTERSIGN);
            case REVIEWING, BATCHED -> 1 + stops.indexOf(Checkpoint.REVIEW);
            case APPROVING -> 1 + stops.indexOf(Checkpoint.APPROVE);
            case SCHEDULED -> 1 + stops.size();
            case PUBLISHED, KEPT, WITHDRAWN -> 2 + stops.size();
        };
    }

    /** Returns a stage's name and label as a choice. */
    public static Option option(DocumentStage stage) {
        return new Option(stage.name(), stage.label());
    }

    /** Returns the address at which what was not saved is written on. */
    public static String unsaved(UnsavedWriting writing) {
        return writing.kind() == null
                ? "/desk/documents/" + writing.place().substring("document:".length()) + "/edit"
                : "/desk/documents/new?of=" + writing.kind() + "&writing=" + writing.key();
    }
}
