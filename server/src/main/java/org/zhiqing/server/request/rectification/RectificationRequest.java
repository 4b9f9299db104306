package org.zhiqing.server.request.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.server.request.referral.Referral;

/**
 * An application to correct a record about oneself (更正申请), art. 41.
 *
 * @param record which record of the organ it is about
 * @param dueOn the last day for the answer by the office's own setting
 * @param outcome as drafted or signed; {@code null} before
 * @param reason what was corrected, or why not; empty before
 * @param other the organ that may correct; {@link Referral#NONE} where it is this one
 * @param identityFile sealed file; {@code null} if none was handed in; so with {@code evidenceFile}
 */
public record RectificationRequest(
        long id,
        long organ,
        String receiptNumber,
        ReceiptChannel channel,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean dueProvisional,
        String applicant,
        String record,
        RectificationStage stage,
        @Nullable RectificationOutcome outcome,
        String reason,
        Referral other,
        @Nullable Long drafter,
        @Nullable String draftedBy,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate closedOn,
        @Nullable Long identityFile,
        @Nullable Long evidenceFile,
        int version) {

    /** Returns whether it was answered, or is still open, after its last day. */
    public boolean isLate(LocalDate today) {
        return (closedOn == null ? today : closedOn).isAfter(dueOn);
    }
}
