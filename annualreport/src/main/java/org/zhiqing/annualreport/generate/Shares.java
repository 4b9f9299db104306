package org.zhiqing.annualreport.generate;

import java.util.Random;

/** Deals a number of things out to takers by weight, with some chance in it; nothing is lost or added. */
final class Shares {

    private Shares() {}

    /** Returns one count per weight; they add up to the total. */
    static long[] deal(Random random, long total, double... weights) {
        double rest = 0;
        for (double weight : weights) {
            rest += weight;
        }
        long[] shares = new long[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            double due = rest <= 0 ? 0 : left * Math.min(1, weights[i] / rest * (0.7 + 0.6 * random.nextDouble()));
            long share = (long) due + (random.nextDouble() < due - (long) due ? 1 : 0);
            shares[i] = i == weights.length - 1 ? left : Math.min(left, share);
            left -= shares[i];
            rest -= weights[i];
        }
        return shares;
    }
}
