package org.zhiqing.server.publication.finding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.DocumentStage;

/**
 * A document that was found.
 *
 * @param title with what was found in it marked
 * @param where in what the passage stands, in Chinese: 正文、附件 …; empty when only the title holds what was sought
 * @param passage a part of the text around what was found
 * @param kind slug of its kind
 * @param open whether an edition of it is public now
 * @param with who has it now, in Chinese; empty when it waits for nobody
 */
public record FoundDocument(
        long id,
        long organ,
        List<Piece> title,
        String where,
        List<Piece> passage,
        String kind,
        DocumentStage stage,
        boolean open,
        @Nullable Long unit,
        String authorName,
        String with,
        String documentNumber,
        @Nullable String indexNumber,
        Instant changedAt) {

    FoundDocument with(String whom) {
        return new FoundDocument(
                id,
                organ,
                title,
                where,
                passage,
                kind,
                stage,
                open,
                unit,
                authorName,
                whom,
                documentNumber,
                indexNumber,
                changedAt);
    }

    /** A part of a text; {@code found} if it is what was sought. */
    public record Piece(String text, boolean found) {}
}
