package org.zhiqing.server.remedy;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Findings;

/**
 * A case as its form hands it in: as {@link RemedyCase}, with what was left empty.
 *
 * @param procedure {@code null} if not chosen
 * @param filedOn {@code null} if not filled in
 */
public record HandedInCase(
        long id,
        @Nullable RemedyProcedure procedure,
        String caseNumber,
        String authority,
        String party,
        String subject,
        String request,
        @Nullable LocalDate filedOn,
        RemedyResult result,
        @Nullable LocalDate concludedOn,
        String note,
        int version) {

    /** Notes everything that is wrong with the case. */
    void check(LocalDate today, Findings.Collector wrong) {
        wrong.when(procedure == null, "procedure", "remedy.procedure-missing");
        String where = procedure == null ? "复议机关或者受理法院" : procedure.authority();
        wrong.when(authority.isBlank(), "authority", "remedy.authority-missing", where);
        wrong.when(party.isBlank(), "party", "remedy.party-missing");
        wrong.when(subject.isBlank(), "subject", "remedy.subject-missing");
        tooLong(caseNumber, 100, "caseNumber", wrong);
        tooLong(authority, 200, "authority", wrong);
        tooLong(party, 200, "party", wrong);
        tooLong(subject, 1000, "subject", wrong);
        tooLong(request, 40, "request", wrong);
        tooLong(note, 1000, "note", wrong);
        wrong.when(filedOn == null, "filedOn", "remedy.filed-day-missing");
        if (filedOn != null) {
            wrong.when(filedOn.isAfter(today), "filedOn", "remedy.day-in-future", filedOn);
        }
        boolean pending = result == RemedyResult.PENDING;
        wrong.when(pending && concludedOn != null, "concludedOn", "remedy.pending-with-day");
        wrong.when(!pending && concludedOn == null, "concludedOn", "remedy.conclusion-day-missing", result);
        if (concludedOn != null) {
            wrong.when(concludedOn.isAfter(today), "concludedOn", "remedy.day-in-future", concludedOn);
            if (filedOn != null) {
                wrong.when(concludedOn.isBefore(filedOn), "concludedOn", "remedy.concluded-before-filed", filedOn);
            }
        }
    }

    /** Returns the case once nothing is wrong with it. */
    RemedyCase toCase(long organ) {
        return new RemedyCase(
                id,
                organ,
                Objects.requireNonNull(procedure),
                caseNumber,
                authority,
                party,
                subject,
                request,
                Objects.requireNonNull(filedOn),
                result,
                concludedOn,
                note,
                version);
    }

    private static void tooLong(String text, int limit, String field, Findings.Collector wrong) {
        wrong.when(text.length() > limit, field, "remedy.too-long", limit);
    }
}
