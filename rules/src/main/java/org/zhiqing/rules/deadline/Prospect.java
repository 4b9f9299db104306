package org.zhiqing.rules.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the due day would become if something happened (试算).
 *
 * @param on the day it would happen
 * @param until the day on which what is awaited would come; null if it did not
 * @param dayCount the working days of a supposed extension; 0 for everything else
 * @param ledger the account as it would then be
 * @param extensibleDayCount the working days by which the period could still be extended then
 */
public record Prospect(
        Supposition what,
        LocalDate on,
        @Nullable LocalDate until,
        int dayCount,
        DeadlineLedger ledger,
        int extensibleDayCount) {

    /** The last day on which an extension could be decided and told; null when none could. */
    public @Nullable LocalDate lastExtensionOn() {
        return extensibleDayCount > 0 && ledger.state() == DueState.RUNNING ? ledger.dueOn() : null;
    }

    /** What is supposed, in one Chinese clause. */
    public String question() {
        String day = LedgerText.inSentence(on);
        if (what == Supposition.EXTENSION) {
            return day + what.label() + dayCount + "个工作日";
        }
        String came = until == null ? notCome() : "，" + LedgerText.inSentence(until) + what.end();
        return day + what.label() + came;
    }

    private String notCome() {
        return switch (what) {
            case THIRD_PARTY, CO_ORGAN -> "（当日签收），十五个工作日内没有意见";
            case CORRECTION -> "，申请人没有补正";
            case FEE -> "，申请人没有缴费";
            case EXTENSION -> "";
        };
    }

    /** The answer in one Chinese sentence. */
    public String answer() {
        LocalDate dueOn = ledger.dueOn();
        if (dueOn == null) {
            return ledger.summary();
        }
        LocalDate last = lastExtensionOn();
        return "届满日变为" + LedgerText.inSentence(dueOn) + (ledger.isProvisional() ? "（暂定）" : "")
                + (last == null
                        ? "。"
                        : "；最迟在" + LedgerText.inSentence(last) + "决定并告知延长答复期限，还可以延长" + extensibleDayCount + "个工作日。");
    }
}
