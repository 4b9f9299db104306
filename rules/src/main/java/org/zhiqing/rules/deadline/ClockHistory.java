package org.zhiqing.rules.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a request that its answer clock depends on. Immutable: each method returns the history with one more
 * event, so that a question “what if” is a call with a changed history.
 *
 * <p>Events may be given in any order. What the law would not have allowed is taken as it happened and shown in the
 * ledger; only what cannot have happened is refused.
 */
public record ClockHistory(
        LocalDate receivedOn,
        List<Correction> corrections,
        List<Consultation> consultations,
        List<Extension> extensions,
        List<FeeNotice> feeNotices,
        List<Exclusion> exclusions,
        @Nullable Delay delay) {

    /**
     * @throws IllegalArgumentException if an event is before the day of receipt
     */
    public ClockHistory {
        corrections = List.copyOf(corrections);
        consultations = List.copyOf(consultations);
        extensions = List.copyOf(extensions);
        feeNotices = List.copyOf(feeNotices);
        exclusions = List.copyOf(exclusions);
        corrections.forEach(it -> requireOrder(receivedOn, it.askedOn(), "the correction notice"));
        consultations.forEach(it -> requireOrder(receivedOn, it.sentOn(), "the consultation"));
        extensions.forEach(it -> requireOrder(receivedOn, it.decidedOn(), "the extension"));
        feeNotices.forEach(it -> requireOrder(receivedOn, it.notifiedOn(), "the fee notice"));
        exclusions.forEach(it -> requireOrder(receivedOn, it.firstOn(), "the excluded time"));
        if (delay != null) {
            requireOrder(receivedOn, delay.toldOn(), "the delay");
        }
    }

    /**
     * A correction (补正), art. 30.
     *
     * @param repliedOn the day the corrected request came in; null while awaited
     */
    public record Correction(LocalDate askedOn, @Nullable LocalDate repliedOn) {
        /** @throws IllegalArgumentException if the reply is before the notice */
        public Correction {
            requireOrder(askedOn, repliedOn, "the corrected request");
        }
    }

    /**
     * An opinion asked for (征求意见), arts. 32 and 34.
     *
     * @param sentOn the day the letter left
     * @param signedOn the day the asked side received it, from which its 15 working days run; null when not known
     * @param answeredOn the day the opinion came in; null while awaited or when none came
     */
    public record Consultation(
            ConsultationKind kind, LocalDate sentOn, @Nullable LocalDate signedOn, @Nullable LocalDate answeredOn) {
        /** @throws IllegalArgumentException if the letter was received or answered before it left */
        public Consultation {
            requireOrder(sentOn, signedOn, "the receipt of the letter");
            requireOrder(signedOn == null ? sentOn : signedOn, answeredOn, "the opinion");
        }
    }

    /**
     * An extension (延长答复期限), art. 33 para. 2.
     *
     * @param dayCount working days, at least 1; what exceeds 20 in all is not counted
     */
    public record Extension(LocalDate decidedOn, int dayCount) {
        /** @throws IllegalArgumentException if {@code dayCount} is less than 1 */
        public Extension {
            if (dayCount < 1) {
                throw new IllegalArgumentException("dayCount must be at least 1, was " + dayCount);
            }
        }
    }

    /**
     * A fee notice (收费通知).
     *
     * @param paidOn the day payment was completed; null while awaited
     */
    public record FeeNotice(LocalDate notifiedOn, @Nullable LocalDate paidOn) {
        /** @throws IllegalArgumentException if the payment is before the notice */
        public FeeNotice {
            requireOrder(notifiedOn, paidOn, "the payment");
        }
    }

    /**
     * Time that is known not to count (不计入期限的时间), art. 33 para. 3, where only its days are on record, as in an old
     * register. Where the letter and the opinion are known, a {@link Consultation} says more.
     *
     * @param lastOn included
     */
    public record Exclusion(LocalDate firstOn, LocalDate lastOn) {
        /** @throws IllegalArgumentException if it ends before it begins */
        public Exclusion {
            requireOrder(firstOn, lastOn, "the end of the excluded time");
        }
    }

    /**
     * A reasonable delay (延迟答复的合理期限), art. 35.
     *
     * @param untilOn the last day told to the applicant
     */
    public record Delay(LocalDate toldOn, LocalDate untilOn) {
        /** @throws IllegalArgumentException if the delay ends before it is told */
        public Delay {
            requireOrder(toldOn, untilOn, "the end of the delay");
        }
    }

    /** A request received on that day, to which nothing has happened. */
    public static ClockHistory receivedOn(LocalDate day) {
        return new ClockHistory(day, List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    /** This history with a correction asked for, and answered unless {@code repliedOn} is null. */
    public ClockHistory corrected(LocalDate askedOn, @Nullable LocalDate repliedOn) {
        return new ClockHistory(
                receivedOn,
                with(corrections, new Correction(askedOn, repliedOn)),
                consultations,
                extensions,
                feeNotices,
                exclusions,
                delay);
    }

    /** This history with an opinion asked for. */
    public ClockHistory consulted(
            ConsultationKind kind, LocalDate sentOn, @Nullable LocalDate signedOn, @Nullable LocalDate answeredOn) {
        return new ClockHistory(
                receivedOn,
                corrections,
                with(consultations, new Consultation(kind, sentOn, signedOn, answeredOn)),
                extensions,
                feeNotices,
                exclusions,
                delay);
    }

    /** This history with an extension. */
    public ClockHistory extended(LocalDate decidedOn, int dayCount) {
        return new ClockHistory(
                receivedOn,
                corrections,
                consultations,
                with(extensions, new Extension(decidedOn, dayCount)),
                feeNotices,
                exclusions,
                delay);
    }

    /** This history with a fee notice, paid unless {@code paidOn} is null. */
    public ClockHistory charged(LocalDate notifiedOn, @Nullable LocalDate paidOn) {
        return new ClockHistory(
                receivedOn,
                corrections,
                consultations,
                extensions,
                with(feeNotices, new FeeNotice(notifiedOn, paidOn)),
                exclusions,
                delay);
    }

    /** This history with days that do not count, both included. */
    public ClockHistory excluded(LocalDate firstOn, LocalDate lastOn) {
        return new ClockHistory(
                receivedOn,
                corrections,
                consultations,
                extensions,
                feeNotices,
                with(exclusions, new Exclusion(firstOn, lastOn)),
                delay);
    }

    /** This history with a reasonable delay, in place of an earlier one. */
    public ClockHistory delayed(LocalDate toldOn, LocalDate untilOn) {
        return new ClockHistory(
                receivedOn, corrections, consultations, extensions, feeNotices, exclusions, new Delay(toldOn, untilOn));
    }

    private static <T> List<T> with(List<T> list, T added) {
        var longer = new ArrayList<>(list);
        longer.add(added);
        return longer;
    }

    private static void requireOrder(LocalDate first, @Nullable LocalDate second, String what) {
        if (second != null && second.isBefore(first)) {
            throw new IllegalArgumentException(what + " on " + second + " is before " + first);
        }
    }
}
