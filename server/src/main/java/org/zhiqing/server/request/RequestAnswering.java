package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.Prerequisite;
import org.zhiqing.rules.outcome.RemedyParagraph;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.Letter;

/** Answering: the handler drafts, the head of the office or the leader in charge signs, and the letter is issued. */
@Service
@Transactional
public class RequestAnswering {

    private final RequestBook book;
    private final AnswerStore answers;
    private final RequestLetters letters;
    private final RequestTasks tasks;
    private final SearchStore searches;
    private final AnsweredTogetherWording together;

    RequestAnswering(
            RequestBook book,
            AnswerStore answers,
            RequestLetters letters,
            RequestTasks tasks,
            SearchStore searches,
            AnsweredTogetherWording together) {
        this.book = book;
        this.answers = answers;
        this.letters = letters;
        this.tasks = tasks;
        this.searches = searches;
        this.together = together;
    }

    /**
     * Keeps a draft in place of an earlier one. What it lacks is asked for when it is submitted.
     *
     * @throws Findings {@code request.ground-foreign}
     * @throws Refusal {@code request.step-not-possible}, {@code request.not-found},
     *     {@code kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void draft(long id, int version, AnswerDraft draft, Actor by) {
        DisclosureRequest request = possible(id, version, RequestStep.DRAFT, by);
        Findings.Collector wrong = new Findings.Collector();
        draft.checkGrounds(wrong);
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
        AnswerDraft draft = kept(request).draft();
        Findings.Collector wrong = new Findings.Collector();
        draft.check(request, tasks.overdue(request), searches.of(id), wrong);
        wrong.throwIfAny();
        requireWhole(request, draft);
        book.keep(
                request.submitted(by, book.today()),
                Entry.of(
                        RequestEventKind.SUBMITTED_FOR_DECISION,
                        book.today(),
                        draft.situation().outcome().rowLabel()),
                by);
    }

    /** Nobody signs a letter that lacks what makes it one. */
    private void requireWhole(DisclosureRequest request, AnswerDraft draft) {
        RemedyParagraph remedy = letters.remedy(request, draft.situation());
        Letter letter = new LetterWording("", request, book.today())
                .answer("", together.of(request, draft), searches.of(request.id()), remedy, List.of());
        Findings.Collector wrong = new Findings.Collector();
        LetterLint.check(letter, request, draft, remedy, wrong);
        wrong.throwIfAny();
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
        AnswerDraft.Kept kept = kept(request);
        if (kept.signatures().drafter() == by.person()) {
            throw new Refusal("request.own-draft", request.receiptNumber(), by.name());
        }
        if (request.handler() != null && request.handler().person() == by.person()) {
            throw new Refusal("request.own-case", request.receiptNumber(), by.name());
        }
        letters.requireToldBefore(request);
        AnswerDraft draft = kept.draft();
        requireWhole(request, draft);
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
                (wording, number) -> wording.answer(
                        number, together.of(signed, draft), searches.of(id), remedy, attachmentNames(id)));
        tellOverruled(signed, draft, by);
        return letter;
    }

    /** Art. 32: a third party that is overruled is told what is disclosed, and why. */
    private void tellOverruled(DisclosureRequest signed, AnswerDraft draft, Actor by) {
        String content = draft.situation().label() + "；"
                + draft.records()
                        .getOrDefault(
                                Prerequisite.REDACTION_LIST, signed.wanted().summary());
        String reason = draft.records().getOrDefault(Prerequisite.OVERRULING_REASON, "");
        AnswerDraft.overruled(draft.situation(), signed)
                .forEach(third -> letters.issue(
                        signed,
                        LetterKind.OVERRULING_NOTICE,
                        by,
                        (wording, number) -> wording.overrulingNotice(number, third.party(), content, reason)));
    }

    /**
     * Returns the letter as it would be issued now, without a number.
     *
     * @throws Refusal {@code request.no-draft}, {@code request.reconsideration-organ-missing}
     */
    @Requires(Act.REQUEST_READ)
    @Transactional(readOnly = true)
    public Letter preview(long id, Actor by) {
        DisclosureRequest request = book.get(id, by);
        AnswerDraft draft = kept(request).draft();
        return new LetterWording(by.organName(), request, book.today())
                .answer(
                        "（签发时编号）",
                        together.of(request, draft),
                        searches.of(id),
                        letters.remedy(request, draft.situation()),
                        attachmentNames(id));
    }

    private List<String> attachmentNames(long id) {
        return answers.attachments(id, Attachment.Purpose.ANSWER).stream()
                .map(Attachment::name)
                .toList();
    }

    private AnswerDraft.Kept kept(DisclosureRequest request) {
        return answers.of(request.id()).orElseThrow(() -> new Refusal("request.no-draft", request.receiptNumber()));
    }

    private DisclosureRequest possible(long id, int version, RequestStep step, Actor by) {
        DisclosureRequest request = book.get(id, version, by);
        request.requirePossible(step, book.today());
        return request;
    }
}
