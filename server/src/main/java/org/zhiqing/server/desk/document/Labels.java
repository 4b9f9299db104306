package org.zhiqing.server.desk.document;

import java.util.List;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.kind.Checkpoint;
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

    public static List<Option> grounds() {
        return Choices.grounds();
    }

    public static List<Option> decisions() {
        return ScreeningController.decisions();
    }

    /** Returns the stops of a document's way as its page shows them. */
    public static List<String> route(Document document) {
        String end = document.edition().content().attribute() == DisclosureAttribute.PROACTIVE ? "公开" : "留存";
        return document.passes(Checkpoint.CHECK)
                ? List.of("起草", "初核", "审核和保密审查", "审批", end)
                : List.of("起草", "审核和保密审查", "审批", end);
    }

    /** Returns how far a document has come on {@link #route}. */
    public static int reached(Document document) {
        int skipped = document.passes(Checkpoint.CHECK) ? 0 : 1;
        return switch (document.stage()) {
            case DRAFT, DISCARDED -> 0;
            case CHECKING -> 1;
            case REVIEWING, BATCHED -> 2 - skipped;
            case APPROVING -> 3 - skipped;
            case SCHEDULED -> 4 - skipped;
            case PUBLISHED, KEPT, WITHDRAWN -> 5 - skipped;
        };
    }

    /** Returns a stage's name and label as a choice. */
    public static Option option(DocumentStage stage) {
        return new Option(stage.name(), stage.label());
    }
}
