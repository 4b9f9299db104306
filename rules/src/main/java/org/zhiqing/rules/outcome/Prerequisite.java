package org.zhiqing.rules.outcome;

/** What must be on record before a situation may be chosen, so that the answer can be defended. */
public enum Prerequisite {
    PUBLIC_LOCATION("已公开信息的网址或者查阅地点"),
    PROVISION_MANNER("提供的方式、途径和时间"),
    WITHHOLDING_REASON("不予公开的理由"),
    PUBLIC_INTEREST("不公开是否会对公共利益造成重大影响的判断", true),
    INTERNAL_ONLY("只用于内部管理、不对外产生影响的说明", true),
    PROCESS_STATE("属于讨论、研究、审查过程中形成，公开会影响什么的说明", true),
    NO_DUTY_TO_DISCLOSE("没有法律、法规、规章规定应当公开的核对结果", true),
    REDACTION_LIST("区分处理清单：逐项写明公开与否、依据和理由"),
    CLASSIFICATION_RECORD("国家秘密的定密依据或者保密审查结论"),
    LEGAL_BASIS("所依据的法律、行政法规名称和条款"),
    HARM_ASSESSMENT("公开后可能危及安全、稳定的判断"),
    CONSULTATION("征求第三方意见的记录和结果"),
    /** Asked for beside those of the situation where a third party objects and the organ discloses all the same (art. 32). */
    OVERRULING_REASON("第三方不同意而决定公开的理由：不公开会对公共利益造成什么重大影响"),
    SEARCH_LOG("检索记录：检索范围、方法、关键词和结果"),
    OTHER_ORGAN("负责公开的机关名称、联系方式，或者无法确定的说明"),
    PROCESSING_NEEDED("需要加工、分析的说明"),
    CORRECTION_ASKED("补正告知记录"),
    CORRECTION_RECEIVED("收到补正的记录"),
    CORRECTION_EXPIRED("补正期限届满而未补正"),
    EARLIER_ANSWER("此前答复的文号"),
    REASONS_ASKED("要求说明理由的通知"),
    REASONS_ASSESSMENT("对申请理由是否合理的判断"),
    EARLIER_PROVISION("申请人已经获取该信息的记录"),
    FEE_NOTICE("收费通知及其送达记录"),
    FEE_EXPIRED("缴费期限届满而未缴费"),
    WITHDRAWAL_RECORD("申请人撤回申请的记录"),
    CLOSING_REASON("终止办理的原因");

    private final String label;
    private final boolean reason;

    Prerequisite(String label) {
        this(label, false);
    }

    Prerequisite(String label, boolean reason) {
        this.label = label;
        this.reason = reason;
    }

    /** Whether it is a reason of its own, which the letter gives beside {@link #WITHHOLDING_REASON}. */
    public boolean isReason() {
        return reason;
    }

    /** What has to be on record, in Chinese. */
    public String label() {
        return label;
    }
}
