package org.zhiqing.rules.outcome;

import static org.zhiqing.rules.outcome.Prerequisite.WITHHOLDING_REASON;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/**
 * A situation of the law that leads to an {@link Outcome} (情形). Most outcomes have one; where the law tells several
 * apart, each has its own articles, letter and records.
 */
public enum Situation {
    /** Art. 36 item 1. */
    ALREADY_PUBLIC(
            Outcome.DISCLOSED,
            "已经主动公开，告知获取的方式、途径",
            LetterKind.NOTICE,
            Remedy.CHOICE,
            cite(item(36, 1)),
            Prerequisite.PUBLIC_LOCATION),
    /** Art. 36 item 2. */
    PROVIDED(
            Outcome.DISCLOSED,
            "可以公开，提供该信息或者告知获取的方式、途径和时间",
            LetterKind.ANSWER,
            Remedy.CHOICE,
            cite(item(36, 2)),
            Prerequisite.PROVISION_MANNER),
    /** Art. 37; the grounds of the part withheld are cited beside it. */
    SEPARATED(
            Outcome.PARTLY_DISCLOSED,
            "作区分处理后公开其中一部分",
            LetterKind.PARTIAL_ANSWER,
            Remedy.REVIEW_FIRST_UNVERIFIED,
            cite(article(37), item(36, 3)),
            Prerequisite.REDACTION_LIST,
            Prerequisite.PROVISION_MANNER),
    STATE_SECRET(
            Outcome.STATE_SECRET,
            "依法确定为国家秘密",
            LetterKind.REFUSAL,
            Remedy.REVIEW_FIRST,
            cite(article(14), item(36, 3)),
            Prerequisite.CLASSIFICATION_RECORD,
            WITHHOLDING_REASON),
    PROHIBITED_BY_LAW(
            Outcome.PROHIBITED_BY_LAW,
            "法律、行政法规禁止公开",
            LetterKind.REFUSAL,
            Remedy.REVIEW_FIRST,
            cite(article(14), item(36, 3)),
            Prerequisite.LEGAL_BASIS,
            WITHHOLDING_REASON),
    SECURITY_AND_STABILITY(
            Outcome.SECURITY_AND_STABILITY,
            "公开后可能危及国家安全、公共安全、经济安全、社会稳定",
            LetterKind.REFUSAL,
            Remedy.REVIEW_FIRST,
            cite(article(14), item(36, 3)),
            Prerequisite.HARM_ASSESSMENT,
            WITHHOLDING_REASON),
    THIRD_PARTY_RIGHTS(
            Outcome.THIRD_PARTY_RIGHTS,
            "公开会损害第三方合法权益",
            LetterKind.REFUSAL,
            Remedy.REVIEW_FIRST,
            cite(article(15), article(32), item(36, 3)),
            Prerequisite.CONSULTATION,
            WITHHOLDING_REASON,
            Prerequisite.PUBLIC_INTEREST),
    INTERNAL_AFFAIRS(
            Outcome.INTERNAL_AFFAIRS,
            "人事管理、后勤管理、内部工作流程等内部事务信息",
            LetterKind.REFUSAL,
            Remedy.REVIEW_FIRST,
            cite(paragraph(16, 1), item(36, 3)),
            WITHHOLDING_REASON,
            Prerequisite.INTERNAL_ONLY),
    PROCESS_INFORMATION(
            Outcome.PROCESS_INFORMATION,
            "讨论记录、过程稿、磋商信函、请示报告等过程性信息",
            LetterKind.REFUSAL,
            Remedy.REVIEW_FIRST,
            cite(paragraph(16, 2), item(36, 3)),
            WITHHOLDING_REASON,
            Prerequisite.PROCESS_STATE,
            Prerequisite.NO_DUTY_TO_DISCLOSE),
    ENFORCEMENT_FILE(
            Outcome.ENFORCEMENT_FILE,
            "行政执法案卷信息",
            LetterKind.REFUSAL,
            Remedy.REVIEW_FIRST,
            cite(paragraph(16, 2), item(36, 3)),
            WITHHOLDING_REASON,
            Prerequisite.NO_DUTY_TO_DISCLOSE),
    ADMINISTRATIVE_INQUIRY(
            Outcome.ADMINISTRATIVE_INQUIRY,
            "工商、不动产登记资料等，法律、行政法规对获取有特别规定",
            LetterKind.NOTICE,
            Remedy.CHOICE_UNVERIFIED,
            cite(item(36, 7)),
            Prerequisite.LEGAL_BASIS),
    /** Art. 36 item 4: searched for and not found. */
    NOT_FOUND(
            Outcome.NOT_HELD,
            "经检索没有所申请公开的信息",
            LetterKind.NOT_HELD_NOTICE,
            Remedy.CHOICE_UNVERIFIED,
            cite(item(36, 4)),
            Prerequisite.SEARCH_LOG),
    /** Art. 36 item 5: for another organ to disclose. */
    OTHER_ORGAN(
            Outcome.NOT_HELD,
            "不属于本行政机关负责公开",
            LetterKind.OTHER_ORGAN_NOTICE,
            Remedy.CHOICE_UNVERIFIED,
            cite(item(36, 5)),
            Prerequisite.OTHER_ORGAN),
    NOT_READY_MADE(
            Outcome.NOT_READY_MADE,
            "需要对现有政府信息进行加工、分析",
            LetterKind.NOTICE,
            Remedy.CHOICE_UNVERIFIED,
            cite(article(38)),
            Prerequisite.PROCESSING_NEEDED),
    STILL_UNCLEAR(
            Outcome.STILL_UNCLEAR,
            "经补正，申请内容仍不明确",
            LetterKind.NOTICE,
            Remedy.CHOICE_UNVERIFIED,
            cite(paragraph(29, 2), article(30)),
            Prerequisite.CORRECTION_ASKED,
            Prerequisite.CORRECTION_RECEIVED),
    PETITION(
            Outcome.PETITION,
            "以申请的形式进行信访、投诉、举报等活动",
            LetterKind.NOTICE,
            Remedy.CHOICE_UNVERIFIED,
            cite(paragraph(39, 1))),
    DUPLICATE(
            Outcome.DUPLICATE,
            "已经答复过，重复申请公开相同信息",
            LetterKind.NOTICE,
            Remedy.CHOICE_UNVERIFIED,
            cite(item(36, 6)),
            Prerequisite.EARLIER_ANSWER),
    PUBLISHED_WORK(
            Outcome.PUBLISHED_WORK,
            "要求提供政府公报、报刊、书籍等公开出版物",
            LetterKind.NOTICE,
            Remedy.CHOICE_UNVERIFIED,
            cite(paragraph(39, 2))),
    EXCESSIVE(
            Outcome.EXCESSIVE,
            "数量、频次明显超过合理范围，且理由不合理",
            LetterKind.NOTICE,
            Remedy.CHOICE_UNVERIFIED,
            cite(article(35)),
            Prerequisite.REASONS_ASKED,
            Prerequisite.REASONS_ASSESSMENT),
    /** The row comes from the report form; no article of the regulation names it. */
    CONFIRMATION(
            Outcome.CONFIRMATION,
            "要求确认或者重新出具已经获取的信息",
            LetterKind.NOTICE,
            Remedy.CHOICE_UNVERIFIED,
            cite(),
            Prerequisite.EARLIER_PROVISION),
    NOT_CORRECTED(
            Outcome.NOT_CORRECTED,
            "无正当理由逾期不补正，视为放弃申请",
            LetterKind.NO_LONGER_PROCESSED,
            Remedy.CHOICE_UNVERIFIED,
            cite(article(30)),
            Prerequisite.CORRECTION_ASKED,
            Prerequisite.CORRECTION_EXPIRED),
    FEE_UNPAID(
            Outcome.FEE_UNPAID,
            "逾期未按收费通知缴费，视为放弃申请",
            LetterKind.NO_LONGER_PROCESSED,
            Remedy.CHOICE_UNVERIFIED,
            cite(article(42), Law.FEE_RULES.whole()),
            Prerequisite.FEE_NOTICE,
            Prerequisite.FEE_EXPIRED),
    WITHDRAWN(
            Outcome.OTHER,
            "申请人撤回申请",
            LetterKind.CLOSING_RECORD,
            Remedy.NONE_UNVERIFIED,
            cite(),
            Prerequisite.WITHDRAWAL_RECORD),
    OTHERWISE_CLOSED(
            Outcome.OTHER,
            "其他情形终止办理",
            LetterKind.CLOSING_RECORD,
            Remedy.NONE_UNVERIFIED,
            cite(),
            Prerequisite.CLOSING_REASON);

