package org.zhiqing.rules.outcome;

import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/** What makes information public of the organ's own accord whatever it is about: the tests of art. 19. */
public enum PublicInterest {
    ADJUSTS_INTERESTS("涉及公众利益调整"),
    WIDELY_KNOWN("需要公众广泛知晓"),
    PARTICIPATION("需要公众参与决策");

    private final String label;

    PublicInterest(String label) {
        this.label = label;
    }

    /** The words of the article. */
    public String label() {
        return label;
    }

    /** Art. 19. */
    public Citation citation() {
        return Law.DISCLOSURE_REGULATION.article(19);
    }
}
