package org.zhiqing.server.publication.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhiqing.annualreport.compare.ChangedWords;
import org.zhiqing.server.publication.Attachment;
import org.zhiqing.server.publication.KeptElements;
import org.zhiqing.server.publication.body.BodyLines;
import org.zhiqing.server.publication.history.EditionDifference.AttachmentChange;
import org.zhiqing.server.publication.history.EditionDifference.AttachmentFate;
import org.zhiqing.server.publication.history.EditionDifference.Change;
import org.zhiqing.server.publication.kind.DisclosurePhase;
import org.zhiqing.server.publication.kind.DocumentField;
import org.zhiqing.server.publication.kind.DocumentKind;

/**
 * The words of an edition as they are compared.
 *
 * @param fields text of each field by its label
 */
record ComparedEdition(int number, Map<String, String> fields, List<Attachment> attachments) {

    /** Columns that {@link #of} reads. */
    static final String COLUMNS =
            """
            e.number, e.title, e.summary, e.body_html, e.issuing_organ, e.document_number, e.document_date,
            e.effective_from, e.expires_on, e.subject_class, e.keywords, e.source, e.attachments, e.phase, e.elements,
            e.stated_on
            """;

    static ComparedEdition of(ResultSet row, DocumentKind kind) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("标题", row.getString("title"));
        put(fields, DocumentField.ISSUING_ORGAN, row.getString("issuing_organ"));
        put(fields, DocumentField.DOCUMENT_NUMBER, row.getString("document_number"));
        put(fields, DocumentField.DOCUMENT_DATE, row.getString("document_date"));
        put(fields, DocumentField.EFFECTIVE_FROM, row.getString("effective_from"));
        put(fields, DocumentField.EXPIRES_ON, row.getString("expires_on"));
        put(fields, DocumentField.SUBJECT_CLASS, row.getString("subject_class"));
        put(fields, DocumentField.KEYWORDS, row.getString("keywords"));
        put(fields, DocumentField.SOURCE, row.getString("source"));
        DisclosurePhase phase = KeptElements.phase(row.getString("phase"));
        fields.put("五公开类别", kind.phase(phase).label());
        fields.put("原发布日期", Objects.requireNonNullElse(row.getString("stated_on"), ""));
        Map<String, String> elements = KeptElements.of(row.getString("elements"));
        kind.elements().forEach(element -> fields.put(element.label(), elements.getOrDefault(element.key(), "")));
        put(fields, DocumentField.SUMMARY, row.getString("summary"));
        put(fields, DocumentField.BODY, BodyLines.of(row.getString("body_html")));
        return new ComparedEdition(row.getInt("number"), fields, Attachment.list(row.getString("attachments")));
    }

    private static void put(
            Map<String, String> fields, DocumentField field, @org.jspecify.annotations.Nullable String text) {
        fields.put(field.label(), Objects.requireNonNullElse(text, ""));
    }

    /** Returns what a later edition changed of this one. */
    EditionDifference to(ComparedEdition later) {
        List<Change> changed = new ArrayList<>();
        fields.forEach((label, before) -> {
            String after = later.fields.getOrDefault(label, "");
            if (!before.equals(after)) {
                changed.add(new Change(label, ChangedWords.between(before, after)));
            }
        });
        return new EditionDifference(number, later.number, changed, attachments(later));
    }

    private List<AttachmentChange> attachments(ComparedEdition later) {
        Map<String, AttachmentFate> fates = new LinkedHashMap<>();
        Map<String, String> before = digests(this);
        Map<String, String> after = digests(later);
        before.forEach((name, digest) -> {
            String now = after.get(name);
            if (now == null) {
                fates.put(name, AttachmentFate.REMOVED);
            } else if (!now.equals(digest)) {
                fates.put(name, AttachmentFate.REPLACED);
            }
        });
        after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> fates.put(name, AttachmentFate.ADDED));
        return fates.entrySet().stream()
                .map(fate -> new AttachmentChange(fate.getKey(), fate.getValue()))
                .toList();
    }

    private static Map<String, String> digests(ComparedEdition edition) {
        Map<String, String> digests = new LinkedHashMap<>();
        edition.attachments.forEach(one -> digests.merge(one.name(), one.sm3(), (first, second) -> first + second));
        return digests;
    }
}
