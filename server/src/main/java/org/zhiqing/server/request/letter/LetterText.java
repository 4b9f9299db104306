package org.zhiqing.server.request.letter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.compare.TextChange;

/**
 * The words of an issued letter beside those of its template.
 *
 * @param organ as printed
 * @param editedBy who changed them last; {@code null} if nobody
 */
public record LetterText(
        String organ,
        String addressee,
        List<String> template,
        List<String> text,
        @Nullable String editedBy,
        @Nullable Instant editedAt) {

    /** Returns the words that stayed, went and came. */
    public List<TextChange.Piece> changes() {
        return LetterEdit.changes(template, text);
    }
}
