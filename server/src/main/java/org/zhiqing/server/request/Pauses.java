package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.WorkingDays;
import org.zhiqing.rules.deadline.ClockPolicy;
import org.zhiqing.rules.law.Law;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.request.Proceedings.Consultation;
import org.zhiqing.server.request.Proceedings.Fee;

/**
 * What a request waits for, or has waited for, while its period did not run (不计入期限的时间), and who has let time pass.
 *
 * @param interruptions each with its days, by the records; where they overlap the ledger counts the days once
 * @param feeDueOn last day to pay the fee; {@code null} while none is asked for or its notice has not arrived
 * @param silences sentences on sides that have let their 15 working days pass, with what the law makes of it
 */
public record Pauses(
        List<Interruption> interruptions,
        @Nullable LocalDate feeDueOn,
        boolean correctionOverdue,
        boolean feeOverdue,
        List<String> silences) {

    /**
     * One interruption.
     *
     * @param firstOn the day it began with; {@code null} while the letter has not left
     * @param lastOn the day it ended with; {@code null} while it has not
     */
    public record Interruption(
            String what, String rule, @Nullable LocalDate firstOn, @Nullable LocalDate lastOn, String note) {}

    static Pauses of(
            DisclosureRequest request,
            AnswerDraft.Overdue overdue,
            ClockPolicy policy,
            WorkingDays days,
            LocalDate today) {
        Proceedings proceedings = request.proceedings();
        List<Interruption> all = new ArrayList<>();
        Proceedings.Correction correction = proceedings.correction();
        if (correction != null) {
            all.add(new Interruption(
                    "等待补正",
                    Law.DISCLOSURE_REGULATION.article(30).provision(),
                    correction.askedOn(),
                    correction.repliedOn(),
                    correction.isOpen() ? "补正期限至" + Beijing.sentence(correction.dueOn()) : "次日起重新计算"));
        }
        proceedings.consultations().forEach(asked -> all.add(of(asked, policy, days)));
        Fee fee = proceedings.fee();
        if (fee != null) {
            all.add(of(fee, policy));
        }
        return new Pauses(
                List.copyOf(all),
                fee == null ? null : fee.dueOn(days),
                overdue.correction(),
                overdue.fee(),
                silences(proceedings, days, today));
    }

    private static Interruption of(Consultation asked, ClockPolicy policy, WorkingDays days) {
        LocalDate silentAfter = asked.silentAfter(days);
        LocalDate answeredOn = asked.answeredOn();
        boolean late = answeredOn != null && silentAfter != null && answeredOn.isAfter(silentAfter);
        String note =
                policy.exclusionStart().label() + "，" + policy.exclusionEnd().label();
        if (answeredOn == null && silentAfter != null) {
            note = "十五个工作日至" + Beijing.sentence(silentAfter) + "届满；" + note;
        }
        return new Interruption(
                "征求" + asked.kind().label() + "“" + asked.party() + "”的意见",
                Law.DISCLOSURE_REGULATION.article(33).paragraph(3).provision(),
                asked.sentOn(),
                late ? silentAfter : answeredOn,
                note);
    }

    private static Interruption of(Fee fee, ClockPolicy policy) {
        LocalDate waivedOn = fee.waivedOn();
        return new Interruption(
                "等待缴费（" + fee.amount() + "）",
                Law.FEE_RULES.number(),
                waivedOn == null ? fee.notifiedOn() : null,
                fee.paidOn(),
                waivedOn == null ? policy.feeRestart().label() : "已免收，不扣除时间");
    }

    private static List<String> silences(Proceedings proceedings, WorkingDays days, LocalDate today) {
        List<String> sentences = new ArrayList<>();
        for (Consultation asked : proceedings.openConsultations()) {
            LocalDate silentAfter = asked.silentAfter(days);
            if (silentAfter != null && today.isAfter(silentAfter)) {
                sentences.add(asked.kind().label() + "“" + asked.party() + "”在" + Beijing.sentence(silentAfter)
                        + "以前没有提出意见，"
                        + Objects.requireNonNull(asked.kind().limit().silence()) + "（"
                        + asked.kind().limit().citation().provision() + "）。");
            }
        }
        return List.copyOf(sentences);
    }
}
