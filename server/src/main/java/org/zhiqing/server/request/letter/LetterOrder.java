package org.zhiqing.server.request.letter;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.LetterKind;

/**
 * A letter to be issued.
 *
 * @param word the organ's word in its numbers (机关代字)
 * @param text makes the letter when its number is known
 * @param edit the words as somebody changed them; {@code null} for those of the template
 */
public record LetterOrder(
        long organ,
        long request,
        LetterKind kind,
        String word,
        LocalDate issuedOn,
        String issuedBy,
        Function<String, Letter> text,
        @Nullable LetterEdit edit) {}
