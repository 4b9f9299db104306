package org.zhiqing.server.request.notice;

import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Sentences;

/** What applicants are told, and in which words. The receipt number is all that a notice says of a request. */
public enum NoticeKind {
    ACKNOWLEDGED("收到申请的通知", "request.notice-acknowledged"),
    CORRECTION_AWAITED("需要补正的通知", "request.notice-correction"),
    PAYMENT_AWAITED("需要缴费的通知", "request.notice-payment"),
    ANSWERED("答复已经发出的通知", "request.notice-answered"),
    LETTER_SENT("文书已经发出的通知", "request.notice-letter"),
    NEW_CODE("新的查询码", "request.notice-new-code");

    private final String label;
    private final String code;

    NoticeKind(String label, String code) {
        this.label = label;
        this.code = code;
    }

    /** Returns the Chinese name. */
    public String label() {
        return label;
    }

    /** Returns what is told when a letter to the applicant has left. */
    public static NoticeKind of(LetterKind letter) {
        return switch (letter) {
            case CORRECTION_NOTICE -> CORRECTION_AWAITED;
            case FEE_NOTICE -> PAYMENT_AWAITED;
            case CLOSING_RECORD -> LETTER_SENT;
            default -> letter.isClosing() ? ANSWERED : LETTER_SENT;
        };
    }

    /** Returns the sentence, with the receipt number, where to look, and for {@link #NEW_CODE} the code. */
    String sentence(String organ, String receiptNumber, String where, String queryCode) {
        return Sentences.of(code, organ, receiptNumber, where, queryCode);
    }
}
