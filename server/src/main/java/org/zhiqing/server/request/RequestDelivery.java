package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.Letters;
import org.zhiqing.server.request.notice.ApplicantNotices;
import org.zhiqing.server.request.notice.NoticeKind;

/** Sending letters and noting their service; noting that an applicant takes a request back. */
@Service
@Transactional
public class RequestDelivery {

    private final RequestBook book;
    private final Letters letters;
    private final RequestLetters issuing;
    private final AnswerPeriod period;
    private final ApplicantNotices notices;
    private final AnsweredTogether together;
    private final ApplicationEventPublisher events;

    RequestDelivery(
            RequestBook book,
            Letters letters,
            RequestLetters issuing,
            AnswerPeriod period,
            ApplicantNotices notices,
            AnsweredTogether together,
            ApplicationEventPublisher events) {
        this.book = book;
        this.letters = letters;
        this.issuing = issuing;
        this.period = period;
        this.notices = notices;
        this.together = together;
        this.events = events;
    }

    /**
     * Notes that a letter has left. With the answer the request ends on that day; later than its due day it is recorded
     * as late, never refused.
     *
     * @param note consignment number and the like; may be empty
     * @throws Refusal {@code request.letter-dispatched-before}, {@code request.letter-not-found}, {@code
     *     request.original-missing} where the organ lets no letter leave unsealed
     */
    @Requires(Act.REQUEST_HANDLE)
    public void dispatch(long id, long letter, DeliveryChannel channel, @Nullable LocalDate on, String note, Actor by) {
        DisclosureRequest request = book.get(id, by);
        IssuedLetter issued = letters.get(id, letter);
        issuing.requireOriginal(request, issued);
        Findings.Collector wrong = new Findings.Collector();
        new Days(book.today(), wrong).required(on, "dispatchedOn", issued.issuedOn());
        wrong.when(note.length() > 300, "note", "request.too-long", "说明", 300);
        wrong.throwIfAny();
        LocalDate day = Objects.requireNonNull(on);
        letters.dispatched(letter, day, channel.name(), note.strip());
        String told = issued.kind().title() + "（" + issued.number() + "）已通过“" + channel.label() + "”发出";
        book.note(id, entry(issued, RequestEventKind.DISPATCHED, day, told), by);
        request.proceedings()
                .sent(letter, day)
                .ifPresent(next -> book.keep(request.told(next), stopped(issued, next, day), by));
        if (issued.kind().isClosing() && request.stage() == RequestStage.SIGNED) {
            DisclosureRequest answered = request.dispatched(day, book.today());
            RequestEventKind kind =
                    answered.stage() == RequestStage.ABANDONED ? RequestEventKind.ABANDONED : RequestEventKind.ANSWERED;
            String outcome =
                    Objects.requireNonNull(answered.disposal().outcome()).rowLabel();
            book.keep(
                    answered,
                    new Entry(
                            kind,
                            day,
                            outcome + late(request, day),
                            issued.kind().title()),
                    by);
            events.publishEvent(new RequestEnded(
                    id,
                    request.organ(),
                    request.receiptNumber(),
                    answered.stage() == RequestStage.ANSWERED,
                    day,
                    issued.kind().title() + "（" + issued.number() + "）"));
        }
        book.settle(id, by);
        if (issued.kind().isToApplicant()) {
            notices.tell(NoticeKind.of(issued.kind()), request.about(), answeredWith(id, issued, by));
        }
    }

    private List<ApplicantNotices.About> answeredWith(long id, IssuedLetter letter, Actor by) {
        return letter.kind().isClosing()
                ? together.with(id).stream()
                        .map(merged -> book.get(merged, by).about())
                        .toList()
                : List.of();
    }

    private static Entry entry(IssuedLetter letter, RequestEventKind kind, LocalDate day, String text) {
        return letter.kind().isToApplicant() ? Entry.told(kind, day, text) : Entry.of(kind, day, text);
    }

    /** The letter that has left stops the clock. */
    private static Entry stopped(IssuedLetter letter, Proceedings next, LocalDate day) {
        Proceedings.Fee fee = next.fee();
        if (fee != null && fee.letter() == letter.id()) {
            return Entry.told(RequestEventKind.CHARGED, day, "发出收费通知，信息处理费" + fee.amount());
        }
        Proceedings.Consultation asked = next.consultations().stream()
                .filter(each -> Objects.equals(each.letter(), letter.id()))
                .findFirst()
                .orElseThrow();
        return new Entry(
                RequestEventKind.CONSULTED,
                day,
                "征求" + asked.kind().label() + "“" + asked.party() + "”的意见",
                RequestConsulting.told(asked.kind()));
    }

