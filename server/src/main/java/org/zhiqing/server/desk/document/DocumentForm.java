package org.zhiqing.server.desk.document;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.DocumentImporting;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.EditionDraft;
import org.zhiqing.server.publication.Placement;
import org.zhiqing.server.publication.RelationKind;
import org.zhiqing.server.publication.kind.DisclosurePhase;

/** What is typed on the edit page; fields that the kind does not have are {@code null}. What is wrong, publication says. */
record DocumentForm(
        @Nullable Integer version,
        @Nullable String kind,
        @Nullable String section,
        @Nullable String item,
        @Nullable String title,
        @Nullable String summary,
        @Nullable BodyFormat bodyFormat,
        @Nullable String body,
        @Nullable String issuingOrgan,
        @Nullable String documentNumber,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate documentDate,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate effectiveFrom,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate expiresOn,
        @Nullable String subjectClass,
        @Nullable String keywords,
        @Nullable String source,
        @Nullable DisclosurePhase phase,
        @Nullable Map<String, String> elements,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate statedOn,
        @Nullable String statedReason,
        @Nullable DisclosureAttribute attribute,
        @Nullable WithholdingGround ground,
        @Nullable String groundNote,
        @Nullable String interprets,
        @Nullable String amends,
        @Nullable String repeals,
        @Nullable String follows,
        @Nullable String writing,
        @Nullable MultipartFile file,
        @Nullable String then) {

    EditionContent content() {
        EditionDraft draft = EditionContent.of(text(title), "")
                .edit()
                .summary(text(summary).strip())
                .body(bodyFormat == null ? BodyFormat.PLAIN : bodyFormat, text(body))
                .issuingOrgan(text(issuingOrgan).strip())
                .documentNumber(text(documentNumber).strip())
                .documentDate(documentDate)
                .effectiveFrom(effectiveFrom)
                .expiresOn(expiresOn)
                .subjectClass(text(subjectClass))
                .keywords(words())
                .source(text(source).strip())
                .phase(phase)
                .elements(elements == null ? Map.of() : elements)
                .stated(statedOn, text(statedReason).strip());
        return switch (attribute == null ? DisclosureAttribute.PROACTIVE : attribute) {
            case PROACTIVE -> draft.proactive().done();
            case UPON_REQUEST -> draft.uponRequest(text(groundNote).strip()).done();
            case WITHHELD -> draft.withheld(ground, text(groundNote).strip()).done();
        };
    }

    /** Returns what was typed for each relation that the kind has. */
    Map<RelationKind, String> references() {
        Map<RelationKind, String> typed = new EnumMap<>(RelationKind.class);
        put(typed, RelationKind.INTERPRETS, interprets);
        put(typed, RelationKind.AMENDS, amends);
        put(typed, RelationKind.REPEALS, repeals);
        put(typed, RelationKind.FOLLOWS, follows);
        return typed;
    }

    Placement place() {
        return Placement.of(text(section), text(item));
    }

    boolean submits() {
        return "submit".equals(then);
    }

    /** Returns where what was typed is kept until it is saved. */
    String unsavedPlace() {
        return text(writing);
    }

    /**
     * Returns the file whose text is to be taken in; the caller closes it.
     *
     * @throws Findings {@code publication.no-file-chosen}
     */
    DocumentImporting.HandedFile handed() throws IOException {
        if (file == null || file.isEmpty()) {
            Findings.Collector findings = new Findings.Collector();
            findings.add(new Finding("file", "publication.no-file-chosen"));
            findings.throwIfAny();
        }
        MultipartFile chosen = Objects.requireNonNull(file);
        return new DocumentImporting.HandedFile(text(chosen.getOriginalFilename()), chosen.getInputStream());
    }

    private List<String> words() {
        return Arrays.stream(text(keywords).split("[、；;，,\\s]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static void put(Map<RelationKind, String> typed, RelationKind kind, @Nullable String text) {
        if (text != null) {
            typed.put(kind, text);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
