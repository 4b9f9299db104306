package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.deadline.Receipt;
import org.zhiqing.rules.fee.Yuan;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.notice.ApplicantNotices;

/**
 * A request for government information (政府信息公开申请).
 *
 * <p>Immutable: every step returns the request as it is afterwards. Steps that the stage or the law's own conditions do
 * not allow throw the {@link Refusal} that {@link #obstacle} names; a statutory limit that binds the organ (7 days to
 * ask, 20 to answer) never does, it is recorded as late.
 *
 * @param receiptNumber 登记编号, told to the applicant
 * @param receipt the days of art. 31 and their rule
 * @param handler who works on it; {@code null} until somebody begins
 * @param due the last day for the answer as the ledger has it
 * @param disposal how and when it ended
 * @param version rises by one with every save
 */
public record DisclosureRequest(
        long id,
        long organ,
        String receiptNumber,
        Receipt receipt,
        Applicant applicant,
        Wanted wanted,
        RequestStage stage,
        @Nullable Handler handler,
        Proceedings proceedings,
        Due due,
        Disposal disposal,
        int version) {

    /** Who asks. Number, contact and proof are kept apart and read only with a record ({@link Particulars}). */
    public record Applicant(ApplicantKind kind, String name) {}

    /**
     * What is asked for (art. 29 para. 2 items 2 and 3).
     *
     * @param hint name or document number of the information, if the applicant knows it
     * @param form in which form it is wanted
     * @param route how it is wanted to be delivered
     */
    public record Wanted(@Nullable String hint, String description, ProvisionForm form, DeliveryChannel route) {

        /** Returns the beginning of the description, for lists. */
        public String summary() {
            return summary(description);
        }

        static String summary(String description) {
            String one = description.strip().replaceAll("\\s+", " ");
            return one.length() <= 40 ? one : one.substring(0, 39) + "…";
        }
    }

    /** The person who works on it (经办人). */
    public record Handler(long person, String name) {}

    /**
     * The last day for the answer.
     *
     * @param on included; {@code null} while none runs
     * @param provisional whether it runs into a year without a holiday notice (暂定)
     */
    public record Due(@Nullable LocalDate on, boolean provisional) {

        static final Due NONE = new Due(null, false);
    }

    /**
     * How it ended.
     *
     * @param outcome set when the answer is signed
     * @param on the day the answer left, or of the withdrawal; {@code null} while open
     */
    public record Disposal(@Nullable Outcome outcome, @Nullable LocalDate on) {

        static final Disposal OPEN = new Disposal(null, null);
    }

    /** Returns what notices to the applicant name it by. */
    ApplicantNotices.About about() {
        return new ApplicantNotices.About(id, organ, receiptNumber);
    }

    /** Returns the day of receipt by art. 31; {@code null} while both sides have not confirmed. */
    public @Nullable LocalDate receivedOn() {
        return receipt.receivedOn();
    }

    /** Returns why a step is not possible on that day; empty when it is. */
    public Optional<Refusal> obstacle(RequestStep step, LocalDate today) {
        if (!step.from().contains(stage)) {
            return Optional.of(new Refusal(
                    "request.step-not-possible", receiptNumber, step.label(), stage, RequestStep.possible(stage)));
        }
        return Optional.ofNullable(
                switch (step) {
                    case ASK_CORRECTION -> askedBefore();
                    case RECEIVE_CORRECTION -> nothingAsked();
                    case PROPOSE_EXTENSION -> notExtensible(today);
                    case DECIDE_EXTENSION ->
                        proceedings.openExtension().isEmpty()
                                ? new Refusal("request.no-extension-proposed", receiptNumber)
                                : null;
                    case NOTE_OPINION ->
                        proceedings.consultations().isEmpty()
                                ? new Refusal("request.nobody-consulted", receiptNumber)
                                : null;
                    case CHARGE ->
                        proceedings.fee() == null ? null : new Refusal("request.charged-before", receiptNumber);
                    case TELL_DELAY -> notDelayable(today);
                    case NOTE_PAYMENT, WAIVE_FEE -> noFeeAwaited();
                    default -> null;
                });
    }

    private @Nullable Refusal notDelayable(LocalDate today) {
        if (proceedings.delay() != null) {
            return new Refusal(
                    "request.delayed-before", receiptNumber, proceedings.delay().untilOn());
        }
        if (due.on() == null) {
            return new Refusal("request.extension-without-due-day", receiptNumber);
        }
        return today.isAfter(due.on()) ? new Refusal("request.extension-too-late", receiptNumber, due.on()) : null;
    }

    private @Nullable Refusal noFeeAwaited() {
        Proceedings.Fee fee = proceedings.fee();
        return fee == null || !fee.isOpen() ? new Refusal("request.no-fee-awaited", receiptNumber) : null;
    }

    private @Nullable Refusal askedBefore() {
        Proceedings.Correction asked = proceedings.correction();
        return asked == null ? null : new Refusal("request.correction-asked-before", receiptNumber, asked.askedOn());
    }

    private @Nullable Refusal nothingAsked() {
        Proceedings.Correction asked = proceedings.correction();
        return asked == null || !asked.isOpen() ? new Refusal("request.no-correction-awaited", receiptNumber) : null;
    }

    /** Art. 33 para. 2: 20 working days in all, and within the period that is to be extended. */
    private @Nullable Refusal notExtensible(LocalDate today) {
        if (proceedings.openExtension().isPresent()) {
            return new Refusal("request.extension-proposed-before", receiptNumber);
        }
        if (proceedings.extensibleDayCount() <= 0) {
            return new Refusal("request.extension-used-up", receiptNumber);
        }
        if (due.on() == null) {
            return new Refusal("request.extension-without-due-day", receiptNumber);
        }
        return today.isAfter(due.on()) ? new Refusal("request.extension-too-late", receiptNumber, due.on()) : null;
    }

    /** Both sides have confirmed (art. 31 item 3); the period runs from the next day. */
    DisclosureRequest confirmed(Receipt confirmed, LocalDate today) {
        requirePossible(RequestStep.CONFIRM, today);
        return with(confirmed).at(RequestStage.RECEIVED);
    }

    DisclosureRequest begun(Actor by, LocalDate today) {
        requirePossible(RequestStep.BEGIN, today);
        return handledBy(by).at(RequestStage.IN_PROGRESS);
    }

    /** Asks for a correction. Possible once: art. 30 wants all matters told at one time. */
    DisclosureRequest asked(Proceedings.Correction correction, Actor by) {
        requirePossible(RequestStep.ASK_CORRECTION, correction.askedOn());
        return handledBy(by).with(proceedings.with(correction)).at(RequestStage.AWAITING_CORRECTION);
    }

    /** Takes the correction in. The answering period starts anew the day after {@code on} (art. 30). */
    DisclosureRequest corrected(LocalDate on, String reply, LocalDate today) {
        requirePossible(RequestStep.RECEIVE_CORRECTION, today);
        Proceedings.Correction asked = Objects.requireNonNull(proceedings.correction());
        return with(proceedings.with(
                        new Proceedings.Correction(asked.askedOn(), asked.dueOn(), asked.matters(), on, reply)))
                .at(RequestStage.IN_PROGRESS);
    }

    DisclosureRequest proposed(Proceedings.Extension extension) {
        requirePossible(RequestStep.PROPOSE_EXTENSION, extension.proposedOn());
        return with(proceedings.with(extension));
    }

    DisclosureRequest decided(Proceedings.Extension extension, LocalDate today) {
        requirePossible(RequestStep.DECIDE_EXTENSION, today);
        return with(proceedings.with(extension));
    }

    DisclosureRequest consulted(Proceedings.Consultation consultation, RequestStep step, LocalDate today) {
        requirePossible(step, today);
        return with(proceedings.with(consultation));
    }

    DisclosureRequest charged(Proceedings.Fee fee, LocalDate today) {
        requirePossible(RequestStep.CHARGE, today);
        return with(proceedings.with(fee));
    }

    DisclosureRequest delayed(Proceedings.Delay delay, LocalDate today) {
        requirePossible(RequestStep.TELL_DELAY, today);
        return with(proceedings.with(delay));
    }

    /** The fee is paid; by policy the answering period starts anew on the next day. */
    DisclosureRequest paid(LocalDate on, String note, LocalDate today) {
        requirePossible(RequestStep.NOTE_PAYMENT, today);
        return with(proceedings.with(Objects.requireNonNull(proceedings.fee()).paid(on, note)))
                .at(RequestStage.IN_PROGRESS);
    }

    /** Gives the fee up, all of it or a part. */
    DisclosureRequest feeWaived(@Nullable Yuan part, String decider, String note, LocalDate today) {
        requirePossible(RequestStep.WAIVE_FEE, today);
        Proceedings.Fee fee = Objects.requireNonNull(proceedings.fee());
        return with(proceedings.with(
                part == null ? fee.waived(today, decider, note) : fee.reduced(part, today, decider, note)));
    }

    /** The signed answer is void; it is drafted again. */
    DisclosureRequest unsigned(LocalDate today) {
        requirePossible(RequestStep.VOID_ANSWER, today);
        return with(Disposal.OPEN).at(stageOfWork());
    }

    /** The demand for correction never left; it was not made. */
    DisclosureRequest correctionTakenBack() {
        return with(proceedings.withoutCorrection()).at(RequestStage.IN_PROGRESS);
    }

    private RequestStage stageOfWork() {
        Proceedings.Correction asked = proceedings.correction();
        return asked != null && asked.isOpen() ? RequestStage.AWAITING_CORRECTION : RequestStage.IN_PROGRESS;
    }

    /** A letter has left or arrived; a fact, possible in every stage. */
    DisclosureRequest told(Proceedings next) {
        return with(next);
    }

    DisclosureRequest submitted(Actor by, LocalDate today) {
        requirePossible(RequestStep.SUBMIT, today);
        return handledBy(by).at(RequestStage.AWAITING_DECISION);
    }

    DisclosureRequest returned(LocalDate today) {
        requirePossible(RequestStep.RETURN, today);
        return at(stageOfWork());
    }

    DisclosureRequest signed(Outcome outcome, LocalDate today) {
        requirePossible(RequestStep.SIGN, today);
        return with(new Disposal(outcome, null)).at(RequestStage.SIGNED);
    }

    /** The answer has left on that day, in time or late. */
    DisclosureRequest dispatched(LocalDate on, LocalDate today) {
        requirePossible(RequestStep.DISPATCH, today);
        Outcome outcome = Objects.requireNonNull(disposal.outcome());
        boolean abandoned = outcome == Outcome.NOT_CORRECTED || outcome == Outcome.FEE_UNPAID;
        return with(new Disposal(outcome, on)).at(abandoned ? RequestStage.ABANDONED : RequestStage.ANSWERED);
    }

    /** The applicant takes it back; counted under 其他处理-3. */
    DisclosureRequest withdrawn(LocalDate on, LocalDate today) {
        requirePossible(RequestStep.WITHDRAW, today);
        return with(new Disposal(Outcome.OTHER, on)).at(RequestStage.WITHDRAWN);
    }

    /** A part that was split off goes on where the request stood. */
    DisclosureRequest continued(RequestStage stage, @Nullable Handler by, Proceedings so) {
        return new DisclosureRequest(
                id, organ, receiptNumber, receipt, applicant, wanted, stage, by, so, due, disposal, version);
    }

    /** It is answered with another request from now on. */
    DisclosureRequest merged(LocalDate today) {
        requirePossible(RequestStep.MERGE, today);
        return at(RequestStage.MERGED);
    }

    DisclosureRequest unmerged(LocalDate today) {
        requirePossible(RequestStep.UNMERGE, today);
        return at(RequestStage.IN_PROGRESS);
    }

    /** The other request is answered: this one asked for the same, and counts as a repeated request (art. 36 item 6). */
    DisclosureRequest answeredWith(LocalDate on, LocalDate today) {
        requirePossible(RequestStep.ANSWER_TOGETHER, today);
        return with(new Disposal(Outcome.DUPLICATE, on)).at(RequestStage.ANSWERED);
    }

    DisclosureRequest amended(Receipt receipt, Applicant applicant, Wanted wanted) {
        return new DisclosureRequest(
                id,
                organ,
                receiptNumber,
                receipt,
                applicant,
                wanted,
                stage,
                handler,
                proceedings,
                due,
                disposal,
                version);
    }

    DisclosureRequest with(Due due) {
        return new DisclosureRequest(
                id,
                organ,
                receiptNumber,
                receipt,
                applicant,
                wanted,
                stage,
                handler,
                proceedings,
                due,
                disposal,
                version);
    }

    /** @throws Refusal why the step cannot be taken on the day, if it cannot */
    void requirePossible(RequestStep step, LocalDate today) {
        obstacle(step, today).ifPresent(refusal -> {
            throw refusal;
        });
    }

    private DisclosureRequest at(RequestStage next) {
        return new DisclosureRequest(
                id,
                organ,
                receiptNumber,
                receipt,
                applicant,
                wanted,
                next,
                handler,
                proceedings,
                due,
                disposal,
                version);
    }

    private DisclosureRequest with(Receipt receipt) {
        return amended(receipt, applicant, wanted);
    }

    private DisclosureRequest with(Proceedings proceedings) {
        return new DisclosureRequest(
                id,
                organ,
                receiptNumber,
                receipt,
                applicant,
                wanted,
                stage,
                handler,
                proceedings,
                due,
                disposal,
                version);
    }

    private DisclosureRequest with(Disposal disposal) {
        return new DisclosureRequest(
                id,
                organ,
                receiptNumber,
                receipt,
                applicant,
                wanted,
                stage,
                handler,
                proceedings,
                due,
                disposal,
                version);
    }

    /** Another person works on it from now on; nothing else changes. */
    DisclosureRequest handedOver(Actor to) {
        return handledBy(to);
    }

    private DisclosureRequest handledBy(Actor by) {
        return new DisclosureRequest(
                id,
                organ,
                receiptNumber,
                receipt,
                applicant,
                wanted,
                stage,
                new Handler(by.person(), by.name()),
                proceedings,
                due,
                disposal,
                version);
    }
}
