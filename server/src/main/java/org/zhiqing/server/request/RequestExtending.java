package org.zhiqing.server.request;

import java.time.LocalDate;
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

/**
 * Extending the answering period (延长答复期限), art. 33 para. 2: proposed by the handler, decided by the head of the
 * disclosure office alone, 20 working days in all, and told to the applicant.
 */
@Service
@Transactional
public class RequestExtending {

    private final RequestBook book;
    private final RequestLetters letters;
    private final RequestSettings settings;

    RequestExtending(RequestBook book, RequestLetters letters, RequestSettings settings) {
        this.book = book;
        this.letters = letters;
        this.settings = settings;
    }

    /**
     * Proposes an extension.
     *
     * @param dayCount working days
     * @throws Refusal {@code request.extension-too-late} after the due day, {@code request.extension-used-up},
     *     {@code request.extended-once} where the organ extends once only, {@code request.extension-proposed-before}, {@code request.extension-without-due-day},
     *     {@code request.step-not-possible}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void propose(long id, int version, int dayCount, String reason, Actor by) {
        LocalDate today = book.today();
        DisclosureRequest before = book.get(id, version, by);
        before.requirePossible(RequestStep.PROPOSE_EXTENSION, today);
        if (settings.extendsOnce(before.organ()) && before.proceedings().extendedDayCount() > 0) {
            throw new Refusal("request.extended-once", before.receiptNumber());
        }
        int left = before.proceedings().extensibleDayCount();
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(dayCount < 1 || dayCount > left, "dayCount", "request.extension-day-count", left);
        wrong.when(reason.isBlank(), "reason", "request.reason-missing");
        wrong.when(reason.length() > 500, "reason", "request.too-long", "理由", 500);
        wrong.throwIfAny();
        Extension extension =
                new Extension(0, dayCount, reason.strip(), today, by.name(), ExtensionState.PROPOSED, null, null, null);
        book.keep(
                before.proposed(extension),
                Entry.of(RequestEventKind.EXTENSION_PROPOSED, today, "提请延长" + dayCount + "个工作日：" + reason.strip()),
                by);
    }

    /**
     * Approves the proposed extension and issues the notice to the applicant.
     *
     * @throws Refusal {@code request.no-extension-proposed}, {@code request.extension-too-late},
     *     {@code request.reconsideration-organ-missing}, {@code request.step-not-possible}
     */
    @Requires(Act.REQUEST_EXTEND)
    public IssuedLetter approve(long id, int version, String opinion, Actor by) {
        LocalDate today = book.today();
        DisclosureRequest before = book.get(id, version, by);
        Extension proposed = proposed(before, today);
        LocalDate dueOn = before.due().on();
        if (dueOn != null && today.isAfter(dueOn)) {
            throw new Refusal("request.extension-too-late", before.receiptNumber(), dueOn);
        }
        Extension approved = proposed.decided(true, today, by.name(), opinion.strip());
        DisclosureRequest extended = book.keep(
                before.decided(approved, today),
                Entry.told(RequestEventKind.EXTENDED, today, "经政府信息公开工作机构负责人同意，答复期限延长" + approved.dayCount() + "个工作日"),
                by);
        return letters.issue(
                extended,
                LetterKind.EXTENSION_NOTICE,
                by,
                (wording, number) -> wording.extensionNotice(number, approved));
    }

    /** Refuses the proposed extension; the period stays as it is. */
    @Requires(Act.REQUEST_EXTEND)
    public void refuse(long id, int version, String opinion, Actor by) {
        LocalDate today = book.today();
        DisclosureRequest before = book.get(id, version, by);
        Extension proposed = proposed(before, today);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(opinion.isBlank(), "opinion", "request.reason-missing");
        wrong.throwIfAny();
        book.keep(
                before.decided(proposed.decided(false, today, by.name(), opinion.strip()), today),
                Entry.of(RequestEventKind.EXTENSION_REFUSED, today, opinion.strip()),
                by);
    }

    private static Extension proposed(DisclosureRequest request, LocalDate today) {
        request.requirePossible(RequestStep.DECIDE_EXTENSION, today);
        Optional<Extension> open = request.proceedings().openExtension();
        return open.orElseThrow();
    }
}
