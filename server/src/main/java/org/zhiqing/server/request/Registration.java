package org.zhiqing.server.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.deadline.Receipt;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.deadline.ReceiptRule;
import org.zhiqing.server.kernel.Findings;

/**
 * How and when a request came in, as the desk enters it (登记). The channel decides which days are asked for (art. 31).
 *
 * @param channel {@code null} if not chosen
 * @param takenDown whether an oral request was written down by the office (art. 29 para. 1)
 */
public record Registration(
        @Nullable ReceiptChannel channel,
        boolean takenDown,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate confirmedOn) {

    /** Returns whether a channel asks for the day of arrival. */
    public static boolean asksArrival(ReceiptChannel channel) {
        return channel.rule() != ReceiptRule.DAY_SUBMITTED;
    }

    /** Returns whether a channel asks for the day of confirmation. */
    public static boolean asksConfirmation(ReceiptChannel channel) {
        return channel.rule() == ReceiptRule.DAY_CONFIRMED_BY_OFFICE
                || channel.rule() == ReceiptRule.DAY_BOTH_CONFIRMED;
    }

    /** Notes what is wrong with the days. */
    void check(LocalDate today, Findings.Collector wrong) {
        Days days = new Days(today, wrong);
        days.required(submittedOn, "submittedOn", null);
        if (wrong.when(channel == null, "channel", "request.channel-missing") || channel == null) {
            return;
        }
        if (channel.rule() == ReceiptRule.DAY_SIGNED) {
            days.required(arrivedOn, "arrivedOn", submittedOn);
        } else if (asksArrival(channel)) {
            days.optional(arrivedOn, "arrivedOn", submittedOn);
        }
        if (asksConfirmation(channel)) {
            days.optional(confirmedOn, "confirmedOn", arrivedOn == null ? submittedOn : arrivedOn);
        }
    }

    /** Returns the days that the channel asks for; others are left out. */
    Receipt receipt() {
        if (channel == null || submittedOn == null) {
            throw new IllegalStateException("not checked");
        }
        return new Receipt(
                channel,
                submittedOn,
                asksArrival(channel) ? arrivedOn : null,
                asksConfirmation(channel) ? confirmedOn : null);
    }
}
