package org.zhiqing.rules.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.zhiqing.rules.calendar.CalendarDay;

/** The Chinese clause of a ledger line that is of a day. */
final class LedgerText {

    private static final DateTimeFormatter IN_SENTENCES = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private LedgerText() {}

    /** The day as sentences write it. */
    static String inSentence(LocalDate day) {
        return IN_SENTENCES.format(day);
    }

    static String of(LedgerLineKind kind, CalendarDay day, int count, int limit) {
        String text =
                switch (kind) {
                    case RECEIVED -> "收到申请之日，不计入期限";
                    case COUNTED -> "工作日，" + counted(count, limit);
                    case MAKE_UP_COUNTED -> day.holiday() + "调休上班，" + counted(count, limit);
                    case WEEKEND -> "周末，不计入";
                    case DAY_OFF -> day.holiday() + "放假，不计入";
                    case AWAITING_CORRECTION -> "等待申请人补正，不计入";
                    case RESTARTED_BY_CORRECTION -> "收到补正的申请，当日不计，次日起重新计算";
                    case EXCLUDED_THIRD_PARTY -> "征求第三方意见" + excluded(day);
                    case EXCLUDED_CO_ORGAN -> "征求其他机关意见" + excluded(day);
                    case EXCLUDED -> "不计入期限的时间" + excluded(day);
                    case AWAITING_PAYMENT -> "等待申请人缴费，不计入";
                    case RESTARTED_BY_PAYMENT -> "申请人完成缴费，当日不计，次日起重新计算";
                    case REASONABLE_DELAY -> "在告知申请人的合理延迟期限内";
                    case CORRECTION_ASKED, OPINION_ASKED, OPINION_GIVEN, FEE_NOTIFIED, EXTENDED, DELAY_TOLD ->
                        throw new IllegalArgumentException(kind + " is an event");
                };
        return day.isProvisional() ? text + "（" + day.on().getYear() + "年放假安排尚未公布，暂定）" : text;
    }

    private static String counted(int count, int limit) {
        return "计入第" + count + "个工作日" + (count > limit ? "，已超过" + limit + "个工作日的期限" : "");
    }

    private static String excluded(CalendarDay day) {
        return day.isWorking() ? "，该工作日不计入" : "期间的非工作日，不计入";
    }
}
