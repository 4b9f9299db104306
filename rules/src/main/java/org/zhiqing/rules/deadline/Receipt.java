package org.zhiqing.rules.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a request came in, and the day that makes it received (art. 31).
 *
 * @param submittedOn the day the applicant handed in, posted or sent the request
 * @param arrivedOn the day it reached the organ: signed for, taken from the letter box, shown in the mailbox; null when
 *     it has not arrived or that day says nothing, as for a request handed in
 * @param confirmedOn the day the office confirmed with the applicant; null when not confirmed or not needed
 */
public record Receipt(
        ReceiptChannel channel, LocalDate submittedOn, @Nullable LocalDate arrivedOn, @Nullable LocalDate confirmedOn) {

    /**
     * @throws IllegalArgumentException if it arrives before it was submitted, or is confirmed before it arrived
     */
    public Receipt {
        LocalDate earliest = submittedOn;
        if (arrivedOn != null) {
            requireNotBefore(earliest, arrivedOn, "arrivedOn");
            earliest = arrivedOn;
        }
        if (confirmedOn != null) {
            requireNotBefore(earliest, confirmedOn, "confirmedOn");
        }
    }

    /** The rule that decides the day. */
    public ReceiptRule rule() {
        return channel.rule();
    }

    /**
     * Returns the day from which the answer clock is counted, itself not counted.
     *
     * @return null while the day the rule asks for has not come: not yet signed for, not yet confirmed
     */
    public @Nullable LocalDate receivedOn() {
        return switch (rule()) {
            case DAY_SUBMITTED -> submittedOn;
            case DAY_SIGNED -> arrivedOn;
            case DAY_CONFIRMED_BY_OFFICE, DAY_BOTH_CONFIRMED -> confirmedOn;
        };
    }

    /** Whether ordinary mail was confirmed later than on the day it arrived, which art. 31 item 2 asks for. */
    public boolean isConfirmedLate() {
        return rule() == ReceiptRule.DAY_CONFIRMED_BY_OFFICE
                && arrivedOn != null
                && confirmedOn != null
                && confirmedOn.isAfter(arrivedOn);
    }

    private static void requireNotBefore(LocalDate earliest, LocalDate day, String name) {
        if (day.isBefore(earliest)) {
            throw new IllegalArgumentException(name + " " + day + " is before " + earliest);
        }
    }
}
