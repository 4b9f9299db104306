package org.zhiqing.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.WorkingDays;
import org.zhiqing.rules.deadline.AnswerClock;
import org.zhiqing.rules.deadline.ClockHistory;
import org.zhiqing.rules.deadline.ClockPolicy;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.deadline.DeadlineLedger;
import org.zhiqing.rules.deadline.Limit;
import picocli.CommandLine.Option;

/** What happened to one request, as typed after {@code due} or on a line of a file. */
final class DueOptions {

    @Option(
            names = "--received",
            paramLabel = "DAY",
            converter = DaySpan.DayReader.class,
            description = "收到申请之日（条例第三十一条），例如 2025-01-24")
    @Nullable
    LocalDate received;

    @Option(
            names = "--correction",
            paramLabel = "ASKED[..REPLIED]",
            converter = DaySpan.Reader.class,
            description = "补正：告知之日..收到补正之日；还没有收到的只写前一天")
    List<DaySpan> corrections = new ArrayList<>();

    @Option(
            names = "--third-party",
            paramLabel = "SENT[/SIGNED][..ANSWERED]",
            converter = DaySpan.Reader.class,
            description = "征求第三方意见：发出之日/对方签收之日..收到意见之日；签收满十五个工作日没有意见的自行决定")
    List<DaySpan> thirdParties = new ArrayList<>();

    @Option(
            names = "--co-organ",
            paramLabel = "SENT[/SIGNED][..ANSWERED]",
            converter = DaySpan.Reader.class,
            description = "征求共同制作机关意见，写法同上；逾期视为同意公开")
    List<DaySpan> coOrgans = new ArrayList<>();

    @Option(
            names = "--excluded",
            paramLabel = "FIRST..LAST",
            converter = DaySpan.Reader.class,
            description = "只知道哪些天不计入期限的：第一天..最后一天，两天都不计入；重叠的合并")
    List<DaySpan> exclusions = new ArrayList<>();

    @Option(
            names = "--extend",
            paramLabel = "DAYS[@DAY]",
            arity = "0..1",
            fallbackValue = "20",
            description = "延长几个工作日@决定之日；不写天数为 20，不写日期的按届满当日决定")
    List<String> extensions = new ArrayList<>();

    @Option(
            names = "--fee",
            paramLabel = "NOTIFIED[..PAID]",
            converter = DaySpan.Reader.class,
            description = "收费：发出收费通知之日..缴清之日；还没有缴的只写前一天")
    List<DaySpan> fees = new ArrayList<>();

    @Option(
            names = "--delay",
            paramLabel = "TOLD..UNTIL",
            converter = DaySpan.Reader.class,
            description = "第三十五条的合理期限：告知之日..告知的最后一天")
    @Nullable
    DaySpan delay;

    @Option(
            names = "--fee-restart",
            paramLabel = "CHOICE",
            defaultValue = "RESTART",
            description = "收费后期限怎样算：${COMPLETION-CANDIDATES}（默认 ${DEFAULT-VALUE}，缴清次日重新计算）")
    ClockPolicy.FeeRestart feeRestart = ClockPolicy.DEFAULT.feeRestart();

    @Option(
            names = "--exclusion-start",
            paramLabel = "CHOICE",
            defaultValue = "DAY_AFTER_DISPATCH",
            description = "征求意见从哪天起扣除：${COMPLETION-CANDIDATES}（默认 ${DEFAULT-VALUE}）")
    ClockPolicy.ExclusionStart exclusionStart = ClockPolicy.DEFAULT.exclusionStart();

    @Option(
            names = "--exclusion-end",
            paramLabel = "CHOICE",
            defaultValue = "DAY_OF_OPINION",
            description = "征求意见扣除到哪天：${COMPLETION-CANDIDATES}（默认 ${DEFAULT-VALUE}）")
    ClockPolicy.ExclusionEnd exclusionEnd = ClockPolicy.DEFAULT.exclusionEnd();

    @Option(
            names = "--extension-after-restart",
            paramLabel = "CHOICE",
            defaultValue = "KEPT",
            description = "重新计算后此前的延长是否继续有效：${COMPLETION-CANDIDATES}（默认 ${DEFAULT-VALUE}）")
    ClockPolicy.ExtensionAfterRestart extensionAfterRestart = ClockPolicy.DEFAULT.extensionAfterRestart();

    /**
     * Returns the ledger of what was typed.
     *
     * @throws WrongValue if the day of receipt is missing, or something cannot have happened
     */
    DeadlineLedger ledger(WorkingDays calendar) {
        AnswerClock clock = new AnswerClock(
                calendar, new ClockPolicy(feeRestart, exclusionStart, exclusionEnd, extensionAfterRestart));
        ClockHistory history = history();
        for (String typed : extensions) {
            history = extended(history, clock, typed);
        }
        return clock.ledgerOf(history);
    }

    private ClockHistory history() {
        if (received == null) {
            throw new WrongValue("没有写收到申请之日。请加上 --received，例如 --received 2025-01-24");
        }
        try {
            ClockHistory history = ClockHistory.receivedOn(received);
            for (DaySpan span : corrections) {
                history = history.corrected(span.first(), span.last());
            }
            for (DaySpan span : thirdParties) {
                history = history.consulted(ConsultationKind.THIRD_PARTY, span.first(), span.middle(), span.last());
            }
            for (DaySpan span : coOrgans) {
                history = history.consulted(ConsultationKind.CO_ORGAN, span.first(), span.middle(), span.last());
            }
            for (DaySpan span : exclusions) {
                history = history.excluded(span.first(), span.requiredLast("--excluded"));
            }
            for (DaySpan span : fees) {
                history = history.charged(span.first(), span.last());
            }
            return delay == null ? history : history.delayed(delay.first(), delay.requiredLast("--delay"));
        } catch (IllegalArgumentException e) {
            throw impossible();
        }
    }

    private static ClockHistory extended(ClockHistory history, AnswerClock clock, String typed) {
        String[] parts = typed.split("@", -1);
        if (parts.length > 2 || !parts[0].matches("[1-9][0-9]?")) {
            throw new WrongValue("“" + typed + "”看不出延长几天。请写成 10 或者 10@2025-02-20（决定之日）");
        }
        LocalDate decidedOn = parts.length == 2
                ? DaySpan.day(parts[1])
                : clock.ledgerOf(history).dueOn();
        if (decidedOn == null) {
            throw new WrongValue("现在没有正在计算的期限，--extend 要写明决定之日，例如 --extend " + parts[0] + "@2025-02-20");
        }
        try {
            return history.extended(decidedOn, Integer.parseInt(parts[0]));
        } catch (IllegalArgumentException e) {
            throw impossible();
        }
    }

    private static WrongValue impossible() {
        return new WrongValue(
                "日期的先后不对：没有一件事能在收到申请以前发生，也没有答复能早于询问、缴费早于通知。" + "请核对日期；延长累计不超过" + Limit.EXTENSION.length() + "个工作日");
    }
}
