package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.fee.FeeBasis;
import org.zhiqing.rules.fee.FeeLine;
import org.zhiqing.rules.fee.FeeSchedule;
import org.zhiqing.rules.fee.Yuan;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.Proceedings.Fee;
import org.zhiqing.server.request.fee.FeeTariffs;
import org.zhiqing.server.request.letter.IssuedLetter;

/**
 * The processing fee (信息处理费), art. 42 and 国办函〔2020〕109号: by one of the two tariffs in force on the day of the notice, within the answering period, by a
 * notice that gives basis, tariff, amount and way to pay; 20 working days to pay from its arrival.
 */
@Service
@Transactional
public class RequestCharging {

    private final RequestBook book;
    private final RequestLetters letters;
    private final ParticularsStore particulars;
    private final RequestSettings settings;
    private final FeeTariffs tariffs;

    RequestCharging(
            RequestBook book,
            RequestLetters letters,
            ParticularsStore particulars,
            RequestSettings settings,
            FeeTariffs tariffs) {
        this.book = book;
        this.letters = letters;
        this.particulars = particulars;
        this.settings = settings;
        this.tariffs = tariffs;
    }

    /**
     * Returns what a notice of today charges by.
     *
     * @throws Refusal {@code request.no-tariff}
     */
    @Requires(Act.REQUEST_HANDLE)
    @Transactional(readOnly = true)
    public FeeSchedule schedule(Actor by) {
        return tariffs.inForceOn(by.organ(), book.today())
                .orElseThrow(() -> new Refusal("request.no-tariff", FeeSchedule.NATIONAL_2021.inForceFrom()));
    }

    /** Returns the way to pay that the organ has set; empty when it has not. */
    @Requires(Act.REQUEST_HANDLE)
    @Transactional(readOnly = true)
    public String usualManner(Actor by) {
        return settings.feePayment(by.organ());
    }

    /**
     * Returns the request's place among those that whoever has the same identity number handed in to the organ in the
     * calendar month of its receipt, counted from 1; 1 where no number is known.
     */
    @Requires(Act.REQUEST_HANDLE)
    @Transactional(readOnly = true)
    public int ordinal(long id, Actor by) {
        return particulars.placeInMonth(book.get(id, by).id());
    }

    /**
     * Issues the fee notice. The clock stops when it has left.
     *
     * @param count the place in the month, or the pages
     * @param manner how and where to pay, as the notice tells it
     * @throws Findings {@code request.fee-basis-missing}, {@code request.fee-count}, {@code request.fee-manner-missing},
     *     {@code request.nothing-to-charge}, {@code request.fee-basis-absent}
     * @throws Refusal {@code request.charged-before}, {@code request.step-not-possible}, {@code
     *     request.reconsideration-organ-missing}, {@code request.character-not-printable}, {@code request.not-found},
     *     {@code kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_HANDLE)
    public IssuedLetter charge(long id, int version, @Nullable FeeBasis basis, int count, String manner, Actor by) {
        LocalDate today = book.today();
        DisclosureRequest before = book.get(id, version, by);
        before.requirePossible(RequestStep.CHARGE, today);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(basis == null, "basis", "request.fee-basis-missing");
        wrong.when(count < 1 || count > 1_000_000, "count", "request.fee-count");
        wrong.when(manner.isBlank(), "manner", "request.fee-manner-missing");
        wrong.when(manner.length() > 500, "manner", "request.too-long", "缴费的方式", 500);
        wrong.throwIfAny();
        FeeBasis tariff = Objects.requireNonNull(basis);
        FeeSchedule schedule = schedule(by);
        wrong.when(!schedule.has(tariff), "basis", "request.fee-basis-absent", schedule.name(), tariff.label());
        wrong.throwIfAny();
        List<FeeLine> lines = lines(schedule, tariff, count);
        Yuan amount = FeeSchedule.sum(lines);
        wrong.when(amount.equals(Yuan.ZERO), "count", "request.nothing-to-charge", count + tariff.unit());
        wrong.throwIfAny();
        IssuedLetter letter = letters.issue(
                before,
                LetterKind.FEE_NOTICE,
                by,
                (wording, number) -> wording.feeNotice(number, schedule, tariff, lines, amount, manner.strip()));
        Fee fee = Fee.asked(tariff, schedule.name(), count, amount, letter.id());
        book.keep(
                before.charged(fee, today),
                Entry.of(
                        RequestEventKind.CHARGED,
                        today,
                        schedule.name() + "，" + tariff.label() + "，" + count + tariff.unit() + "，" + amount
                                + "；收费通知发出后停止计算期限"),
                by);
        return letter;
    }

    /** Only this request is charged: by request, what its place in the month costs. */
    private static List<FeeLine> lines(FeeSchedule schedule, FeeBasis basis, int count) {
        return basis == FeeBasis.BY_PAGE ? schedule.pageLines(count) : schedule.requestLines(count, count);
    }

