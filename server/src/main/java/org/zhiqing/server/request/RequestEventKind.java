package org.zhiqing.server.request;

/** What is written into the history of a request (办理记录). */
public enum RequestEventKind {
    SUBMITTED("request.submitted", "提交申请", true),
    REGISTERED("request.registered", "登记申请", true),
    /** Taken from a file of another register. */
    IMPORTED("request.imported", "从文件登记", true),
    CONFIRMED("request.confirmed", "双方确认收到", true),
    AMENDED("request.amended", "更正登记", false),
    BEGUN("request.begun", "开始办理", true),
    HANDED_OVER("request.handed-over", "变更经办人", false),
    CORRECTION_ASKED("request.correction-asked", "告知补正", true),
    CORRECTED("request.corrected", "收到补正", true),
    CONSULTED("request.consulted", "征求意见", true),
    OPINION_NOTED("request.opinion-noted", "收到意见", true),
    SEARCHED("request.searched", "登记检索", false),
    UNIT_INQUIRY("request.unit-inquiry", "部门协办", false),
    CHARGED("request.charged", "收费通知", true),
    PAID("request.paid", "缴清费用", true),
    FEE_WAIVED("request.fee-waived", "减免费用", true),
    EXTENSION_PROPOSED("request.extension-proposed", "提请延长答复期限", false),
    EXTENDED("request.extended", "延长答复期限", true),
    EXTENSION_REFUSED("request.extension-refused", "未批准延长答复期限", false),
    REASONS_ASKED("request.reasons-asked", "要求说明理由", true),
    DELAYED("request.delayed", "延迟答复", true),
    SPLIT("request.split", "拆分", true),
    MERGED("request.merged", "并案", true),
    UNMERGED("request.unmerged", "解除并案", true),
    LINKED("request.linked", "关联申请", false),
    DRAFTED("request.drafted", "拟定答复", false),
    REWORDED("request.reworded", "改动文书文字", false),
    SUBMITTED_FOR_DECISION("request.submitted-for-decision", "提交审签", false),
    RETURNED("request.returned", "退回修改", false),
    SIGNED("request.signed", "签发答复", false),
    LETTER_ISSUED("request.letter-issued", "出具文书", false),
    LETTER_VOIDED("request.letter-voided", "作废文书", false),
    ORIGINAL_KEPT("request.original-kept", "存入用印件", false),
    ORIGINAL_VOIDED("request.original-voided", "作废用印件", false),
    DISPATCHED("request.dispatched", "发出文书", true),
    SERVED("request.served", "文书送达", true),
    DOWNLOADED("request.downloaded", "申请人下载文书", false),
    ANSWERED("request.answered", "作出答复", true),
    ABANDONED("request.abandoned", "不再处理", true),
    WITHDRAWN("request.withdrawn", "申请人撤回", true),
    CODE_SENT("request.code-sent", "发出新的查询码", true),
    CODE_REISSUED("request.code-reissued", "换发查询码", true),
    NOTICES_ARRANGED("request.notices-arranged", "变更办理通知", true),
    RECOUNTED("request.recounted", "重新计算答复期限", true);

    private final String act;
    private final String label;
    private final boolean told;

    RequestEventKind(String act, String label, boolean told) {
        this.act = act;
        this.label = label;
        this.told = told;
    }

    /** The word under which the operation log knows it. */
    String act() {
        return act;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** Whether the applicant sees it when following the request. */
    public boolean isTold() {
        return told;
    }
}
