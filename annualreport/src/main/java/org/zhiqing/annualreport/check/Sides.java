package org.zhiqing.annualreport.check;

import java.math.BigDecimal;

/** Two numbers that should agree: what follows from other numbers, and what is printed. */
record Sides(BigDecimal left, BigDecimal right) {

    /** Returns how far they are apart, not negative. */
    BigDecimal apart() {
        return left.subtract(right).abs();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
