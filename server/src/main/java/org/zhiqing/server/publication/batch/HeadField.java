package org.zhiqing.server.publication.batch;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhiqing.server.publication.EditionContent;

/** What the head of an imported text may state; what it does not state stays empty, and is listed. */
public enum HeadField {
    DOCUMENT_NUMBER("发文字号", "e.document_number = ''", content -> content.documentNumber()
            .isEmpty()),
    DOCUMENT_DATE("成文日期", "e.document_date is null", content -> content.documentDate() == null),
    EFFECTIVE_FROM("生效日期", "e.effective_from is null", content -> content.effectiveFrom() == null),
    ISSUING_ORGAN(
            "发文机关", "e.issuing_organ = ''", content -> content.issuingOrgan().isEmpty()),
    SUBJECT_CLASS(
            "主题分类", "e.subject_class = ''", content -> content.subjectClass().isEmpty());

    private final String label;
    private final String empty;
    private final Predicate<EditionContent> isEmpty;

    HeadField(String label, String empty, Predicate<EditionContent> isEmpty) {
        this.label = label;
        this.empty = empty;
        this.isEmpty = isEmpty;
    }

    /** Returns the Chinese name. */
    public String label() {
        return label;
    }

    /** Returns the condition on an edition {@code e} that it is empty. */
    String empty() {
        return empty;
    }

    static List<HeadField> emptyIn(EditionContent content) {
        return Arrays.stream(values())
                .filter(field -> field.isEmpty.test(content))
                .toList();
    }

    /** Returns the expression for the names of those that are empty in an edition {@code e}, as an array. */
    static String emptyNames() {
        return Arrays.stream(values())
                .map(field -> "case when " + field.empty + " then '" + field.name() + "' end")
                .collect(Collectors.joining(", ", "array_remove(array[", "], null)"));
    }
}
