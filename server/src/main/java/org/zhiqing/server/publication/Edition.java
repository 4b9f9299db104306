package org.zhiqing.server.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Sm3;

/**
 * One state of a document (版本). In work it changes with every save; once it was public it never changes again.
 *
 * @param id 0 until it is stored
 * @param number from 1 within the document
 * @param bodyHtml the body as shown
 * @param writers ids of everybody who wrote on it
 * @param revises number of the edition it began from; 0 for the first
 * @param sm3 of {@link #canonical}: what a secrecy reviewer signs
 * @param publishAt the time set for it, before which it must not be public; {@code null} when none
 * @param publishedAt when it became public, or {@code null}
 */
public record Edition(
        long id,
        int number,
        EditionContent content,
        String bodyHtml,
        List<Attachment> attachments,
        Set<Long> writers,
        int revises,
        String sm3,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt) {

    public Edition {
        attachments = List.copyOf(attachments);
        writers = Set.copyOf(writers);
    }

    /** Returns the attachments that are listed: those that are no pictures of the body. */
    public List<Attachment> files() {
        return attachments.stream().filter(file -> !file.inText()).toList();
    }

    /** Returns an edition that is not stored yet, with its digest. */
    static Edition of(
            long document,
            int number,
            EditionContent content,
            List<Attachment> attachments,
            Set<Long> writers,
            int revises) {
        String html = content.bodyHtml();
        String sm3 = Sm3.of(canonical(document, number, content, html, attachments));
        return new Edition(0, number, content, html, attachments, writers, revises, sm3, null, null);
    }

    /** Returns this edition with other words, attachments and writers, and their digest. */
    Edition with(long document, EditionContent words, List<Attachment> files, Set<Long> authors) {
        Edition fresh = of(document, number, words, files, authors, revises);
        return new Edition(
                id,
                number,
                words,
                fresh.bodyHtml,
                fresh.attachments,
                fresh.writers,
                revises,
                fresh.sm3,
                publishAt,
                publishedAt);
    }

    /**
     * Returns the text that the digest is of: every field as its name, the number of its characters and its value, so
     * that no two editions have the same. It names document and edition, so that a signature cannot be moved.
     */
    static String canonical(
            long document, int number, EditionContent content, String html, List<Attachment> attachments) {
        StringBuilder text = new StringBuilder("知情稿件版本 1\n");
        field(text, "document", document);
        field(text, "edition", number);
        field(text, "title", content.title());
        field(text, "summary", content.summary());
        field(text, "body", html);
        field(text, "issuingOrgan", content.issuingOrgan());
        field(text, "documentNumber", content.documentNumber());
        field(text, "documentDate", day(content.documentDate()));
        field(text, "effectiveFrom", day(content.effectiveFrom()));
        field(text, "expiresOn", day(content.expiresOn()));
        field(text, "subjectClass", content.subjectClass());
        field(text, "keywords", String.join("；", content.keywords()));
        field(text, "source", content.source());
        added(text, content);
        field(text, "attribute", content.attribute().name());
        field(text, "ground", content.ground() == null ? "" : content.ground().name());
        field(text, "groundNote", content.groundNote());
        content.relations().forEach(to -> field(text, to.kind().name(), to.document()));
        attachments.forEach(file -> field(text, "attachment", file.sm3() + " " + file.name()));
        return text.toString();
    }

    /** Only where they say something, so that what was signed before they existed keeps its digest. */
    private static void added(StringBuilder text, EditionContent content) {
        if (content.phase() != null) {
            field(text, "phase", content.phase().name());
        }
        content.elements().forEach((key, value) -> field(text, "element." + key, value));
        if (content.statedOn() != null) {
            field(text, "statedOn", day(content.statedOn()));
            field(text, "statedReason", content.statedReason());
        }
    }

    private static void field(StringBuilder text, String name, Object value) {
        String written = value.toString();
        text.append(name)
                .append(' ')
                .append(written.length())
                .append(' ')
                .append(written)
                .append('\n');
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
