package org.zhiqing.server.request;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.deadline.DeadlineLedger;
import org.zhiqing.rules.number.MaskRule;
import org.zhiqing.server.request.letter.IssuedLetter;

/**
 * Everything about a request that its page shows (案卷).
 *
 * @param queryCode in groups, for telling it to the applicant again
 * @param masked identity and contact, masked
 * @param sameApplicant other requests by whoever has the same identity number, newest first
 * @param remaining working days to the due day, negative when past; {@code null} while none runs or when it ended
 * @param steps what the reader may do by role, possible or not
 */
public record Dossier(
        DisclosureRequest request,
        String queryCode,
        Masked masked,
        List<SameApplicant> sameApplicant,
        List<RequestEvent> events,
        List<Amendment> amendments,
        List<IssuedLetter> letters,
        Optional<AnswerDraft.Kept> answer,
        List<Attachment> attachments,
        List<Search> searches,
        Optional<DeadlineLedger> ledger,
        @Nullable Integer remaining,
        Pauses pauses,
        List<StepState> steps) {

    /**
     * A step and whether it can be taken now.
     *
     * @param obstacle why not, as a sentence; {@code null} when it can
     */
    public record StepState(RequestStep step, @Nullable String obstacle) {

        public boolean isPossible() {
            return obstacle == null;
        }
    }

    /** Another request of the same applicant. */
    public record SameApplicant(long id, String receiptNumber) {}

    /** Identity and contact with the middle of every entry covered; empty where nothing was given. */
    public record Masked(
            String identityKind,
            String identityNumber,
            String contactName,
            String telephone,
            String email,
            String address,
            String agent,
            boolean proof,
            boolean agentProof) {

        /** Takes particulars whose identity number is covered already. */
        static Masked of(Particulars particulars) {
            Particulars.Contact contact = particulars.contact();
            Particulars.Agent agent = particulars.agent();
            return new Masked(
                    particulars.identityKind().label(),
                    particulars.identityNumber() == null ? "" : particulars.identityNumber(),
                    masked(particulars.contactName(), new MaskRule(1, 0)),
                    masked(contact.telephone(), MaskRule.MOBILE),
                    masked(contact.email(), new MaskRule(1, 4)),
                    masked(contact.address(), new MaskRule(6, 0)),
                    masked(agent == null ? null : agent.name(), new MaskRule(1, 0)),
                    particulars.proofFile() != null,
                    agent != null && agent.proofFile() != null);
        }

        private static String masked(@Nullable String text, MaskRule rule) {
            return text == null ? "" : rule.apply(text);
        }
    }

    /** Returns the steps that can be taken now. */
    public List<RequestStep> possible() {
        return steps.stream().filter(StepState::isPossible).map(StepState::step).toList();
    }

    /** Returns whether a step can be taken now. */
    public boolean may(RequestStep step) {
        return possible().contains(step);
    }
}
