package org.zhiqing.rules.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.DueDay;
import org.zhiqing.rules.calendar.WorkingDays;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/**
 * The time limits of the law, each with its length, unit and article. Local limits are settings of an office, not here.
 *
 * <p>The day of the event is never counted. Limits in calendar days or months that end on a day off end on the next
 * working day (法释〔2018〕1号 art. 48).
 */
public enum Limit {
    /** Answer to a request (答复). */
    ANSWER("答复申请", 20, Unit.WORKING_DAY, Law.DISCLOSURE_REGULATION.article(33).paragraph(2), null),
    /** All extensions of one answer together (延长答复期限). */
    EXTENSION(
            "延长答复期限（累计上限）",
            20,
            Unit.WORKING_DAY,
            Law.DISCLOSURE_REGULATION.article(33).paragraph(2),
            null),
    /** Notice to correct, once, from receipt (补正告知). */
    CORRECTION_NOTICE("一次性告知补正", 7, Unit.WORKING_DAY, Law.DISCLOSURE_REGULATION.article(30), null),
    /** Opinion of a third party, from receipt of the letter (第三方意见). */
    THIRD_PARTY_OPINION(
            "第三方提出意见", 15, Unit.WORKING_DAY, Law.DISCLOSURE_REGULATION.article(32), "逾期未提出意见的，由行政机关依照条例决定是否公开"),
    /** Opinion of an organ that made the information too (共同制作机关意见). */
    CO_ORGAN_OPINION("共同制作机关提出意见", 15, Unit.WORKING_DAY, Law.DISCLOSURE_REGULATION.article(34), "逾期未提出意见的，视为同意公开"),
    /** Proactive publication, from making or change of the information (主动公开). */
    PROACTIVE_PUBLICATION("主动公开", 20, Unit.WORKING_DAY, Law.DISCLOSURE_REGULATION.article(26), null),
    /** Payment of the processing fee, from receipt of the notice (缴费). */
    FEE_PAYMENT("缴纳信息处理费", 20, Unit.WORKING_DAY, Law.FEE_RULES.whole(), "逾期未缴纳的，视为放弃申请，不再处理"),
    /** Administrative reconsideration, from knowing the act (申请行政复议). */
    RECONSIDERATION("申请行政复议", 60, Unit.DAY, Law.RECONSIDERATION_LAW.article(20).paragraph(1), null),
    /** Suit without reconsideration, from knowing the act (直接起诉). */
    LITIGATION("直接提起行政诉讼", 6, Unit.MONTH, Law.LITIGATION_LAW.article(46).paragraph(1), null),
    /** Suit after reconsideration, from receipt of its decision (复议后起诉). */
    LITIGATION_AFTER_RECONSIDERATION("复议后提起行政诉讼", 15, Unit.DAY, Law.LITIGATION_LAW.article(45), null);

    /** What a limit is counted in. */
    public enum Unit {
        WORKING_DAY("个工作日"),
        DAY("日"),
        MONTH("个月");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        /** The Chinese unit, to be put after the number. */
        public String label() {
            return label;
        }
    }

    private final String label;
    private final int length;
    private final Unit unit;
    private final Citation citation;
    private final @Nullable String silence;

    Limit(String label, int length, Unit unit, Citation citation, @Nullable String silence) {
        this.label = label;
        this.length = length;
        this.unit = unit;
        this.citation = citation;
        this.silence = silence;
    }

    /** What has to be done within the limit, in Chinese. */
    public String label() {
        return label;
    }

    /** The length in {@link #unit()}. */
    public int length() {
        return length;
    }

    /** What the length is counted in. */
    public Unit unit() {
        return unit;
    }

    /** The provision that sets the limit. */
    public Citation citation() {
        return citation;
    }

    /** What the law makes of letting the limit pass, in Chinese; null where it says nothing for the other side. */
    public @Nullable String silence() {
        return silence;
    }

    /**
     * Returns the last day of the limit, included.
     *
     * @param event the day of the event, not counted
     * @throws org.zhiqing.rules.calendar.NoHolidayNoticeException if the calendar does not know a day it has to
     */
    public DueDay dueAfter(LocalDate event, WorkingDays calendar) {
        return switch (unit) {
            case WORKING_DAY -> calendar.dueAfter(event, length);
            case DAY -> calendar.onOrAfter(event.plusDays(length));
            case MONTH -> calendar.onOrAfter(event.plusMonths(length));
        };
    }
}
