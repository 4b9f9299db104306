package org.zhiqing.server.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.number.DocumentNumber;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.StatutoryItem;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.publication.interpretation.DrawnPoints;
import org.zhiqing.server.publication.kind.DocumentField;
import org.zhiqing.server.publication.kind.DocumentKind;

/** What must be right in an edition: in its form when it is saved, complete when it is submitted. */
@Component
class DraftCheck {

    private static final Pattern PARTS = Pattern.compile("[、；;，,\\s]+");

    /** Pictures that are still written into the markup count too. */
    private static final int LONGEST_BODY = 40_000_000;

    private final ReferenceStore references;
    private final DrawnPoints drawn;
    private final Clock clock;

    DraftCheck(ReferenceStore references, DrawnPoints drawn, Clock clock) {
        this.references = references;
        this.drawn = drawn;
        this.clock = clock;
    }

    /**
     * Returns the content in its canonical form. A draft may be incomplete, not malformed.
     *
     * @param typed for each relation the index or document numbers typed, parted by 、 or spaces
     * @throws Findings {@code publication.title-missing}, {@code publication.too-long},
     *     {@code publication.document-number-form} or {@code -or-none}, {@code publication.days-crossed}, {@code publication.no-such-document}
     */
    EditionContent inForm(DocumentKind kind, EditionContent content, Map<RelationKind, String> typed, Actor by) {
        Findings.Collector findings = new Findings.Collector();
        EditionContent read = read(kind, content, typed, by, findings);
        findings.throwIfAny();
        return read;
    }

    /**
     * Returns quietly if what was typed could be submitted at once.
     *
     * @throws Findings as {@link #inForm} and {@link #complete}, all together
     */
    void submittable(
            DocumentKind kind,
            EditionContent content,
            Map<RelationKind, String> typed,
            List<Attachment> attachments,
            Actor by) {
        Findings.Collector findings = new Findings.Collector();
        EditionContent read = read(kind, content, typed, by, findings);
        lacks(kind, read, attachments, findings);
        findings.throwIfAny();
    }

    private EditionContent read(
            DocumentKind kind,
            EditionContent content,
            Map<RelationKind, String> typed,
            Actor by,
            Findings.Collector findings) {
        findings.when(content.title().isBlank(), "title", "publication.title-missing");
        length(findings, "title", content.title(), 300);
        length(findings, "body", content.body(), LONGEST_BODY);
        length(findings, "summary", content.summary(), 1000);
        length(findings, "source", content.source(), 300);
        length(findings, "issuingOrgan", content.issuingOrgan(), 200);
        length(findings, "keywords", String.join("；", content.keywords()), 300);
        length(findings, "groundNote", content.groundNote(), 1000);
        crossed(findings, "expiresOn", content.effectiveFrom(), content.expiresOn());
        crossed(findings, "effectiveFrom", content.documentDate(), content.effectiveFrom());
        length(findings, "statedReason", content.statedReason(), 300);
        ElementCheck.inForm(kind, content, findings);
        stated(findings, content.statedOn(), Beijing.day(clock.instant()));
        String number = number(findings, kind, content.documentNumber());
        List<Relation> relations = new ArrayList<>(content.relations());
        typed.forEach((relation, numbers) -> {
            relations.removeIf(known -> known.kind() == relation);
            relations.addAll(relations(findings, relation, numbers, by));
        });
        return content.edit()
                .title(content.title().strip())
                .documentNumber(number)
                .elements(ElementCheck.asked(kind, content.elements()))
                .phase(content.phase() == kind.phase() ? null : content.phase())
                .relations(relations.stream().distinct().toList())
                .done();
    }

    /** A day stated is an earlier one than the system's own. */
    private static void stated(Findings.Collector findings, @Nullable LocalDate stated, @Nullable LocalDate own) {
        findings.when(
                stated != null && own != null && !stated.isBefore(own),
                "statedOn",
                "publication.stated-not-earlier",
                String.valueOf(stated),
                String.valueOf(own));
    }

    private static void length(Findings.Collector findings, String field, String text, int most) {
        findings.when(text.length() > most, field, "publication.too-long", most, text.length());
    }

    private static void crossed(
            Findings.Collector findings, String field, @Nullable LocalDate first, @Nullable LocalDate second) {
        findings.when(
                first != null && second != null && second.isBefore(first),
                field,
                "publication.days-crossed",
                String.valueOf(second),
                String.valueOf(first));
    }

