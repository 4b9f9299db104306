package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.Proceedings.Delay;
import org.zhiqing.server.request.letter.IssuedLetter;

/**
 * Many or frequent requests of one applicant (申请的数量、频次明显超过合理范围), art. 35: reasons may be demanded; where they are
 * reasonable and the time is too short, a reasonable delay is told.
 */
@Service
@Transactional
public class RequestFrequency {

    private final RequestBook book;
    private final RequestLetters letters;
    private final ParticularsStore particulars;

    RequestFrequency(RequestBook book, RequestLetters letters, ParticularsStore particulars) {
        this.book = book;
        this.letters = letters;
        this.particulars = particulars;
    }

    /**
     * Issues the notice that demands reasons. The answering period goes on.
     *
     * @param facts how many requests in what time, as the notice tells it
     * @throws Findings {@code request.frequency-missing}, {@code request.too-long}
     * @throws org.zhiqing.server.kernel.Refusal {@code request.step-not-possible}, {@code
     *     request.reconsideration-organ-missing}, {@code request.not-found}, {@code kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_HANDLE)
    public IssuedLetter askReasons(long id, int version, String facts, Actor by) {
        DisclosureRequest request = book.get(id, version, by);
        request.requirePossible(RequestStep.ASK_REASONS, book.today());
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(facts.isBlank(), "facts", "request.frequency-missing");
        wrong.when(facts.length() > 500, "facts", "request.too-long", "数量、频次的情况", 500);
        wrong.throwIfAny();
        book.note(
                id,
                Entry.told(
                        RequestEventKind.REASONS_ASKED,
                        book.today(),
                        "要求说明理由：" + facts.strip() + "（当月第" + particulars.placeInMonth(id) + "件）"),
                by);
        return letters.issue(
                request,
                LetterKind.REASONS_NOTICE,
                by,
                (wording, number) -> wording.reasonsNotice(number, facts.strip()));
    }

    /**
     * Sets a reasonable delay and issues its notice; the answer is due on its last day. After the due day it changes nothing
     * and is refused.
     *
     * @param untilOn last day, included; after the due day of now
     * @throws Findings {@code request.delay-day}, {@code request.reason-missing}, {@code request.too-long}
     * @throws org.zhiqing.server.kernel.Refusal {@code request.delayed-before}, {@code request.extension-too-late}, {@code
     *     request.extension-without-due-day} and as {@link #askReasons}
     */
    @Requires(Act.REQUEST_EXTEND)
    public IssuedLetter delay(long id, int version, @Nullable LocalDate untilOn, String reason, Actor by) {
        LocalDate today = book.today();
        DisclosureRequest before = book.get(id, version, by);
        before.requirePossible(RequestStep.TELL_DELAY, today);
        LocalDate dueOn = Objects.requireNonNull(before.due().on());
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(untilOn == null || !untilOn.isAfter(dueOn), "untilOn", "request.delay-day", dueOn);
        wrong.when(reason.isBlank(), "reason", "request.reason-missing");
        wrong.when(reason.length() > 500, "reason", "request.too-long", "理由", 500);
        wrong.throwIfAny();
        Delay delay = new Delay(today, Objects.requireNonNull(untilOn), reason.strip());
        DisclosureRequest delayed = book.keep(
                before.delayed(delay, today),
                Entry.told(RequestEventKind.DELAYED, today, "延迟至" + Beijing.sentence(delay.untilOn()) + "前答复"),
                by);
        return letters.issue(
                delayed, LetterKind.DELAY_NOTICE, by, (wording, number) -> wording.delayNotice(number, delay));
    }
}
