package org.zhiqing.server.request.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * @param editedBy who changed its words against the template; {@code null} if nobody
 * @param originals what came back sealed, voided ones included, oldest first
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
        @Nullable String voidReason,
        @Nullable String editedBy,
        List<LetterOriginal> originals) {

    public IssuedLetter {
        originals = List.copyOf(originals);
    }

    /** Returns the sealed letter that counts; empty while none is kept. */
    public Optional<LetterOriginal> original() {
        return originals.stream().filter(each -> each.voidReason() == null).findFirst();
    }

    /** Whether its words may still be changed: before it leaves or comes back sealed, and never those somebody has signed. */
    public boolean isRewordable() {
        return isWaiting() && !kind.isClosing() && original().isEmpty();
    }

    /** Whether it may leave and has not. */
    public boolean isWaiting() {
        return dispatchedOn == null && voidReason == null;
    }
}
