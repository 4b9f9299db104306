package org.zhiqing.rules.deadline;

/** Whose opinion is asked while the clock stands still (征求意见), art. 33 para. 3. */
public enum ConsultationKind {
    /** A third party whose rights the disclosure would harm, art. 32. */
    THIRD_PARTY("第三方", Limit.THIRD_PARTY_OPINION, LedgerLineKind.EXCLUDED_THIRD_PARTY),
    /** An organ that made the information together with this one, art. 34. */
    CO_ORGAN("其他机关", Limit.CO_ORGAN_OPINION, LedgerLineKind.EXCLUDED_CO_ORGAN);

    private final String label;
    private final Limit limit;
    private final LedgerLineKind excluded;

    ConsultationKind(String label, Limit limit, LedgerLineKind excluded) {
        this.label = label;
        this.limit = limit;
        this.excluded = excluded;
    }

    /** Who is asked, in Chinese. */
    public String label() {
        return label;
    }

    /** The time the asked side has, and what its silence means. */
    public Limit limit() {
        return limit;
    }

    /** The line a day has in the ledger while the opinion is awaited. */
    LedgerLineKind excluded() {
        return excluded;
    }
}
