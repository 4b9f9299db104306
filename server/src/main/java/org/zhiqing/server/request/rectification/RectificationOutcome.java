package org.zhiqing.server.request.rectification;

import java.util.List;
import org.zhiqing.rules.outcome.LetterKind;

/** What an application to correct ends in (art. 41). */
public enum RectificationOutcome {
    CORRECTED("已经更正", false, LetterKind.RECTIFIED_NOTICE),
    TRANSFERRED("转送有权更正的机关", true, LetterKind.RECTIFICATION_TRANSFER_NOTICE, LetterKind.RECTIFICATION_TRANSFER_LETTER),
    REFERRED("告知向有权更正的机关提出", true, LetterKind.RECTIFICATION_REFERRAL_NOTICE),
    REFUSED("不予更正", false, LetterKind.RECTIFICATION_REFUSAL);

    private final String label;
    private final boolean elsewhere;
    private final List<LetterKind> letters;

    RectificationOutcome(String label, boolean elsewhere, LetterKind... letters) {
        this.label = label;
        this.elsewhere = elsewhere;
        this.letters = List.of(letters);
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** Whether another organ is the one to correct. */
    public boolean isElsewhere() {
        return elsewhere;
    }

    /** The letters that tell it, that to the applicant first. */
    public List<LetterKind> letters() {
        return letters;
    }
}