    private String late(DisclosureRequest request, LocalDate day) {
        LocalDate dueOn = request.due().on();
        return dueOn == null || !day.isAfter(dueOn)
                ? ""
                : "（逾期" + -period.remaining(request.organ(), day, dueOn) + "个工作日）";
    }

    /**
     * Notes on which day a letter reached the applicant, which starts the periods for remedies.
     *
     * @throws Refusal {@code request.letter-not-dispatched}, {@code request.letter-not-found}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void serve(long id, long letter, @Nullable LocalDate on, String note, Actor by) {
        DisclosureRequest request = book.get(id, by);
        IssuedLetter issued = letters.get(id, letter);
        LocalDate dispatchedOn = issued.dispatchedOn();
        if (dispatchedOn == null) {
            throw new Refusal("request.letter-not-dispatched", issued.number());
        }
        Findings.Collector wrong = new Findings.Collector();
        new Days(book.today(), wrong).required(on, "servedOn", dispatchedOn);
        wrong.when(note.length() > 300, "note", "request.too-long", "说明", 300);
        wrong.throwIfAny();
        LocalDate day = Objects.requireNonNull(on);
        letters.served(letter, day, note.strip());
        Entry served =
                entry(issued, RequestEventKind.SERVED, day, issued.kind().title() + "（" + issued.number() + "）已送达");
        request.proceedings()
                .served(letter, day)
                .ifPresentOrElse(next -> book.keep(request.told(next), served, by), () -> book.note(id, served, by));
    }

    /**
     * Notes that the applicant takes the request back. Letters that have not left are voided; their numbers stay.
     *
     * @param on the day of the applicant's word
     * @param note how the applicant said so
     * @throws Refusal {@code request.step-not-possible}, {@code kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_REGISTER)
    public void withdraw(long id, int version, @Nullable LocalDate on, String note, Actor by) {
        DisclosureRequest request = book.get(id, version, by);
        request.requirePossible(RequestStep.WITHDRAW, book.today());
        Findings.Collector wrong = new Findings.Collector();
        LocalDate receivedOn = request.receivedOn();
        new Days(book.today(), wrong)
                .required(
                        on,
                        "withdrawnOn",
                        receivedOn == null ? request.receipt().submittedOn() : receivedOn);
        wrong.when(note.isBlank(), "note", "request.withdrawal-note-missing");
        wrong.when(note.length() > 500, "note", "request.too-long", "撤回的方式和说明", 500);
        wrong.throwIfAny();
        withdrawn(request, Objects.requireNonNull(on), note, by);
    }

    /**
     * Takes in the applicant's own withdrawal, made while following the request; of today.
     *
     * @throws Refusal {@code request.step-not-possible}
     */
    void withdrawOnline(DisclosureRequest request, String reason, Actor applicant) {
        request.requirePossible(RequestStep.WITHDRAW, book.today());
        String note = "申请人在查询页面撤回" + (reason.isBlank() ? "" : "：" + reason.strip());
        withdrawn(request, book.today(), note, applicant);
    }

    private void withdrawn(DisclosureRequest request, LocalDate day, String note, Actor by) {
        letters.voidWaiting(request.id(), "申请人撤回申请");
        book.keep(
                request.withdrawn(day, book.today()),
                new Entry(RequestEventKind.WITHDRAWN, day, note.strip(), "申请已经撤回，办理终止"),
                by);
        events.publishEvent(
                new RequestEnded(request.id(), request.organ(), request.receiptNumber(), false, day, "申请人撤回"));
    }

    /**
     * Issues the record that a withdrawn request is closed, when the applicant asks for it.
     *
     * @throws Refusal {@code request.not-withdrawn}, {@code request.reconsideration-organ-missing}
     */
    @Requires(Act.REQUEST_HANDLE)
    public IssuedLetter issueClosingRecord(long id, Actor by) {
        DisclosureRequest request = book.get(id, by);
        if (request.stage() != RequestStage.WITHDRAWN) {
            throw new Refusal("request.not-withdrawn", request.receiptNumber());
        }
        return issuing.issue(
                request, LetterKind.CLOSING_RECORD, by, (wording, number) -> wording.closingRecord(number));
    }
}
