package org.zhiqing.server.request;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.Proceedings.Extension;
import org.zhiqing.server.request.Proceedings.ExtensionState;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.Letters;

/**
 * Voiding a wrong letter before it leaves (作废文书). Its number stays taken. What the letter was to bring about is undone, so
 * that it can be done again rightly: the demand for correction, the question, the fee, the delay; the notice of an extension, or of a
 * waiver, is issued anew at once; an answer goes back to its handler.
 */
@Service
@Transactional
public class RequestVoiding {

    private final RequestBook book;
    private final Letters letters;
    private final RequestLetters issuing;
    private final ProceedingsStore proceedings;
    private final AnswerStore answers;

    RequestVoiding(
            RequestBook book,
            Letters letters,
            RequestLetters issuing,
            ProceedingsStore proceedings,
            AnswerStore answers) {
        this.book = book;
        this.letters = letters;
        this.issuing = issuing;
        this.proceedings = proceedings;
        this.answers = answers;
    }

    /**
     * Voids a letter.
     *
     * @return the letter issued in its place, if one was
     * @throws Findings {@code request.reason-missing}, {@code request.too-long}
     * @throws Refusal {@code request.letter-void-before}, {@code request.letter-has-left}, {@code
     *     request.void-by-signatory} for an answer and somebody who may not sign answers, {@code
     *     request.letter-not-found}, {@code request.not-found}
     */
    @Requires({Act.REQUEST_HANDLE, Act.REQUEST_DECIDE})
    public Optional<IssuedLetter> voidLetter(long id, long letter, String reason, Actor by) {
        DisclosureRequest request = book.get(id, by);
        IssuedLetter issued = letters.get(id, letter);
        if (issued.voidReason() != null) {
            throw new Refusal("request.letter-void-before", issued.number());
        }
        if (issued.dispatchedOn() != null) {
            throw new Refusal("request.letter-has-left", issued.number());
        }
        boolean answer = issued.kind().isClosing() && request.stage() == RequestStage.SIGNED;
        if (answer && !by.may(Act.REQUEST_DECIDE)) {
            throw new Refusal("request.void-by-signatory", issued.number());
        }
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(reason.isBlank(), "reason", "request.reason-missing");
        wrong.when(reason.length() > 300, "reason", "request.too-long", "作废的理由", 300);
        wrong.throwIfAny();
        letters.voidOne(letter, reason.strip());
        Entry entry = Entry.of(
                RequestEventKind.LETTER_VOIDED,
                book.today(),
                issued.kind().title() + "（" + issued.number() + "）：" + reason.strip());
        book.keep(undone(request, issued, answer), entry, by);
        return again(id, issued, by);
    }

    private DisclosureRequest undone(DisclosureRequest request, IssuedLetter issued, boolean answer) {
        if (answer) {
            answers.unsign(request.id());
            return request.unsigned(book.today());
        }
        if (issued.kind() == LetterKind.CORRECTION_NOTICE && request.stage() == RequestStage.AWAITING_CORRECTION) {
            proceedings.removeCorrection(request.id());
            return request.correctionTakenBack();
        }
        if (issued.kind() == LetterKind.DELAY_NOTICE) {
            proceedings.removeDelay(request.id());
            return request.told(request.proceedings().withoutDelay());
        }
        proceedings.removeAskedBy(issued.id());
        return request.told(request.proceedings().withoutLetter(issued.id()));
    }

    /** An extension, or a waiver of the fee, stands; its notice is owed to the applicant (art. 33 para. 2). */
    private Optional<IssuedLetter> again(long id, IssuedLetter issued, Actor by) {
        DisclosureRequest request = book.get(id, by);
        if (issued.kind() == LetterKind.FEE_WAIVER_NOTICE) {
            return Optional.of(
                    issuing.issue(request, issued.kind(), by, (wording, number) -> wording.feeWaiverNotice(number)));
        }
        if (issued.kind() != LetterKind.EXTENSION_NOTICE) {
            return Optional.empty();
        }
        Optional<Extension> approved = request.proceedings().extensions().stream()
                .filter(each -> each.state() == ExtensionState.APPROVED)
                .reduce((earlier, later) -> later);
        return approved.map(extension -> issuing.issue(
                request, issued.kind(), by, (wording, number) -> wording.extensionNotice(number, extension)));
    }
}
