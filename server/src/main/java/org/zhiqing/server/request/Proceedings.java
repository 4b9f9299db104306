package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.WorkingDays;
import org.zhiqing.rules.deadline.ClockHistory;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.deadline.Limit;
import org.zhiqing.rules.fee.FeeBasis;
import org.zhiqing.rules.fee.Yuan;

/**
 * What happened to a request between receipt and answer, as far as its answer clock depends on it (办理经过). Immutable.
 *
 * @param correction asked for once at most (art. 30); {@code null} if never
 * @param fee {@code null} if none was ever asked for
 * @param delay {@code null} if none was told
 */
public record Proceedings(
        @Nullable Correction correction,
        List<Extension> extensions,
        List<Consultation> consultations,
        @Nullable Fee fee,
        @Nullable Delay delay) {

    static final Proceedings NONE = new Proceedings(null, List.of(), List.of(), null, null);

    /** Returns what a part that is split off shares: the correction, the extensions that hold, the delay. */
    Proceedings copied() {
        List<Extension> holding = extensions.stream()
                .filter(each -> each.state() == ExtensionState.APPROVED)
                .map(each -> new Extension(
                        0,
                        each.dayCount(),
                        each.reason(),
                        each.proposedOn(),
                        each.proposedBy(),
                        each.state(),
                        each.decidedOn(),
                        each.decidedBy(),
                        each.opinion()))
                .toList();
        return new Proceedings(correction, holding, List.of(), null, delay);
    }

    public Proceedings {
        extensions = List.copyOf(extensions);
        consultations = List.copyOf(consultations);
    }

    /**
     * A correction (补正).
     *
     * @param matters all that is to be corrected
     * @param dueOn last day for it, included: the reasonable period that was told
     * @param repliedOn the day the corrected request came in; {@code null} while awaited
     */
    public record Correction(
            LocalDate askedOn, LocalDate dueOn, String matters, @Nullable LocalDate repliedOn, @Nullable String reply) {

        /** Whether the applicant has still to reply. */
        public boolean isOpen() {
            return repliedOn == null;
        }
    }

    /** Where an extension stands. */
    public enum ExtensionState {
        PROPOSED("待审批"),
        APPROVED("已批准"),
        REFUSED("未批准");

        private final String label;

        ExtensionState(String label) {
            this.label = label;
        }

        /** The Chinese name. */
        public String label() {
            return label;
        }
    }

    /**
     * An extension (延长答复期限), art. 33 para. 2.
     *
     * @param id 0 before it is saved
     * @param dayCount working days
     * @param decidedOn {@code null} while it waits for the head of the disclosure office
     */
    public record Extension(
            long id,
            int dayCount,
            String reason,
            LocalDate proposedOn,
            String proposedBy,
            ExtensionState state,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            @Nullable String opinion) {

        Extension decided(boolean approved, LocalDate on, String by, String opinion) {
            ExtensionState state = approved ? ExtensionState.APPROVED : ExtensionState.REFUSED;
            return new Extension(id, dayCount, reason, proposedOn, proposedBy, state, on, by, opinion);
        }
    }

    /**
     * An opinion asked for (征求意见), arts. 32 and 34; its time is excluded (art. 33 para. 3).
     *
     * @param id 0 before it is saved
     * @param party who is asked
     * @param subject what it is to say something on; {@code null} when the letter was written elsewhere
     * @param letter id of the letter issued here; {@code null} when it was written elsewhere
     * @param sentOn the day the letter left; {@code null} while it has not
     * @param signedOn the day the asked side received the letter; {@code null} when not known
     * @param answeredOn {@code null} while awaited, or when none came
     */
    public record Consultation(
            long id,
            ConsultationKind kind,
            String party,
            @Nullable String subject,
            @Nullable Long letter,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate answeredOn,
            @Nullable OpinionStance stance,
            @Nullable String opinion) {

        /** Whether the letter has left and no opinion has come. */
        public boolean isOpen() {
            return sentOn != null && answeredOn == null;
        }

        /** Returns the last of its 15 working days; {@code null} while nobody knows when they began. */
        public @Nullable LocalDate silentAfter(WorkingDays days) {
            return signedOn == null
                    ? null
                    : kind.limit().dueAfter(signedOn, days).on();
        }

        Consultation sent(LocalDate on) {
            return new Consultation(id, kind, party, subject, letter, on, signedOn, answeredOn, stance, opinion);
        }

        Consultation signed(LocalDate on) {
            return new Consultation(id, kind, party, subject, letter, sentOn, on, answeredOn, stance, opinion);
        }

        Consultation noted(
                @Nullable LocalDate signedOn,
                @Nullable LocalDate answeredOn,
                @Nullable OpinionStance stance,
                @Nullable String opinion) {
            return new Consultation(id, kind, party, subject, letter, sentOn, signedOn, answeredOn, stance, opinion);
        }
    }

    /**
     * A processing fee (信息处理费), asked for once by one tariff.
     *
     * @param tariff the tariff in force on the day of the notice, by name
     * @param count the place among the applicant's requests of the month, or the pages
     * @param letter id of the fee notice
     * @param notifiedOn the day the notice left; {@code null} while it has not
     * @param servedOn the day it reached the applicant, from which the days to pay run; {@code null} when not known
     * @param paidOn {@code null} while awaited
     * @param waivedOn the day the organ gave it up; {@code null} if it has not
     * @param reduced how much of it was given up; zero if nothing, or all (then {@code waivedOn} is set)
     * @param reducedOn the last day a part was given up; {@code null} if none was
     * @param decidedBy who decided to give it up; {@code null} if nobody has
     * @param note how it was paid, or why it was given up
     */
    public record Fee(
            FeeBasis basis,
            String tariff,
            int count,
            Yuan amount,
            long letter,
            @Nullable LocalDate notifiedOn,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate paidOn,
            @Nullable LocalDate waivedOn,
            Yuan reduced,
            @Nullable LocalDate reducedOn,
            @Nullable String decidedBy,
            @Nullable String note) {

        /** A fee that is asked for by that notice. */
        static Fee asked(FeeBasis basis, String tariff, int count, Yuan amount, long letter) {
            return new Fee(basis, tariff, count, amount, letter, null, null, null, null, Yuan.ZERO, null, null, null);
        }

        /** Returns what has to be paid. */
        public Yuan payable() {
            return new Yuan(amount.amount() - reduced.amount());
        }

        /** Whether the notice has left and the fee is neither paid nor given up. */
        public boolean isOpen() {
            return notifiedOn != null && paidOn == null && waivedOn == null;
        }

        /** Returns the last day to pay; {@code null} while nobody knows when the notice arrived. */
        public @Nullable LocalDate dueOn(WorkingDays days) {
            return servedOn == null
                    ? null
                    : Limit.FEE_PAYMENT.dueAfter(servedOn, days).on();
        }

        Fee notified(LocalDate on) {
            return with(on, servedOn, paidOn, waivedOn, note);
        }

        Fee served(LocalDate on) {
            return with(notifiedOn, on, paidOn, waivedOn, note);
        }

        Fee paid(LocalDate on, String note) {
            return with(notifiedOn, servedOn, on, null, note);
        }

        Fee waived(LocalDate on, String decider, String note) {
            return new Fee(
                    basis,
                    tariff,
                    count,
                    amount,
                    letter,
                    notifiedOn,
                    servedOn,
                    null,
                    on,
                    Yuan.ZERO,
                    null,
                    decider,
                    note);
        }

        /** Returns the fee with a further part given up; what was given up before stays given up. */
        Fee reduced(Yuan by, LocalDate on, String decider, String note) {
            return new Fee(
                    basis,
                    tariff,
                    count,
                    amount,
                    letter,
                    notifiedOn,
                    servedOn,
                    paidOn,
                    null,
                    reduced.plus(by),
                    on,
                    decider,
                    note);
        }

        private Fee with(
                @Nullable LocalDate notifiedOn,
                @Nullable LocalDate servedOn,
                @Nullable LocalDate paidOn,
                @Nullable LocalDate waivedOn,
                @Nullable String note) {
            return new Fee(
                    basis,
                    tariff,
                    count,
                    amount,
                    letter,
                    notifiedOn,
                    servedOn,
                    paidOn,
                    waivedOn,
                    reduced,
                    reducedOn,
                    decidedBy,
                    note);
        }
    }

    /**
     * A reasonable delay (延迟答复), art. 35.
     *
     * @param untilOn the last day told, included
     */
    public record Delay(LocalDate toldOn, LocalDate untilOn, String reason) {}

    /** Returns the extension that waits for its decision. */
    public Optional<Extension> openExtension() {
        return extensions.stream()
                .filter(extension -> extension.state() == ExtensionState.PROPOSED)
                .findFirst();
    }

    /** Returns the working days by which the period has been extended so far. */
    public int extendedDayCount() {
        return extensions.stream()
                .filter(extension -> extension.state() == ExtensionState.APPROVED)
                .mapToInt(Extension::dayCount)
                .sum();
    }

    /** Returns the working days by which it may still be extended (20 in all). */
    public int extensibleDayCount() {
        return Limit.EXTENSION.length() - extendedDayCount();
    }

    /** Returns the consultations whose letter has left and whose opinion is awaited. */
    public List<Consultation> openConsultations() {
        return consultations.stream().filter(Consultation::isOpen).toList();
    }

    /** Returns this with that letter sent; empty if no opinion and no fee was asked for by it. */
    Optional<Proceedings> sent(long letter, LocalDate on) {
        return changed(letter, asked -> asked.sent(on), fee -> fee.notified(on));
    }

    /** Returns this with that letter received; empty if no opinion and no fee was asked for by it. */
    Optional<Proceedings> served(long letter, LocalDate on) {
        return changed(letter, asked -> asked.signed(on), fee -> fee.served(on));
    }

    private Optional<Proceedings> changed(long letter, UnaryOperator<Consultation> asked, UnaryOperator<Fee> fee) {
        if (this.fee != null && this.fee.letter() == letter) {
            return Optional.of(with(fee.apply(this.fee)));
        }
        return consultations.stream()
                .filter(each -> each.letter() != null && each.letter() == letter)
                .findFirst()
                .map(each -> with(asked.apply(each)));
    }

    /** Returns the history as the answer clock reads it. */
    ClockHistory clock(LocalDate receivedOn) {
        ClockHistory history = ClockHistory.receivedOn(receivedOn);
        if (correction != null) {
            history = history.corrected(correction.askedOn(), correction.repliedOn());
        }
        for (Consultation asked : consultations) {
            if (asked.sentOn() != null) {
                history = history.consulted(asked.kind(), asked.sentOn(), asked.signedOn(), asked.answeredOn());
            }
        }
        if (fee != null && fee.notifiedOn() != null && fee.waivedOn() == null) {
            history = history.charged(fee.notifiedOn(), fee.paidOn());
        }
        if (delay != null) {
            history = history.delayed(delay.toldOn(), delay.untilOn());
        }
        for (Extension extension : extensions) {
            if (extension.state() == ExtensionState.APPROVED && extension.decidedOn() != null) {
                history = history.extended(extension.decidedOn(), extension.dayCount());
            }
        }
        return history;
    }

    /** Returns the first day on which something happened; {@code null} if nothing has. */
    @Nullable
    LocalDate firstOn() {
        List<LocalDate> days = new ArrayList<>();
        if (correction != null) {
            days.add(correction.askedOn());
        }
        consultations.stream()
                .map(Consultation::sentOn)
                .filter(Objects::nonNull)
                .forEach(days::add);
        extensions.forEach(extension -> days.add(extension.proposedOn()));
        if (fee != null && fee.notifiedOn() != null) {
            days.add(fee.notifiedOn());
        }
        if (delay != null) {
            days.add(delay.toldOn());
        }
        return days.stream().min(LocalDate::compareTo).orElse(null);
    }

    /** Returns this without what was asked for by that letter. */
    Proceedings withoutLetter(long letter) {
        List<Consultation> others = consultations.stream()
                .filter(each -> each.letter() == null || each.letter() != letter)
                .toList();
        return new Proceedings(
                correction, extensions, others, fee == null || fee.letter() == letter ? null : fee, delay);
    }

    Proceedings withoutCorrection() {
        return new Proceedings(null, extensions, consultations, fee, delay);
    }

    Proceedings with(Correction next) {
        return new Proceedings(next, extensions, consultations, fee, delay);
    }

    Proceedings with(Extension next) {
        List<Extension> all = new ArrayList<>(extensions);
        all.removeIf(extension -> extension.id() == next.id() && next.id() != 0);
        all.add(next);
        return new Proceedings(correction, all, consultations, fee, delay);
    }

    Proceedings with(Consultation next) {
        List<Consultation> all = new ArrayList<>(consultations);
        all.removeIf(asked -> asked.id() == next.id() && next.id() != 0);
        all.add(next);
        return new Proceedings(correction, extensions, all, fee, delay);
    }

    Proceedings with(Fee next) {
        return new Proceedings(correction, extensions, consultations, next, delay);
    }

    Proceedings with(Delay next) {
        return new Proceedings(correction, extensions, consultations, fee, next);
    }

    Proceedings withoutDelay() {
        return new Proceedings(correction, extensions, consultations, fee, null);
    }
}
