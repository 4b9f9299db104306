package org.zhiqing.server.request.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiqing.server.kernel.Beijing;

/**
 * The text of an official letter (公文式告知书), as it is printed.
 *
 * @param organ full name of the organ, printed as the head and as the signature
 * @param title for example {@code 政府信息公开申请答复书}
 * @param number the letter's number
 * @param addressee name only; no number, no address
 * @param paragraphs in order, each without indent
 * @param attachments names, in order; may be empty
 * @param issuedOn the date under the signature
 */
public record Letter(
        String organ,
        String title,
        String number,
        String addressee,
        List<String> paragraphs,
        List<String> attachments,
        LocalDate issuedOn) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        attachments = List.copyOf(attachments);
    }

    /** Returns the date as letters print it. */
    public String date() {
        return Beijing.sentence(issuedOn);
    }

    /** Returns the attachments as letters print them: {@code 1. 名称}; empty when there are none. */
    public List<String> numberedAttachments() {
        return Stream.iterate(0, index -> index < attachments.size(), index -> index + 1)
                .map(index -> (index + 1) + ". " + attachments.get(index))
                .toList();
    }

    /** Returns everything that is printed, for checking that the font can. */
    String allText() {
        return Stream.of(
                        Stream.of(organ, title, number, addressee, date(), "附件："),
                        paragraphs.stream(),
                        numberedAttachments().stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining("\n"));
    }
}
