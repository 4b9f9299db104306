package org.zhiqing.server.request;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.Prerequisite;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Findings;

/**
 * The answer as it is drafted and, later, signed (答复).
 *
 * @param situation which row of table three it is, and which letter, articles and remedy follow
 * @param facts what the office did and found, as the letter tells it; may be empty
 * @param grounds on which a part or all is withheld; empty where nothing is
 * @param records what the situation demands to be on record
 * @param form how information is given; {@code null} where none is
 */
public record AnswerDraft(
        Situation situation,
        String facts,
        List<WithholdingGround> grounds,
        Map<Prerequisite, String> records,
        @Nullable ProvisionForm form) {

    /** What the request's own history shows; not asked for in words. */
    private static final Set<Prerequisite> SHOWN_BY_HISTORY = Set.of(
            Prerequisite.CONSULTATION,
            Prerequisite.CORRECTION_ASKED,
            Prerequisite.CORRECTION_RECEIVED,
            Prerequisite.CORRECTION_EXPIRED,
            Prerequisite.WITHDRAWAL_RECORD);

    public AnswerDraft {
        grounds = List.copyOf(grounds);
        records = Map.copyOf(records);
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

    /** A draft with its signatures. */
    public record Kept(AnswerDraft draft, Signatures signatures) {}

    /** Returns what a situation demands in words. */
    public static List<Prerequisite> asked(Situation situation) {
        return situation.prerequisites().stream()
                .filter(prerequisite -> !SHOWN_BY_HISTORY.contains(prerequisite))
                .toList();
    }

    /** Returns whether the situation gives information, so that a form of provision belongs to it. */
    public static boolean provides(Situation situation) {
        return situation == Situation.PROVIDED || situation == Situation.SEPARATED;
    }

    /** Notes everything that this draft lacks for being signed. */
    void check(DisclosureRequest request, boolean correctionExpired, Findings.Collector wrong) {
        for (Prerequisite asked : asked(situation)) {
            String record = records.getOrDefault(asked, "");
            wrong.when(record.isBlank(), field(asked), "request.record-missing", asked.label());
            wrong.when(record.length() > 4000, field(asked), "request.too-long", asked.label(), 4000);
        }
        boolean refuses = !WithholdingGround.of(situation.outcome()).isEmpty() || situation == Situation.SEPARATED;
        wrong.when(refuses && grounds.isEmpty(), "grounds", "request.ground-missing");
        wrong.when(provides(situation) && form == null, "form", "request.form-missing");
        wrong.when(facts.length() > 4000, "facts", "request.too-long", "办理情况", 4000);
        checkHistory(request, correctionExpired, wrong);
    }

    private void checkHistory(DisclosureRequest request, boolean correctionExpired, Findings.Collector wrong) {
        Proceedings.Correction correction = request.proceedings().correction();
        for (Prerequisite shown : situation.prerequisites()) {
            boolean there =
                    switch (shown) {
                        case CONSULTATION ->
                            !request.proceedings().consultations().isEmpty();
                        case CORRECTION_ASKED -> correction != null;
                        case CORRECTION_RECEIVED -> correction != null && !correction.isOpen();
                        case CORRECTION_EXPIRED -> correctionExpired;
                        default -> true;
                    };
            wrong.when(!there, "situation", "request.history-lacks", situation.label(), shown.label());
        }
        wrong.when(
                situation == Situation.WITHDRAWN,
                "situation",
                "request.withdrawal-is-recorded",
                RequestStep.WITHDRAW.label());
    }

    /** Returns the form field in which a record is typed. */
    public static String field(Prerequisite prerequisite) {
        return "record-" + prerequisite.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
