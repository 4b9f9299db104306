package org.zhiqing.rules.outcome;

/** The letters of a request (文书), by title. The first group ends a request, the second goes out on the way. */
public enum LetterKind {
    /** Tells where public information is, or that the organ cannot or will not process. */
    NOTICE("政府信息公开告知书", true),
    ANSWER("政府信息公开申请答复书", true),
    PARTIAL_ANSWER("政府信息部分公开答复书", true),
    REFUSAL("政府信息不予公开决定书", true),
    NOT_HELD_NOTICE("政府信息不存在告知书", true),
    OTHER_ORGAN_NOTICE("非本机关政府信息告知书", true),
    NO_LONGER_PROCESSED("政府信息公开申请不再处理告知书", true),
    /** Kept in the file; sent only when the applicant asks. */
    CLOSING_RECORD("政府信息公开申请终止办理记录", true),

    REGISTRATION_RECEIPT("政府信息公开申请登记回执", false),
    CORRECTION_NOTICE("政府信息公开申请补正告知书", false),
    REASONS_NOTICE("政府信息公开申请说明理由通知书", false),
    EXTENSION_NOTICE("政府信息公开申请延期答复告知书", false),
    DELAY_NOTICE("政府信息公开申请延迟答复告知书", false),
    THIRD_PARTY_LETTER("征求第三方意见书", false),
    CO_ORGAN_LETTER("征求共同制作机关意见书", false),
    /** To the applicant, that an opinion is asked and its time is not counted. */
    CONSULTATION_NOTICE("征求意见情况告知书", false),
    /** To a third party overruled for the public interest, art. 32. */
    OVERRULING_NOTICE("政府信息公开决定告知书（第三方）", false),
    FEE_NOTICE("政府信息公开信息处理费收费通知书", false),
    /** That a fee asked for is given up, or a part of it (减免). */
    FEE_WAIVER_NOTICE("政府信息公开信息处理费减免告知书", false),
    /** That a record about the applicant has been corrected (art. 41). */
    RECTIFIED_NOTICE("本人信息更正告知书", false),
    /** That the organ does not correct, and why. */
    RECTIFICATION_REFUSAL("不予更正告知书", false),
    /** To the applicant, that the competent organ has got the application. */
    RECTIFICATION_TRANSFER_NOTICE("更正申请转送告知书", false),
    /** To the competent organ. */
    RECTIFICATION_TRANSFER_LETTER("更正申请转送函", false),
    /** To the applicant, which organ to turn to. */
    RECTIFICATION_REFERRAL_NOTICE("更正申请告知书", false),
    /** To another organ whose help is wanted, without being asked for an opinion (协办). */
    ASSISTANCE_LETTER("协助办理政府信息公开申请函", false);

    private final String title;
    private final boolean closing;

    LetterKind(String title, boolean closing) {
        this.title = title;
        this.closing = closing;
    }

    /** The title printed on the letter. */
    public String title() {
        return title;
    }

    /** Whether the applicant is its addressee; every other letter is none of the applicant's business. */
    public boolean isToApplicant() {
        return this != THIRD_PARTY_LETTER
                && this != CO_ORGAN_LETTER
                && this != OVERRULING_NOTICE
                && this != ASSISTANCE_LETTER
                && this != RECTIFICATION_TRANSFER_LETTER;
    }

    /** Whether the letter ends a request. */
    public boolean isClosing() {
        return closing;
    }
}
