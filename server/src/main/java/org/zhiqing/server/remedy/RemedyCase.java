package org.zhiqing.server.remedy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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

    HandedInCase handedIn() {
        return new HandedInCase(
                id,
                procedure,
                caseNumber,
                authority,
                party,
                subject,
                request,
                filedOn,
                result,
                concludedOn,
                note,
                version);
    }
}
