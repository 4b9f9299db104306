package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.deadline.Limit;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.Proceedings.Correction;
import org.zhiqing.server.request.letter.IssuedLetter;

/** Working on a request: beginning and correction (补正). */
@Service
@Transactional
public class RequestProcessing {

    private final RequestBook book;
    private final RequestLetters letters;
    private final AnswerPeriod period;
    private final RequestSettings settings;

    RequestProcessing(RequestBook book, RequestLetters letters, AnswerPeriod period, RequestSettings settings) {
        this.book = book;
        this.letters = letters;
        this.period = period;
        this.settings = settings;
    }

    /** Returns the last day of the period that the organ usually sets for a correction asked for today. */
    @Requires(Act.REQUEST_HANDLE)
    @Transactional(readOnly = true)
    public LocalDate usualCorrectionDueOn(Actor by) {
        return period.days(by.organ()).after(book.today(), settings.correctionDayCount(by.organ()));
    }

    /**
     * Takes a received request up: the actor is its handler from now on.
     *
     * @throws Refusal {@code request.step-not-possible}, {@code request.not-found}, {@code kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void begin(long id, int version, Actor by) {
        DisclosureRequest request = book.get(id, version, by).begun(by, book.today());
        book.keep(request, Entry.told(RequestEventKind.BEGUN, book.today(), "经办人已开始办理"), by);
    }

    /**
     * Asks the applicant to correct an unclear request and issues the notice. Once only (art. 30); later than 7 working
     * days after receipt it is recorded as late.
     *
     * @param dueOn last day of the reasonable period, included; after today
     * @throws Refusal {@code request.correction-asked-before}, {@code request.step-not-possible},
     *     {@code request.reconsideration-organ-missing} and as {@link #begin}
     */
    @Requires(Act.REQUEST_HANDLE)
    public IssuedLetter askForCorrection(long id, int version, String matters, @Nullable LocalDate dueOn, Actor by) {
        LocalDate today = book.today();
        DisclosureRequest before = book.get(id, version, by);
        before.requirePossible(RequestStep.ASK_CORRECTION, today);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(matters.isBlank(), "matters", "request.matters-missing");
        wrong.when(matters.length() > 2000, "matters", "request.too-long", "补正事项", 2000);
        wrong.when(dueOn == null, "dueOn", "request.day-missing");
        wrong.when(dueOn != null && !dueOn.isAfter(today), "dueOn", "request.correction-day-not-after-today");
        wrong.throwIfAny();
        Correction correction = new Correction(today, Objects.requireNonNull(dueOn), matters.strip(), null, null);
        DisclosureRequest asked = book.keep(
                before.asked(correction, by),
                Entry.told(
                        RequestEventKind.CORRECTION_ASKED,
                        today,
                        "请于" + Beijing.sentence(dueOn) + "前补正：" + matters.strip() + lateNotice(before, today)),
                by);
        return letters.issue(
                asked,
                LetterKind.CORRECTION_NOTICE,
                by,
                (wording, number) -> wording.correctionNotice(number, correction));
    }

    private String lateNotice(DisclosureRequest request, LocalDate today) {
        LocalDate receivedOn = Objects.requireNonNull(request.receivedOn());
        LocalDate dueOn = Limit.CORRECTION_NOTICE
                .dueAfter(receivedOn, period.days(request.organ()))
                .on();
        return today.isAfter(dueOn) ? "（告知日已超过收到申请后七个工作日）" : "";
    }

    /**
     * Takes the applicant's correction in. The 20 working days begin anew on the next day (art. 30).
     *
     * @param on the day the corrected request came in
     * @param reply what was corrected
     * @throws Refusal {@code request.no-correction-awaited} and as {@link #begin}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void receiveCorrection(long id, int version, @Nullable LocalDate on, String reply, Actor by) {
        DisclosureRequest before = book.get(id, version, by);
        Correction asked = before.proceedings().correction();
        Findings.Collector wrong = new Findings.Collector();
        new Days(book.today(), wrong).required(on, "repliedOn", asked == null ? null : asked.askedOn());
        wrong.when(reply.isBlank(), "reply", "request.reply-missing");
        wrong.when(reply.length() > 4000, "reply", "request.too-long", "补正内容", 4000);
        wrong.throwIfAny();
        corrected(before, Objects.requireNonNull(on), reply, by);
    }

    /** Takes in a correction that the applicant has sent while following the request; it is received today. */
    void receiveOnline(DisclosureRequest before, String reply, Actor system) {
        corrected(before, book.today(), reply, system);
    }

    private void corrected(DisclosureRequest before, LocalDate on, String reply, Actor by) {
        book.keep(
                before.corrected(on, reply.strip(), book.today()),
                Entry.told(RequestEventKind.CORRECTED, on, "收到补正，答复期限自次日起重新计算。补正内容：" + shortened(reply)),
                by);
    }

    private static String shortened(String text) {
        return text.strip().length() <= 500 ? text.strip() : text.strip().substring(0, 499) + "…";
    }
}
