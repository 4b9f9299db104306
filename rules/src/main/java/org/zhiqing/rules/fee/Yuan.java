package org.zhiqing.rules.fee;

/** A sum of money in whole yuan (元); the fee rules know no smaller unit. */
public record Yuan(int amount) implements Comparable<Yuan> {

    /** No money. */
    public static final Yuan ZERO = new Yuan(0);

    /** @throws IllegalArgumentException if {@code amount} is negative */
    public Yuan {
        if (amount < 0) {
            throw new IllegalArgumentException("amount must not be negative, was " + amount);
        }
    }

    /** @throws ArithmeticException if the sum does not fit */
    public Yuan plus(Yuan other) {
        return new Yuan(Math.addExact(amount, other.amount));
    }

    /** @throws ArithmeticException if the product does not fit */
    public Yuan times(int count) {
        return new Yuan(Math.multiplyExact(amount, count));
    }

    @Override
    public int compareTo(Yuan other) {
        return Integer.compare(amount, other.amount);
    }

    /** As printed in a notice, for example {@code 420元}. */
    @Override
    public String toString() {
        return amount + "元";
    }
}
