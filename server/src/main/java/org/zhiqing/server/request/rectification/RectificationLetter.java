package org.zhiqing.server.request.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.LetterKind;

/**
 * A letter about an application to correct.
 *
 * @param docx id of the stored Word file
 * @param pdf id of the stored PDF
 * @param dispatchedOn {@code null} while it has not left
 */
public record RectificationLetter(
        long id,
        LetterKind kind,
        String number,
        LocalDate issuedOn,
        long docx,
        long pdf,
        @Nullable LocalDate dispatchedOn,
        @Nullable String dispatchNote) {}
