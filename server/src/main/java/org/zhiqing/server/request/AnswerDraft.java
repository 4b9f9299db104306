package org.zhiqing.server.request;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.outcome.OutcomeGroup;
import org.zhiqing.rules.outcome.Prerequisite;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.request.letter.LetterEdit;
import org.zhiqing.server.request.part.SeparatedParts;
import org.zhiqing.server.request.referral.Referral;

/**
 * The answer as it is drafted and, later, signed (答复).
 *
 * @param situation which row of table three it is, and which letter, articles and remedy follow
 * @param facts what the office did and found, as the letter tells it; may be empty
 * @param grounds on which a part or all is withheld; empty where nothing is
 * @param records what the situation demands to be on record
 * @param form how information is given; {@code null} where none is
 * @param parts what is given and what withheld where information is separated; else {@link SeparatedParts#NONE}
 * @param referral which organ to turn to where another one is competent; else {@link Referral#NONE}
 */
public record AnswerDraft(
        Situation situation,
        String facts,
        List<WithholdingGround> grounds,
        Map<Prerequisite, String> records,
        @Nullable ProvisionForm form,
        SeparatedParts parts,
        Referral referral) {

    /** What the request's own history shows; not asked for in words. */
    private static final Set<Prerequisite> SHOWN_BY_HISTORY = Set.of(
            Prerequisite.CONSULTATION,
            Prerequisite.CORRECTION_ASKED,
            Prerequisite.CORRECTION_RECEIVED,
            Prerequisite.CORRECTION_EXPIRED,
            Prerequisite.FEE_NOTICE,
            Prerequisite.FEE_EXPIRED,
            Prerequisite.SEARCH_LOG,
            Prerequisite.WITHDRAWAL_RECORD);

    /** What has fields of its own; not asked for as one text either. */
    private static final Set<Prerequisite> SHOWN_BY_FIELDS =
            Set.of(Prerequisite.REDACTION_LIST, Prerequisite.OTHER_ORGAN);

    public AnswerDraft {
        grounds = situation == Situation.SEPARATED && !parts.rows().isEmpty() ? parts.grounds() : List.copyOf(grounds);
        records = Map.copyOf(records);
    }

    /** A draft that separates nothing and points to nobody. */
    public AnswerDraft(
            Situation situation,
            String facts,
            List<WithholdingGround> grounds,
            Map<Prerequisite, String> records,
            @Nullable ProvisionForm form) {
        this(situation, facts, grounds, records, form, SeparatedParts.NONE, Referral.NONE);
    }

    /**
     * Who drafted and who signed.
     *
     * @param signedBy {@code null} while unsigned
     */
    public record Signatures(
            long drafter,
            String draftedBy,
            Instant draftedAt,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            @Nullable String opinion) {}

    /** Returns the draft with another fact. */
    AnswerDraft also(String fact) {
        String before = facts.isBlank() || facts.endsWith("。") ? facts : facts + "。";
        return new AnswerDraft(situation, before + fact + "。", grounds, records, form, parts, referral);
    }

    /** Whether the applicant has let the time for a correction, or for the fee, pass. */
    record Overdue(boolean correction, boolean fee) {}

    /**
     * A draft with its signatures.
     *
     * @param edit the words of its letter as somebody changed them; {@code null} for those of the template
     */
    public record Kept(AnswerDraft draft, Signatures signatures, @Nullable LetterEdit edit) {}

    /** Returns what a situation demands in words. */
    public static List<Prerequisite> asked(Situation situation) {
        return situation.prerequisites().stream()
                .filter(prerequisite -> !SHOWN_BY_HISTORY.contains(prerequisite))
                .filter(prerequisite -> !SHOWN_BY_FIELDS.contains(prerequisite))
                .toList();
    }

    /** Returns what a situation demands in words from that request; more where a third party is overruled (art. 32). */
    public static List<Prerequisite> asked(Situation situation, DisclosureRequest request) {
        return overruled(situation, request).isEmpty()
                ? asked(situation)
                : Stream.concat(asked(situation).stream(), Stream.of(Prerequisite.OVERRULING_REASON))
                        .toList();
    }

    /** Returns the third parties that object to what the situation discloses. */
    static List<Proceedings.Consultation> overruled(Situation situation, DisclosureRequest request) {
        return provides(situation)
                ? request.proceedings().consultations().stream()
                        .filter(asked -> asked.kind() == ConsultationKind.THIRD_PARTY)
                        .filter(asked -> asked.stance() == OpinionStance.OBJECTS)
                        .toList()
                : List.of();
    }

    /** Returns whether the situation gives information, so that a form of provision belongs to it. */
    public static boolean provides(Situation situation) {
        return situation == Situation.PROVIDED || situation == Situation.SEPARATED;
    }

    /** Notes everything that this draft lacks for being signed. */
    void check(DisclosureRequest request, Overdue overdue, List<Search> searches, Findings.Collector wrong) {
        for (Prerequisite asked : asked(situation, request)) {
            String record = records.getOrDefault(asked, "");
            wrong.when(record.isBlank(), field(asked), "request.record-missing", asked.label());
            wrong.when(record.length() > 4000, field(asked), "request.too-long", asked.label(), 4000);
        }
        boolean bare = asked(situation).isEmpty() && situation.outcome().group() == OutcomeGroup.NOT_PROCESSED;
        wrong.when(bare && facts.isBlank(), "facts", "request.facts-missing", situation.label());
        boolean refuses = !WithholdingGround.of(situation.outcome()).isEmpty();
        wrong.when(refuses && grounds.isEmpty(), "grounds", "request.ground-missing");
        wrong.when(provides(situation) && form == null, "form", "request.form-missing");
        wrong.when(facts.length() > 4000, "facts", "request.too-long", "办理情况", 4000);
        checkGrounds(wrong);
        checkFields(wrong);
        checkHistory(request, overdue, searches, wrong);
    }

    /** What a letter cannot be without, though an older draft may lack it: the list of parts, the right organ. */
    void checkFields(Findings.Collector wrong) {
        checkParts(wrong);
        if (situation == Situation.OTHER_ORGAN) {
            referral.check(wrong);
        }
    }

    private void checkHistory(
            DisclosureRequest request, Overdue overdue, List<Search> searches, Findings.Collector wrong) {
        Proceedings.Correction correction = request.proceedings().correction();
        Proceedings.Fee fee = request.proceedings().fee();
        for (Prerequisite shown : situation.prerequisites()) {
            boolean there =
                    switch (shown) {
                        case CONSULTATION -> thirdPartyAsked(request);
                        case CORRECTION_ASKED -> correction != null;
                        case CORRECTION_RECEIVED -> correction != null && !correction.isOpen();
                        case CORRECTION_EXPIRED -> overdue.correction();
                        case FEE_NOTICE -> fee != null && fee.notifiedOn() != null;
                        case FEE_EXPIRED -> overdue.fee();
                        case SEARCH_LOG -> !searches.isEmpty();
                        default -> true;
                    };
            wrong.when(!there, "situation", "request.history-lacks", situation.label(), shown.label());
        }
        wrong.when(
                situation == Situation.NOT_FOUND && searches.stream().anyMatch(Search::found),
                "situation",
                "request.search-found-something");
        wrong.when(
                situation == Situation.THIRD_PARTY_RIGHTS && everyThirdPartyAgrees(request),
                "situation",
                "request.third-party-agrees");
        wrong.when(
                situation == Situation.WITHDRAWN,
                "situation",
                "request.withdrawal-is-recorded",
                RequestStep.WITHDRAW.label());
    }

    /** Partial disclosure is not even kept without a part that is given and one that is withheld (art. 37). */
    void checkParts(Findings.Collector wrong) {
        if (situation == Situation.SEPARATED) {
            parts.check(wrong);
        }
    }

    /** A ground of another row would make the letter say one thing and table three another. */
    void checkGrounds(Findings.Collector wrong) {
        List<WithholdingGround> possible = possibleGrounds(situation);
        List<String> foreign = grounds.stream()
                .filter(ground -> !possible.contains(ground))
                .map(WithholdingGround::label)
                .toList();
        wrong.when(!foreign.isEmpty(), "grounds", "request.ground-foreign", foreign, situation.label());
    }

    /** Returns the grounds that a situation may rest on; empty where nothing is withheld. */
    public static List<WithholdingGround> possibleGrounds(Situation situation) {
        return situation == Situation.SEPARATED
                ? List.of(WithholdingGround.values())
                : WithholdingGround.of(situation.outcome());
    }

    private static boolean everyThirdPartyAgrees(DisclosureRequest request) {
        List<Proceedings.Consultation> asked = request.proceedings().consultations().stream()
                .filter(each -> each.kind() == ConsultationKind.THIRD_PARTY)
                .toList();
        return !asked.isEmpty() && asked.stream().allMatch(each -> each.stance() == OpinionStance.AGREES);
    }

    /** Art. 15 protects a third party; what another organ thinks is no ground. */
    private static boolean thirdPartyAsked(DisclosureRequest request) {
        return request.proceedings().consultations().stream()
                .anyMatch(asked -> asked.kind() == ConsultationKind.THIRD_PARTY && asked.sentOn() != null);
    }

    /** Returns the form field in which a record is typed. */
    public static String field(Prerequisite prerequisite) {
        return "record-" + prerequisite.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
