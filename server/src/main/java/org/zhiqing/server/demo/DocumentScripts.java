package org.zhiqing.server.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.EditionDraft;
import org.zhiqing.server.publication.RelationKind;
import org.zhiqing.server.publication.kind.DisclosurePhase;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.publication.kind.KindElement;

/** Puts the year of documents down: drafted by clerks, checked, reviewed, signed, approved, and what came after. */
@Component
@OnlyInDemonstration
final class DocumentScripts implements Script {

    private static final Map<RelationKind, String> RELATIONS = Map.of(
            RelationKind.AMENDS, "amends",
            RelationKind.REPEALS, "repeals",
            RelationKind.INTERPRETS, "interprets",
            RelationKind.FOLLOWS, "follows");
    /** Kinds whose form asks for the issuing organ. */
    private static final List<String> ISSUED = List.of("normative-document", "policy-document", "plan");

    private final DocumentRoute route;
    private final DocumentKinds kinds;

    DocumentScripts(DocumentRoute route, DocumentKinds kinds) {
        this.route = route;
        this.kinds = kinds;
    }

    @Override
    public void putDown(Timeline timeline, Cast cast) {
        List<Sheet> sheets = Sheet.all("documents/*.yaml");
        Map<String, String> numbers = numbers(sheets, timeline);
        for (Sheet sheet : sheets) {
            LocalDate on = day(sheet, timeline);
            EditionContent content = content(sheet, on, numbers, cast);
            route.putDown(sheet, on, content, references(sheet, numbers), timeline, cast);
        }
    }

    private static LocalDate day(Sheet sheet, Timeline timeline) {
        int ago = sheet.number("ago", 0);
        return sheet.has("stands") ? timeline.workingDaysAgo(ago) : timeline.ago(ago);
    }

    /** Numbers the documents of each series and year in the order of their days. */
    private static Map<String, String> numbers(List<Sheet> sheets, Timeline timeline) {
        Map<String, String> numbers = new HashMap<>();
        Map<String, Integer> serials = new HashMap<>();
        sheets.stream()
                .filter(sheet -> sheet.has("number"))
                .sorted(java.util.Comparator.comparing(sheet -> day(sheet, timeline)))
                .forEach(sheet -> {
                    String series =
                            sheet.text("number") + "〔" + day(sheet, timeline).getYear() + "〕";
                    numbers.put(sheet.text("key"), series + serials.merge(series, 1, Integer::sum) + "号");
                });
        return numbers;
    }

    private EditionContent content(Sheet sheet, LocalDate on, Map<String, String> numbers, Cast cast) {
        EditionDraft draft = EditionContent.of(Wording.of(sheet.text("title"), on), "")
                .edit()
                .body(BodyFormat.PLAIN, Wording.of(sheet.text("body"), on))
                .summary(sheet.text("summary"))
                .documentDate(on)
                .documentNumber(numbers.getOrDefault(sheet.text("key"), ""))
                .subjectClass(sheet.text("subject"))
                .keywords(sheet.texts("keywords"))
                .source(sheet.text("source"));
        if (ISSUED.contains(sheet.text("kind"))) {
            draft.issuingOrgan(cast.zoneName());
        }
        LocalDate inForceFrom = sheet.has("inForceAfter") ? on.plusDays(sheet.number("inForceAfter", 0)) : null;
        draft.effectiveFrom(inForceFrom).expiresOn(expiresOn(sheet, inForceFrom));
        draft.phase(sheet.has("phase") ? DisclosurePhase.valueOf(sheet.text("phase")) : null)
                .elements(elements(sheet, on));
        if (sheet.has("withheld")) {
            draft.withheld(WithholdingGround.valueOf(sheet.text("withheld")), sheet.text("withheldNote"));
        } else if (sheet.has("uponRequest")) {
            draft.uponRequest(sheet.text("uponRequest"));
        }
        return draft.done();
    }

    /** What the kind asks for, as the sheet says it; a date is the document's own. */
    private Map<String, String> elements(Sheet sheet, LocalDate on) {
        Map<String, String> elements = new HashMap<>();
        for (KindElement element : kinds.get(sheet.text("kind")).elements()) {
            elements.put(element.key(), element.isDate() ? on.toString() : sheet.text(element.key()));
        }
        return elements;
    }

    private static @Nullable LocalDate expiresOn(Sheet sheet, @Nullable LocalDate from) {
        return from != null && sheet.has("expiresAfter") ? from.plusDays(sheet.number("expiresAfter", 0)) : null;
    }

    private static Map<RelationKind, String> references(Sheet sheet, Map<String, String> numbers) {
        Map<RelationKind, String> references = new HashMap<>();
        Stream.of(RelationKind.values())
                .filter(kind -> sheet.has(RELATIONS.getOrDefault(kind, "")))
                .forEach(kind ->
                        references.put(kind, numbers.getOrDefault(sheet.text(RELATIONS.getOrDefault(kind, "")), "")));
        return references;
    }
}
