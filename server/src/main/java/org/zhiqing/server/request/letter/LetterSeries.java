package org.zhiqing.server.request.letter;

import org.zhiqing.rules.outcome.LetterKind;

/** In which series a kind of letter is numbered (编号序列), one per organ and year, without gaps. */
public enum LetterSeries {
    RECEIPT("回"),
    CORRECTION("补"),
    EXTENSION("延"),
    ANSWER("答"),
    CLOSING("终"),
    RECTIFICATION("更"),
    OTHER("函");

    private final String word;

    LetterSeries(String word) {
        this.word = word;
    }

    /** The word that follows the organ's own in a number: 某公开<b>答</b>〔2026〕1号. */
    public String word() {
        return word;
    }

    /** The series of a kind of letter. */
    public static LetterSeries of(LetterKind kind) {
        return switch (kind) {
            case REGISTRATION_RECEIPT -> RECEIPT;
            case CORRECTION_NOTICE -> CORRECTION;
            case EXTENSION_NOTICE, DELAY_NOTICE -> EXTENSION;
            case RECTIFIED_NOTICE,
                    RECTIFICATION_REFUSAL,
                    RECTIFICATION_TRANSFER_NOTICE,
                    RECTIFICATION_TRANSFER_LETTER,
                    RECTIFICATION_REFERRAL_NOTICE -> RECTIFICATION;
            case NO_LONGER_PROCESSED, CLOSING_RECORD -> CLOSING;
            default -> kind.isClosing() ? ANSWER : OTHER;
        };
    }
}
