package org.zhiqing.server.request;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.annualreport.compare.TextChange;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.Letter;
import org.zhiqing.server.request.letter.LetterEdit;
import org.zhiqing.server.request.letter.LetterText;
import org.zhiqing.server.request.letter.Letters;

/**
 * Changing the words of a letter (改动文书文字): of an answer until it is signed, of a notice until it has left. What the law wants
 * in a letter stays in it; what was changed is marked for whoever signs and kept with the letter.
 */
@Service
@Transactional
public class RequestWording {

    private static final int LONGEST = 20_000;

    private final RequestBook book;
    private final AnswerLetters answerLetters;
    private final AnswerTextStore texts;
    private final Letters letters;

    RequestWording(RequestBook book, AnswerLetters answerLetters, AnswerTextStore texts, Letters letters) {
        this.book = book;
        this.answerLetters = answerLetters;
        this.texts = texts;
        this.letters = letters;
    }

    /**
     * A letter and its words.
     *
     * @param letter as it would be printed now
     * @param template the paragraphs of the template as the case stands now
     * @param changes what stayed, went and came against the template
     * @param by who changed the words; {@code null} if nobody
     * @param outdated whether the case has changed the very words that were changed by hand
     * @param open whether the reader may change them now
     */
    public record Worded(
            Letter letter,
            List<String> template,
            List<TextChange.Piece> changes,
            @Nullable String by,
            boolean outdated,
            boolean open) {

        /** Returns the text, a paragraph a line. */
        public String text() {
            return String.join("\n", letter.paragraphs());
        }
    }

    /**
     * Returns the answer as it would be issued now, without a number.
     *
     * @throws Refusal {@code request.no-draft}, {@code request.reconsideration-organ-missing}, {@code request.not-found}
     */
    @Requires(Act.REQUEST_READ)
    @Transactional(readOnly = true)
    public Worded answer(long id, Actor by) {
        DisclosureRequest request = book.get(id, by);
        AnswerLetters.Composed composed =
                answerLetters.compose(request, answerLetters.kept(request), by.organName(), book.today());
        LetterEdit edit = composed.edit();
        boolean open = by.may(Act.REQUEST_HANDLE)
                && request.obstacle(RequestStep.DRAFT, book.today()).isEmpty();
        return new Worded(
                composed.letter(),
                composed.template(),
                LetterEdit.changes(composed.template(), composed.letter().paragraphs()),
                edit == null ? null : edit.by(),
                composed.outdated(),
                open);
    }

    /**
     * Keeps the answer in other words; in those of the template, if nothing differs.
     *
     * @throws Findings with what the law wants in an answer and the words lack, {@code request.text-missing}, {@code
     *     request.too-long}
     * @throws Refusal {@code request.no-draft}, {@code request.step-not-possible}, {@code request.not-found}, {@code
     *     kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void changeAnswer(long id, int version, String typed, Actor by) {
        DisclosureRequest request = book.get(id, version, by);
        request.requirePossible(RequestStep.DRAFT, book.today());
        AnswerDraft.Kept kept = answerLetters.kept(request);
        List<String> text = paragraphs(typed);
        AnswerLetters.Composed composed = answerLetters.compose(request, kept, by.organName(), book.today());
        Findings.Collector wrong = new Findings.Collector();
        LetterLint.check(
                composed.letter().with(text), composed.template(), request, kept.draft(), composed.remedy(), wrong);
        wrong.throwIfAny();
        if (text.equals(composed.template())) {
            restore(request, by);
            return;
        }
        texts.keep(id, new LetterEdit(composed.template(), text, by.name(), book.now()), by);
        book.keep(request, Entry.of(RequestEventKind.REWORDED, book.today(), "改动答复书的文字"), by);
    }

    /**
     * Goes back to the words of the template.
     *
     * @throws Refusal as {@link #changeAnswer}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void restoreAnswer(long id, int version, Actor by) {
        DisclosureRequest request = book.get(id, version, by);
        request.requirePossible(RequestStep.DRAFT, book.today());
        restore(request, by);
    }

    private void restore(DisclosureRequest request, Actor by) {
        if (texts.drop(request.id())) {
            book.keep(request, Entry.of(RequestEventKind.REWORDED, book.today(), "恢复答复书的模板文字"), by);
        }
    }

    /**
     * Returns the words of an issued letter.
     *
     * @throws Refusal {@code request.letter-not-found}, {@code request.wording-not-kept}, {@code request.not-found}
     */
    @Requires(Act.REQUEST_READ)
    @Transactional(readOnly = true)
    public Worded letter(long id, long letter, Actor by) {
        book.get(id, by);
        IssuedLetter issued = letters.get(id, letter);
        LetterText kept = kept(issued);
        return new Worded(
                Letters.reworded(issued, kept, kept.text()),
                kept.template(),
                kept.changes(),
                kept.editedBy(),
                false,
                by.may(Act.REQUEST_HANDLE) && issued.isRewordable());
    }

    /**
     * Prints a notice that has not left in other words, under its number. Without a text it goes back to the template.
     *
     * @throws Findings {@code request.lint-lost}, {@code request.lint-placeholder}, {@code request.text-missing}, {@code
     *     request.too-long}
     * @throws Refusal {@code request.letter-not-rewordable}, {@code request.character-not-printable} and as {@link #letter}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void changeLetter(long id, long letter, Optional<String> typed, Actor by) {
        book.get(id, by);
        IssuedLetter issued = letters.get(id, letter);
        LetterText kept = kept(issued);
        if (!issued.isRewordable()) {
            throw new Refusal("request.letter-not-rewordable", issued.number());
        }
        List<String> text = typed.map(RequestWording::paragraphs).orElseGet(kept::template);
        Findings.Collector wrong = new Findings.Collector();
        LetterLint.checkNotice(text, kept.template(), wrong);
        wrong.throwIfAny();
        if (text.equals(kept.text())) {
            return;
        }
        letters.reword(issued, kept, text, by.name());
        String note = issued.kind().title() + "（" + issued.number() + "）"
                + (text.equals(kept.template()) ? "恢复模板文字" : "改动文字");
        book.note(id, Entry.of(RequestEventKind.REWORDED, book.today(), note), by);
    }

    private LetterText kept(IssuedLetter issued) {
        return letters.text(issued.id()).orElseThrow(() -> new Refusal("request.wording-not-kept", issued.number()));
    }

    private static List<String> paragraphs(String typed) {
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(typed.isBlank(), "text", "request.text-missing");
        wrong.when(typed.length() > LONGEST, "text", "request.too-long", "文书的文字", LONGEST);
        wrong.throwIfAny();
        return LetterEdit.paragraphs(typed);
    }
}
