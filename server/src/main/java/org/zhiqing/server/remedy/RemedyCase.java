package org.zhiqing.server.remedy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Findings;

/**
 * A case of reconsideration or litigation about disclosure (复议、诉讼案件).
 *
 * @param id 0 before it is saved
 * @param caseNumber 案号, empty if not known yet
 * @param authority the reconsideration organ or court
 * @param party who contests
 * @param subject what is contested
 * @param request receipt number of the request it is about; empty if none
 * @param filedOn the day the case was accepted (受理、立案)
 * @param concludedOn {@code null} exactly while {@link RemedyResult#PENDING}
 * @param version rises by one with every save
 */
public record RemedyCase(
        long id,
        long organ,
        RemedyProcedure procedure,
        String caseNumber,
        String authority,
        String party,
        String subject,
        String request,
        LocalDate filedOn,
        RemedyResult result,
        @Nullable LocalDate concludedOn,
        String note,
        int version) {

    /** Notes everything that is wrong with the case. */
    void check(LocalDate today, Findings.Collector wrong) {
        wrong.when(authority.isBlank(), "authority", "remedy.authority-missing", procedure.authority());
        wrong.when(party.isBlank(), "party", "remedy.party-missing");
        wrong.when(subject.isBlank(), "subject", "remedy.subject-missing");
        tooLong(caseNumber, 100, "caseNumber", wrong);
        tooLong(authority, 200, "authority", wrong);
        tooLong(party, 200, "party", wrong);
        tooLong(subject, 1000, "subject", wrong);
        tooLong(request, 40, "request", wrong);
        tooLong(note, 1000, "note", wrong);
        wrong.when(filedOn.isAfter(today), "filedOn", "remedy.day-in-future", filedOn);
        boolean pending = result == RemedyResult.PENDING;
        wrong.when(pending && concludedOn != null, "concludedOn", "remedy.pending-with-day");
        wrong.when(!pending && concludedOn == null, "concludedOn", "remedy.conclusion-day-missing", result);
        if (concludedOn != null) {
            wrong.when(concludedOn.isAfter(today), "concludedOn", "remedy.day-in-future", concludedOn);
            wrong.when(concludedOn.isBefore(filedOn), "concludedOn", "remedy.concluded-before-filed", filedOn);
        }
    }

    private static void tooLong(String text, int limit, String field, Findings.Collector wrong) {
        wrong.when(text.length() > limit, field, "remedy.too-long", limit);
    }
}