    /**
     * Notes that the fee is paid in full. By policy the 20 working days begin anew on the next day.
     *
     * @throws Findings those of the day, {@code request.too-long}
     * @throws Refusal {@code request.no-fee-awaited}, {@code request.step-not-possible}, {@code request.not-found}, {@code
     *     kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void notePayment(long id, int version, @Nullable LocalDate paidOn, String note, Actor by) {
        LocalDate today = book.today();
        DisclosureRequest before = book.get(id, version, by);
        before.requirePossible(RequestStep.NOTE_PAYMENT, today);
        Fee fee = Objects.requireNonNull(before.proceedings().fee());
        Findings.Collector wrong = new Findings.Collector();
        new Days(today, wrong).required(paidOn, "paidOn", fee.notifiedOn());
        wrong.when(note.length() > 500, "note", "request.too-long", "缴费凭证", 500);
        wrong.throwIfAny();
        LocalDate on = Objects.requireNonNull(paidOn);
        String effect = settings.clockPolicy(before.organ()).feeRestart().label();
        book.keep(
                before.paid(on, note.strip(), today),
                new Entry(
                        RequestEventKind.PAID,
                        on,
                        fee.payable() + (note.isBlank() ? "" : "，" + note.strip()),
                        "已缴清" + fee.payable() + "，" + effect),
                by);
    }

    /** A further reduction tells what is left, so that nobody takes it for the only one. */
    private static String rest(Fee fee, int part) {
        int left = fee.payable().amount() - part;
        return fee.reducedOn() == null ? "" : "，连同以前减收的，应缴" + new Yuan(left);
    }

    /**
     * What is given up of a fee, why, and who decided it (减免).
     *
     * @param part how much, besides what was given up before; {@code null} for all of it
     */
    public record Waiver(@Nullable Integer part, String reason, String decidedBy) {}

    /**
     * Gives the fee up and tells the applicant. If all of it is given up, the notice has had no effect on the answering
     * period; if a part, the rest is to be paid in the same time.
     *
     * @return the letter that tells it
     * @throws Findings {@code request.reason-missing}, {@code request.waiver-decider-missing}, {@code
     *     request.waiver-part}, {@code request.too-long}
     * @throws Refusal as {@link #notePayment}, {@code request.reconsideration-organ-missing}, {@code
     *     request.character-not-printable}
     */
    @Requires(Act.REQUEST_HANDLE)
    public IssuedLetter waive(long id, int version, Waiver waiver, Actor by) {
        DisclosureRequest before = book.get(id, version, by);
        before.requirePossible(RequestStep.WAIVE_FEE, book.today());
        Fee fee = Objects.requireNonNull(before.proceedings().fee());
        Integer part = waiver.part();
        Findings.Collector wrong = new Findings.Collector();
        boolean outside = part != null && (part < 1 || part >= fee.payable().amount());
        wrong.when(outside, "part", "request.waiver-part", fee.payable());
        wrong.when(waiver.reason().isBlank(), "reason", "request.reason-missing");
        wrong.when(waiver.reason().length() > 500, "reason", "request.too-long", "理由", 500);
        wrong.when(waiver.decidedBy().isBlank(), "decidedBy", "request.waiver-decider-missing");
        wrong.when(waiver.decidedBy().length() > 100, "decidedBy", "request.too-long", "决定人", 100);
        wrong.throwIfAny();
        String decider = waiver.decidedBy().strip();
        String reason = waiver.reason().strip();
        String told = part == null ? "本机关决定不收取信息处理费，答复期限照常计算" : "本机关决定减收信息处理费" + part + "元" + rest(fee, part);
        DisclosureRequest waived = book.keep(
                before.feeWaived(part == null ? null : new Yuan(part), decider, reason, book.today()),
                new Entry(RequestEventKind.FEE_WAIVED, book.today(), told + "；决定人：" + decider + "；理由：" + reason, told),
                by);
        return letters.issue(
                waived, LetterKind.FEE_WAIVER_NOTICE, by, (wording, number) -> wording.feeWaiverNotice(number));
    }
}