    private static String number(Findings.Collector findings, DocumentKind kind, String typed) {
        if (typed.isBlank()) {
            return "";
        }
        var reading = DocumentNumber.parse(typed.strip());
        boolean required = kind.requires(DocumentField.DOCUMENT_NUMBER);
        findings.when(reading.isEmpty() && required, "documentNumber", "publication.document-number-form", typed);
        findings.when(reading.isEmpty() && !required, "documentNumber", "publication.document-number-or-none", typed);
        return reading.map(read -> read.number().text()).orElse(typed);
    }

    private List<Relation> relations(Findings.Collector findings, RelationKind kind, String numbers, Actor by) {
        List<Relation> found = new ArrayList<>();
        for (String number : PARTS.split(numbers.strip())) {
            if (!number.isEmpty()) {
                references
                        .byNumber(number, by.organ())
                        .ifPresentOrElse(
                                id -> found.add(new Relation(kind, id)),
                                () -> findings.when(true, field(kind).key(), "publication.no-such-document", number));
            }
        }
        return found;
    }

    /** Returns the form field of a relation. */
    static DocumentField field(RelationKind kind) {
        return switch (kind) {
            case AMENDS -> DocumentField.AMENDS;
            case REPEALS -> DocumentField.REPEALS;
            case INTERPRETS -> DocumentField.INTERPRETS;
            case FOLLOWS -> DocumentField.FOLLOWS;
        };
    }

    /**
     * Returns quietly if everything is there that the kind requires.
     *
     * @throws Findings {@code publication.field-missing}, {@code publication.ground-missing}
     */
    void complete(Document document) {
        Findings.Collector findings = new Findings.Collector();
        Edition edition = document.edition();
        lacks(document.kind(), edition.content(), edition.attachments(), findings);
        stated(findings, edition.content().statedOn(), document.firstPublishedOn());
        findings.when(drawn.isOutdated(document.id(), edition.bodyHtml()), "body", "publication.points-drawn-before");
        findings.throwIfAny();
    }

    private static void lacks(
            DocumentKind kind, EditionContent content, List<Attachment> attachments, Findings.Collector findings) {
        for (DocumentField field : kind.required()) {
            findings.when(
                    isEmpty(content, attachments, field),
                    field.key(),
                    "publication.field-missing",
                    kind.label(),
                    field.label());
        }
        ElementCheck.complete(kind, content, findings);
        BodyFaults.of(content).forEach(findings::add);
        findings.when(
                content.attribute() == DisclosureAttribute.WITHHELD && content.ground() == null,
                "ground",
                "publication.ground-missing");
        findings.when(
                content.attribute() == DisclosureAttribute.UPON_REQUEST
                        && content.groundNote().isBlank(),
                "groundNote",
                "publication.reason-missing");
        mustBePublic(kind, content, findings);
    }

    /** What arts. 19 to 21 name is not withheld without a reason. */
    private static void mustBePublic(DocumentKind kind, EditionContent content, Findings.Collector findings) {
        StatutoryItem item = kind.item();
        if (item != null
                && content.attribute() == DisclosureAttribute.WITHHELD
                && content.groundNote().isBlank()) {
            findings.when(
                    true,
                    "groundNote",
                    "publication.must-be-public",
                    kind.label(),
                    item.citation().provision(),
                    item.label());
        }
    }

    /** Returns whether the edition leaves the field empty. */
    private static boolean isEmpty(EditionContent content, List<Attachment> attachments, DocumentField field) {
        return switch (field) {
            case SUMMARY -> content.summary().isBlank();
            case BODY -> content.body().isBlank();
            case ISSUING_ORGAN -> content.issuingOrgan().isBlank();
            case DOCUMENT_NUMBER -> content.documentNumber().isBlank();
            case DOCUMENT_DATE -> content.documentDate() == null;
            case EFFECTIVE_FROM -> content.effectiveFrom() == null;
            case EXPIRES_ON -> content.expiresOn() == null;
            case SUBJECT_CLASS -> content.subjectClass().isBlank();
            case KEYWORDS -> content.keywords().isEmpty();
            case SOURCE -> content.source().isBlank();
            case ATTACHMENTS -> attachments.stream().allMatch(Attachment::inText);
            case INTERPRETS, AMENDS, REPEALS, FOLLOWS ->
                content.relations().stream().noneMatch(relation -> field(relation.kind()) == field);
        };
    }
}
