package org.zhiqing.rules.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a request ends in (办理结果): the 21 answer rows of table three, form of 2021 (国办公开办函〔2021〕30号). A request
 * ends in exactly one. The order is that of the form.
 *
 * <p>Why a row is chosen, and what follows for the letter, is said by its {@link Situation}s.
 */
public enum Outcome {
    DISCLOSED("R03", OutcomeGroup.DISCLOSED, "（一）", "予以公开"),
    /** Counted only here, not also under the ground of the part withheld. */
    PARTLY_DISCLOSED("R04", OutcomeGroup.PARTLY_DISCLOSED, "（二）", "部分公开（区分处理的，只计这一情形，不计其他情形）"),
    STATE_SECRET("R05", OutcomeGroup.WITHHELD, "1.", "属于国家秘密"),
    PROHIBITED_BY_LAW("R06", OutcomeGroup.WITHHELD, "2.", "其他法律行政法规禁止公开"),
    SECURITY_AND_STABILITY("R07", OutcomeGroup.WITHHELD, "3.", "危及“三安全一稳定”"),
    THIRD_PARTY_RIGHTS("R08", OutcomeGroup.WITHHELD, "4.", "保护第三方合法权益"),
    INTERNAL_AFFAIRS("R09", OutcomeGroup.WITHHELD, "5.", "属于三类内部事务信息"),
    PROCESS_INFORMATION("R10", OutcomeGroup.WITHHELD, "6.", "属于四类过程性信息"),
    ENFORCEMENT_FILE("R11", OutcomeGroup.WITHHELD, "7.", "属于行政执法案卷"),
    ADMINISTRATIVE_INQUIRY("R12", OutcomeGroup.WITHHELD, "8.", "属于行政查询事项"),
    NOT_HELD("R13", OutcomeGroup.UNABLE_TO_PROVIDE, "1.", "本机关不掌握相关政府信息"),
    NOT_READY_MADE("R14", OutcomeGroup.UNABLE_TO_PROVIDE, "2.", "没有现成信息需要另行制作"),
    STILL_UNCLEAR("R15", OutcomeGroup.UNABLE_TO_PROVIDE, "3.", "补正后申请内容仍不明确"),
    PETITION("R16", OutcomeGroup.NOT_PROCESSED, "1.", "信访举报投诉类申请"),
    DUPLICATE("R17", OutcomeGroup.NOT_PROCESSED, "2.", "重复申请"),
    PUBLISHED_WORK("R18", OutcomeGroup.NOT_PROCESSED, "3.", "要求提供公开出版物"),
    EXCESSIVE("R19", OutcomeGroup.NOT_PROCESSED, "4.", "无正当理由大量反复申请"),
    CONFIRMATION("R20", OutcomeGroup.NOT_PROCESSED, "5.", "要求行政机关确认或重新出具已获取信息"),
    NOT_CORRECTED("R21", OutcomeGroup.OTHER_DISPOSAL, "1.", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    FEE_UNPAID("R22", OutcomeGroup.OTHER_DISPOSAL, "2.", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    OTHER("R23", OutcomeGroup.OTHER_DISPOSAL, "3.", "其他");

    private final String row;
    private final OutcomeGroup group;
    private final String ordinal;
    private final String label;

    Outcome(String row, OutcomeGroup group, String ordinal, String label) {
        this.row = row;
        this.group = group;
        this.ordinal = ordinal;
        this.label = label;
    }

    /** The stable name for addresses, tables and files, for example {@code not-held}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The row of table three, R03 to R23. */
    public String row() {
        return row;
    }

    /** The group the row stands in. */
    public OutcomeGroup group() {
        return group;
    }

    /** The text of the row without its ordinal. */
    public String label() {
        return label;
    }

    /** The text of the row exactly as the official form prints it. */
    public String rowLabel() {
        return ordinal + label;
    }

    /** The situations that lead here; at least one. */
    public List<Situation> situations() {
        return Arrays.stream(Situation.values())
                .filter(situation -> situation.outcome() == this)
                .toList();
    }

    /** The outcome with that {@link #id()}. */
    public static Optional<Outcome> ofId(String id) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.id().equals(id))
                .findFirst();
    }

    /** The outcome of that row of table three, for example {@code R13}. */
    public static Optional<Outcome> ofRow(String row) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.row.equals(row))
                .findFirst();
    }
}
