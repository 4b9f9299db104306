package org.zhiqing.server.request.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.number.DocumentNumber;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

/**
 * The letters of requests: numbered, printed, kept, and followed on their way. Works in the transaction of the act that
 * wants the letter, so that there is never a number without its letter.
 */
@Component
public class Letters {

    private final LetterStore store;
    private final LetterTextStore texts;
    private final LetterOriginalStore originals;
    private final LetterPrinting printing;
    private final StoredFiles files;
    private final Clock clock;

    Letters(
            LetterStore store,
            LetterTextStore texts,
            LetterOriginalStore originals,
            LetterPrinting printing,
            StoredFiles files,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.originals = originals;
        this.printing = printing;
        this.files = files;
        this.clock = clock;
    }

    /** The prints of a letter. */
    private record Prints(long docx, long pdf) {}

    /**
     * Issues a letter as DOCX and PDF under the next number of its series, in the words of the template or in those that
     * somebody changed.
     *
     * @throws Refusal {@code request.character-not-printable}, {@code request.wording-outdated} when the case has changed
     *     what was changed by hand
     */
    public IssuedLetter issue(LetterOrder order) {
        LetterSeries series = LetterSeries.of(order.kind());
        int year = order.issuedOn().getYear();
        int serial = store.nextSerial(order.organ(), series, year);
        String number = new DocumentNumber.Ordinary(order.word() + series.word(), year, serial).text();
        Letter template = order.text().apply(number);
        LetterEdit edit = order.edit();
        Letter letter = edit == null
                ? template
                : template.with(
                        edit.onto(template.paragraphs()).orElseThrow(() -> new Refusal("request.wording-outdated")));
        LetterEdit made = letter.equals(template) ? null : edit;
        Prints prints = printed(letter);
        long id = store.add(order, serial, number, prints.docx(), prints.pdf());
        texts.add(
                id,
                new LetterText(
                        letter.organ(),
                        letter.addressee(),
                        template.paragraphs(),
                        letter.paragraphs(),
                        made == null ? null : made.by(),
                        made == null ? null : made.at()));
        return get(order.request(), id);
    }

    /**
     * Prints a letter that belongs to no request under the next number of its series.
     *
     * @throws Refusal {@code request.character-not-printable}
     */
    public Numbered print(long organ, String word, LetterKind kind, LocalDate on, Function<String, Letter> text) {
        LetterSeries series = LetterSeries.of(kind);
        int serial = store.nextSerial(organ, series, on.getYear());
        String number = new DocumentNumber.Ordinary(word + series.word(), on.getYear(), serial).text();
        Prints prints = printed(text.apply(number));
        return new Numbered(number, prints.docx(), prints.pdf());
    }

    /**
     * A letter that has its number.
     *
     * @param docx id of the stored Word file
     * @param pdf id of the stored PDF
     */
    public record Numbered(String number, long docx, long pdf) {}

    private Prints printed(Letter letter) {
        printing.requirePrintable(letter);
        String name = letter.title() + "（" + letter.number() + "）";
        return new Prints(
                files.keep(name + ".docx", printing.docx(letter)).id(),
                files.keep(name + ".pdf", printing.pdf(letter)).id());
    }

    /** Returns the words of a letter; empty for one issued before they were kept. */
    public Optional<LetterText> text(long letter) {
        return texts.of(letter);
    }

    /** Returns a letter in other words, as it would be printed. */
    public static Letter reworded(IssuedLetter letter, LetterText kept, List<String> text) {
        return new Letter(
                kept.organ(),
                letter.kind().title(),
                letter.number(),
                kept.addressee(),
                text,
                null,
                List.of(),
                letter.issuedOn());
    }

    /**
     * Prints a letter that has not left in other words, under its number.
     *
     * @throws Refusal {@code request.character-not-printable}
     */
    public void reword(IssuedLetter letter, LetterText kept, List<String> text, String by) {
        Prints prints = printed(reworded(letter, kept, text));
        store.reprinted(letter.id(), prints.docx(), prints.pdf());
        boolean edited = !text.equals(kept.template());
        texts.change(letter.id(), text, edited ? by : null, edited ? clock.instant() : null);
    }

    /**
     * Keeps a letter as it was sealed.
     *
     * @param file id of the encrypted file
     * @throws Refusal {@code request.original-kept-before}
     */
    public void keepOriginal(long letter, LetterOriginal.Kind kind, long file, String name, String digest, Actor by) {
        originals.add(letter, kind, file, name, digest, clock.instant(), by);
    }

    /** @throws Refusal {@code request.original-void-before} */
    public void voidOriginal(long original, String reason, Actor by) {
        originals.voidOne(original, reason, clock.instant(), by);
    }

    /** Returns the letters of a request, oldest first. */
    public List<IssuedLetter> of(long request) {
        return store.of(request, originals.of(request));
    }

    /** @throws Refusal {@code request.letter-not-found}, also when it belongs to another request */
    public IssuedLetter get(long request, long id) {
        return of(request).stream()
                .filter(letter -> letter.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("request.letter-not-found"));
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
