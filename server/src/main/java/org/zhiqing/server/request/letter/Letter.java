package org.zhiqing.server.request.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Beijing;

/**
 * The text of an official letter (公文式告知书), as it is printed.
 *
 * @param organ full name of the organ, printed as the head and as the signature
 * @param title for example {@code 政府信息公开申请答复书}
 * @param number the letter's number
 * @param addressee name only; no number, no address; empty for a form that goes to nobody
 * @param paragraphs in order, each without indent and in one line; what is given in several lines becomes several paragraphs
 * @param table stands after the first paragraph that speaks of it (下表), or after the last; {@code null} for none
 * @param attachments names, in order; may be empty
 * @param issuedOn the date under the signature
 */
public record Letter(
        String organ,
        String title,
        String number,
        String addressee,
        List<String> paragraphs,
        @Nullable LetterTable table,
        List<String> attachments,
        LocalDate issuedOn) {

    public Letter {
        paragraphs = LetterEdit.paragraphs(String.join("\n", paragraphs));
        attachments = List.copyOf(attachments);
    }

    /** Returns this letter in other words. */
    public Letter with(List<String> text) {
        return new Letter(organ, title, number, addressee, text, table, attachments, issuedOn);
    }

    /** Returns the date as letters print it. */
    public String date() {
        return Beijing.sentence(issuedOn);
    }

    /** Returns whether the table stands after the paragraph of that place, counted from 0. */
    public boolean tableAfter(int paragraph) {
        int last = paragraphs.size() - 1;
        return table != null
                && paragraph
                        == IntStream.rangeClosed(0, last)
                                .filter(index -> paragraphs.get(index).contains("下表"))
                                .findFirst()
                                .orElse(last);
    }

    /** Returns the attachments as letters print them: {@code 1. 名称}; empty when there are none. */
    public List<String> numberedAttachments() {
        return Stream.iterate(0, index -> index < attachments.size(), index -> index + 1)
                .map(index -> (index + 1) + ". " + attachments.get(index))
                .toList();
    }

    /** Returns everything that is printed, for checking that the font can. */
    String allText() {
        Stream<String> cells =
                table == null ? Stream.of() : table.lines().stream().flatMap(List::stream);
        return Stream.of(
                        Stream.of(organ, title, number, addressee, date(), "附件："),
                        paragraphs.stream(),
                        cells,
                        numberedAttachments().stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n"));
    }
}
