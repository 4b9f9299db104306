package org.zhiqing.rules.fee;

/** What a fee is measured by. An organ chooses one for each request and never charges both (art. 3). */
public enum FeeBasis {
    /** The request's place among those of the applicant in one calendar month, art. 4. */
    BY_REQUEST("按件计收", "件", 4),
    /** The pages supplied for this request, art. 5. */
    BY_PAGE("按量计收", "页", 5);

    private final String label;
    private final String unit;
    private final int article;

    FeeBasis(String label, String unit, int article) {
        this.label = label;
        this.unit = unit;
        this.article = article;
    }

    /** The Chinese name of the tariff. */
    public String label() {
        return label;
    }

    /** The Chinese unit that is counted. */
    public String unit() {
        return unit;
    }

    /** The article of the fee rules that sets the tariff. */
    public int article() {
        return article;
    }
}
