package org.zhiqing.server.request.letter;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.number.DocumentNumber;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Refusal;

/**
 * The letters of requests: numbered, printed, kept, and followed on their way. Works in the transaction of the act that
 * wants the letter, so that there is never a number without its letter.
 */
@Component
public class Letters {

    private final LetterStore store;
    private final LetterPrinting printing;
    private final StoredFiles files;

    Letters(LetterStore store, LetterPrinting printing, StoredFiles files) {
        this.store = store;
        this.printing = printing;
        this.files = files;
    }

    /**
     * Issues a letter as DOCX and PDF under the next number of its series.
     *
     * @throws Refusal {@code request.character-not-printable}
     */
    public IssuedLetter issue(LetterOrder order) {
        LetterSeries series = LetterSeries.of(order.kind());
        int year = order.issuedOn().getYear();
        int serial = store.nextSerial(order.organ(), series, year);
        String number = new DocumentNumber.Ordinary(order.word() + series.word(), year, serial).text();
        Letter letter = order.text().apply(number);
        printing.requirePrintable(letter);
        String name = letter.title() + "（" + number + "）";
        long docx = files.keep(name + ".docx", printing.docx(letter)).id();
        long pdf = files.keep(name + ".pdf", printing.pdf(letter)).id();
        return get(order.request(), store.add(order, serial, number, docx, pdf));
    }

    /** Returns the letters of a request, oldest first. */
    public List<IssuedLetter> of(long request) {
        return store.of(request);
    }

    /** @throws Refusal {@code request.letter-not-found}, also when it belongs to another request */
    public IssuedLetter get(long request, long id) {
        return store.get(request, id).orElseThrow(() -> new Refusal("request.letter-not-found"));
    }

    /**
     * Notes that a letter has left.
     *
     * @throws Refusal {@code request.letter-dispatched-before}
     */
    public void dispatched(long id, LocalDate on, String channel, String note) {
        store.dispatched(id, on, channel, note);
    }

    /** Notes that a letter has reached the applicant; a later note replaces an earlier one. */
    public void served(long id, LocalDate on, String note) {
        store.served(id, on, note);
    }

    /** Voids one letter that has not left: its number stays taken. */
    public void voidOne(long id, String reason) {
        store.voidOne(id, reason);
    }

    /** Voids the letters that have not left, with the reason: their numbers stay taken. */
    public void voidWaiting(long request, String reason) {
        store.voidWaiting(request, reason);
    }
}
