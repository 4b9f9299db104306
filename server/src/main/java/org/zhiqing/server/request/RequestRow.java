package org.zhiqing.server.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Outcome;

/**
 * A request as lists show it.
 *
 * @param summary beginning of what is asked for
 * @param remaining working days to the due day: negative when it is past; {@code null} while none runs or when it ended
 */
public record RequestRow(
        long id,
        String receiptNumber,
        ReceiptChannel channel,
        ApplicantKind kind,
        String applicant,
        String summary,
        @Nullable LocalDate receivedOn,
        RequestStage stage,
        @Nullable LocalDate dueOn,
        boolean provisional,
        @Nullable Integer remaining,
        @Nullable String handler,
        @Nullable Outcome outcome,
        @Nullable LocalDate disposedOn) {

    /** Whether the answer left after its due day, or has not left although that day is past. */
    public boolean isLate() {
        if (dueOn == null) {
            return false;
        }
        return disposedOn == null ? remaining != null && remaining < 0 : disposedOn.isAfter(dueOn);
    }
}