    private final Outcome outcome;
    private final String label;
    private final LetterKind letter;
    private final RemedyDefault remedy;
    private final List<Citation> citations;
    private final List<Prerequisite> prerequisites;

    Situation(
            Outcome outcome,
            String label,
            LetterKind letter,
            RemedyDefault remedy,
            List<Citation> citations,
            Prerequisite... prerequisites) {
        this.outcome = outcome;
        this.label = label;
        this.letter = letter;
        this.remedy = remedy;
        this.citations = citations;
        this.prerequisites = List.of(prerequisites);
    }

    /** The stable name for addresses, tables and files, for example {@code other-organ}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The row it is counted in. */
    public Outcome outcome() {
        return outcome;
    }

    /** The situation in Chinese. */
    public String label() {
        return label;
    }

    /** The letter that tells the applicant. */
    public LetterKind letter() {
        return letter;
    }

    /** The remedy where an office has set none. */
    public RemedyDefault remedy() {
        return remedy;
    }

    /** The provisions to cite, in the order of a letter; empty where no article names the situation. */
    public List<Citation> citations() {
        return citations;
    }

    /** The provisions as a letter cites them, joined by 、; empty where there are none. */
    public String citationText() {
        return citations.stream().map(Citation::text).collect(Collectors.joining("、"));
    }

    /** What must be on record before the situation may be chosen. */
    public List<Prerequisite> prerequisites() {
        return prerequisites;
    }

    /** The situation with that {@link #id()}. */
    public static Optional<Situation> ofId(String id) {
        return Arrays.stream(values())
                .filter(situation -> situation.id().equals(id))
                .findFirst();
    }

    private static List<Citation> cite(Citation... citations) {
        return List.of(citations);
    }

    private static Citation article(int article) {
        return Law.DISCLOSURE_REGULATION.article(article);
    }

    private static Citation paragraph(int article, int paragraph) {
        return article(article).paragraph(paragraph);
    }

    private static Citation item(int article, int item) {
        return article(article).item(item);
    }

    /** The working matrix: refusals under arts. 14–16 go to reconsideration first; of the rest much is contested. */
    private static final class Remedy {
        static final RemedyDefault REVIEW_FIRST = new RemedyDefault(RemedyKind.REVIEW_FIRST, true);
        static final RemedyDefault REVIEW_FIRST_UNVERIFIED = new RemedyDefault(RemedyKind.REVIEW_FIRST, false);
        static final RemedyDefault CHOICE = new RemedyDefault(RemedyKind.CHOICE, true);
        static final RemedyDefault CHOICE_UNVERIFIED = new RemedyDefault(RemedyKind.CHOICE, false);
        static final RemedyDefault NONE_UNVERIFIED = new RemedyDefault(RemedyKind.NONE, false);
    }
}
