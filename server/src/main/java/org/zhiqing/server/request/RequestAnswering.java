package org.zhiqing.server.request;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.Prerequisite;
import org.zhiqing.rules.outcome.RemedyParagraph;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.letter.IssuedLetter;

/** Answering: the handler drafts, the head of the office or the leader in charge signs, and the letter is issued. */
@Service
@Transactional
public class RequestAnswering {

    private final RequestBook book;
    private final AnswerStore answers;
    private final RequestLetters letters;
    private final RequestTasks tasks;
    private final SearchStore searches;
    private final AnswerLetters answerLetters;

    RequestAnswering(
            RequestBook book,
            AnswerStore answers,
            RequestLetters letters,
            RequestTasks tasks,
            SearchStore searches,
            AnswerLetters answerLetters) {
        this.book = book;
        this.answers = answers;
        this.letters = letters;
        this.tasks = tasks;
        this.searches = searches;
        this.answerLetters = answerLetters;
    }

    /**
     * Keeps a draft in place of an earlier one. What it lacks is asked for when it is submitted. With another situation the
     * letter begins again from its template.
     *
     * @throws Findings {@code request.ground-foreign}, {@code request.parts-incomplete} and what else a list of parts lacks
     * @throws Refusal {@code request.step-not-possible}, {@code request.not-found},
     *     {@code kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void draft(long id, int version, AnswerDraft draft, Actor by) {
        DisclosureRequest request = possible(id, version, RequestStep.DRAFT, by);
        Findings.Collector wrong = new Findings.Collector();
        draft.checkGrounds(wrong);
        draft.checkParts(wrong);
        draft.referral().checkLengths(wrong);
        wrong.throwIfAny();
        answers.draft(id, draft, book.now(), by);
        book.keep(
                request,
                Entry.of(
                        RequestEventKind.DRAFTED,
                        book.today(),
                        draft.situation().outcome().rowLabel() + "："
                                + draft.situation().label()),
                by);
    }

    /** Adds a file that goes out with the answer. */
    @Requires(Act.REQUEST_HANDLE)
    public void attach(long id, StoredFile file, Actor by) {
        DisclosureRequest request = possible(id, book.get(id, by).version(), RequestStep.DRAFT, by);
        answers.attach(id, Attachment.Purpose.ANSWER, file.id(), file.name());
        book.note(request.id(), Entry.of(RequestEventKind.DRAFTED, book.today(), "添加附件：" + file.name()), by);
    }

    /** Takes a file out of the draft; quietly when it is not there. */
    @Requires(Act.REQUEST_HANDLE)
    public void detach(long id, long attachment, Actor by) {
        DisclosureRequest request = possible(id, book.get(id, by).version(), RequestStep.DRAFT, by);
        answers.detach(id, attachment);
        book.note(request.id(), Entry.of(RequestEventKind.DRAFTED, book.today(), "移除一个附件"), by);
    }

    /**
     * Submits the draft for decision.
     *
     * @throws Findings with everything the situation demands and the draft lacks
     * @throws Refusal {@code request.no-draft}, {@code request.notice-not-dispatched} and as {@link #draft}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void submit(long id, int version, Actor by) {
        DisclosureRequest request = possible(id, version, RequestStep.SUBMIT, by);
        letters.requireToldBefore(request);
        AnswerDraft.Kept kept = answerLetters.kept(request);
        AnswerDraft draft = kept.draft();
        Findings.Collector wrong = new Findings.Collector();
        draft.check(request, tasks.overdue(request), searches.of(id), wrong);
        wrong.throwIfAny();
        answerLetters.requireWhole(request, kept, book.today());
        book.keep(
                request.submitted(by, book.today()),
                Entry.of(
                        RequestEventKind.SUBMITTED_FOR_DECISION,
                        book.today(),
                        draft.situation().outcome().rowLabel()),
                by);
    }

    /** Sends the draft back with the reason. */
    @Requires(Act.REQUEST_DECIDE)
    public void sendBack(long id, int version, String reason, Actor by) {
        DisclosureRequest request = possible(id, version, RequestStep.RETURN, by);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(reason.isBlank(), "reason", "request.reason-missing");
        wrong.throwIfAny();
        book.keep(
                request.returned(book.today()), Entry.of(RequestEventKind.RETURNED, book.today(), reason.strip()), by);
    }

    /**
     * Signs the answer and issues its letter as DOCX and PDF under the next number.
     *
     * @throws Refusal {@code request.own-draft} for the one who drafted it, {@code request.own-case} for
     *     the one who handles the request, {@code request.reconsideration-organ-missing},
     *     {@code request.character-not-printable}, {@code request.notice-not-dispatched},
     *     {@code request.step-not-possible}
     */
    @Requires(Act.REQUEST_DECIDE)
    public IssuedLetter sign(long id, int version, String opinion, Actor by) {
        LocalDate today = book.today();
        DisclosureRequest request = possible(id, version, RequestStep.SIGN, by);
        AnswerDraft.Kept kept = answerLetters.kept(request);
        if (kept.signatures().drafter() == by.person()) {
            throw new Refusal("request.own-draft", request.receiptNumber(), by.name());
        }
        if (request.handler() != null && request.handler().person() == by.person()) {
            throw new Refusal("request.own-case", request.receiptNumber(), by.name());
        }
        letters.requireToldBefore(request);
        AnswerDraft draft = kept.draft();
        answerLetters.requireWhole(request, kept, today);
        RemedyParagraph remedy = letters.remedy(request, draft.situation());
        answers.sign(id, opinion.strip(), book.now(), by);
        DisclosureRequest signed = book.keep(
                request.signed(draft.situation().outcome(), today),
                Entry.of(RequestEventKind.SIGNED, today, opinion.isBlank() ? "同意" : opinion.strip()),
                by);
        IssuedLetter letter = letters.issue(
                signed,
                draft.situation().letter(),
                by,
                kept.edit(),
                (wording, number) -> answerLetters.template(wording, number, draft, remedy));
        tellOverruled(signed, draft, by);
        return letter;
    }

    /** Art. 32: a third party that is overruled is told what is disclosed, and why. */
    private void tellOverruled(DisclosureRequest signed, AnswerDraft draft, Actor by) {
        String content = draft.situation().label() + "；"
                + (draft.situation() == Situation.SEPARATED
                        ? draft.parts().given()
                        : signed.wanted().summary());
        String reason = draft.records().getOrDefault(Prerequisite.OVERRULING_REASON, "");
        AnswerDraft.overruled(draft.situation(), signed)
                .forEach(third -> letters.issue(
                        signed,
                        LetterKind.OVERRULING_NOTICE,
                        by,
                        (wording, number) -> wording.overrulingNotice(number, third.party(), content, reason)));
    }

    private DisclosureRequest possible(long id, int version, RequestStep step, Actor by) {
        DisclosureRequest request = book.get(id, version, by);
        request.requirePossible(step, book.today());
        return request;
    }
}
