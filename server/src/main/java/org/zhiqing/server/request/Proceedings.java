package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.deadline.ClockHistory;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.deadline.Limit;

/**
 * What happened to a request between receipt and answer, as far as its answer clock depends on it (办理经过). Immutable.
 *
 * @param correction asked for once at most (art. 30); {@code null} if never
 */
public record Proceedings(
        @Nullable Correction correction, List<Extension> extensions, List<Consultation> consultations) {

    static final Proceedings NONE = new Proceedings(null, List.of(), List.of());

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
     * @param signedOn the day the asked side received the letter; {@code null} when not known
     * @param answeredOn {@code null} while awaited, or when none came
     */
    public record Consultation(
            long id,
            ConsultationKind kind,
            String party,
            LocalDate sentOn,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate answeredOn,
            @Nullable String opinion) {}

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

    /** Returns the consultations whose opinion is awaited. */
    public List<Consultation> openConsultations() {
        return consultations.stream()
                .filter(consultation -> consultation.answeredOn() == null)
                .toList();
    }

    /** Returns the history as the answer clock reads it. */
    ClockHistory clock(LocalDate receivedOn) {
        ClockHistory history = ClockHistory.receivedOn(receivedOn);
        if (correction != null) {
            history = history.corrected(correction.askedOn(), correction.repliedOn());
        }
        for (Consultation asked : consultations) {
            history = history.consulted(asked.kind(), asked.sentOn(), asked.signedOn(), asked.answeredOn());
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
        consultations.forEach(asked -> days.add(asked.sentOn()));
        extensions.forEach(extension -> days.add(extension.proposedOn()));
        return days.stream().min(LocalDate::compareTo).orElse(null);
    }

    Proceedings with(Correction next) {
        return new Proceedings(next, extensions, consultations);
    }

    Proceedings with(Extension next) {
        List<Extension> all = new ArrayList<>(extensions);
        all.removeIf(extension -> extension.id() == next.id() && next.id() != 0);
        all.add(next);
        return new Proceedings(correction, all, consultations);
    }

    Proceedings with(Consultation next) {
        List<Consultation> all = new ArrayList<>(consultations);
        all.removeIf(asked -> asked.id() == next.id() && next.id() != 0);
        all.add(next);
        return new Proceedings(correction, extensions, all);
    }
}
