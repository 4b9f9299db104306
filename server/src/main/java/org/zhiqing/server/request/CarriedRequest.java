package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.deadline.Receipt;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;

/**
 * A request as another register has it (旧台账、上级平台).
 *
 * @param receipt the days of art. 31; not received where both sides have still to confirm
 * @param proceedings corrections and extensions on which its clock depends; nothing else is taken over
 * @param end how it ended; {@code null} while it is open
 * @param note where it stood and what was remarked there, for the office
 */
public record CarriedRequest(Receipt receipt, Filing filing, Proceedings proceedings, @Nullable End end, String note) {

    /**
     * How and when it ended.
     *
     * @param withdrawn whether the applicant took it back
     */
    public record End(Outcome outcome, boolean withdrawn, LocalDate on) {

        RequestStage stage() {
            if (withdrawn) {
                return RequestStage.WITHDRAWN;
            }
            return outcome == Outcome.NOT_CORRECTED || outcome == Outcome.FEE_UNPAID
                    ? RequestStage.ABANDONED
                    : RequestStage.ANSWERED;
        }
    }

    /** Returns what makes a registration of the form impossible; the fields are those of {@link Filing}. */
    public List<Finding> wrong() {
        Findings.Collector wrong = new Findings.Collector();
        filing.check(wrong);
        return wrong.all();
    }

    /** Returns the stage in which it goes on. */
    RequestStage stage() {
        if (end != null) {
            return end.stage();
        }
        if (receipt.receivedOn() == null) {
            return RequestStage.SUBMITTED;
        }
        Proceedings.Correction asked = proceedings.correction();
        return asked != null && asked.isOpen() ? RequestStage.AWAITING_CORRECTION : RequestStage.RECEIVED;
    }
}
