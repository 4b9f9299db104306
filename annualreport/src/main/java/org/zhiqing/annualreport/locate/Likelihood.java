package org.zhiqing.annualreport.locate;

import java.util.Comparator;
import java.util.List;
import org.zhiqing.annualreport.form.CellId;

/**
 * Which of several explanations is likelier: the one whose proposed numbers look most like slips of the printed ones. A
 * total left at zero is likelier than a wrong part.
 */
final class Likelihood {

    static final Comparator<Explanation> LIKELIEST_FIRST = Comparator.comparingDouble(Likelihood::cost);

    /** A number is seldom typed where none belongs, and seldom forgotten in a part. */
    private static final double ZERO_INVOLVED = 1.5;

    private static final double TOTAL_FORGOTTEN = 0.2;
    private static final double TOTAL = 0.1;

    private Likelihood() {}

    static double cost(Explanation explanation) {
        return explanation.corrections().stream().mapToDouble(Likelihood::cost).sum();
    }

    private static double cost(Correction correction) {
        String printed = correction.printed().stripTrailingZeros().toPlainString();
        String proposed = correction.proposed().stripTrailingZeros().toPlainString();
        boolean total = total(correction.cell());
        if (total && printed.equals("0")) {
            return TOTAL_FORGOTTEN;
        }
        double slip = slips(printed, proposed);
        if (printed.equals("0") || proposed.equals("0")) {
            slip += ZERO_INVOLVED;
        }
        return total ? slip - TOTAL : slip;
    }

    private static boolean total(CellId cell) {
        List<String> parts = List.of(cell.value().split("/"));
        return parts.contains("total") || parts.contains("disposed");
    }

    /** Digits to add, drop, change, or exchange with a neighbour. */
    static int slips(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            distance[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            distance[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                distance[i][j] = Math.min(change, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
                }
            }
        }
        return distance[a.length()][b.length()];
    }
}
