package org.zhiqing.server.request.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.LetterKind;

/**
 * A letter that has its number (文书).
 *
 * @param docx id of the stored Word file
 * @param pdf id of the stored PDF
 * @param dispatchedOn the day it left; {@code null} while it has not
 * @param dispatchedBy channel; {@code null} while it has not left
 * @param servedOn the day it reached the applicant, which starts the periods for remedies; {@code null} when not known
 * @param voidReason why it will never leave; {@code null} for a letter in force
 */
public record IssuedLetter(
        long id,
        long request,
        LetterKind kind,
        String number,
        LocalDate issuedOn,
        String issuedBy,
        long docx,
        long pdf,
        @Nullable LocalDate dispatchedOn,
        @Nullable String dispatchedBy,
        @Nullable String dispatchNote,
        @Nullable LocalDate servedOn,
        @Nullable String serviceNote,
        @Nullable String voidReason) {

    /** Whether it may leave and has not. */
    public boolean isWaiting() {
        return dispatchedOn == null && voidReason == null;
    }
}
