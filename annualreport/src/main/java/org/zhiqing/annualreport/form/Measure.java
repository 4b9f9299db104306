package org.zhiqing.annualreport.form;

/** What the number in a column counts, and therefore which numbers are possible there. */
public enum Measure {
    /** A count: whole, not negative. */
    COUNT(0, false),
    /** A change against last year (本年增/减): whole, may be negative. */
    CHANGE(0, true),
    /** Money in 万元: up to four decimals, not negative. */
    AMOUNT(4, false);

    private final int decimals;
    private final boolean mayBeNegative;

    Measure(int decimals, boolean mayBeNegative) {
        this.decimals = decimals;
        this.mayBeNegative = mayBeNegative;
    }

    /** Returns the most decimals a number may have. */
    public int decimals() {
        return decimals;
    }

    public boolean mayBeNegative() {
        return mayBeNegative;
    }
}
