package org.zhiqing.annualreport.locate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;

/** The ways in which a clerk gets a number wrong. */
enum Slip {
    DIGIT_CHANGED,
    DIGIT_DROPPED,
    DIGIT_DOUBLED,
    NEIGHBOURS_EXCHANGED,
    LEFT_AT_ZERO,
    MISCOUNTED;

    /** Returns another number than the one given. */
    static long wrong(long right, Random random) {
        long wrong = right;
        while (wrong == right || wrong < 0) {
            wrong = values()[random.nextInt(values().length)].apply(right, random);
        }
        return wrong;
    }

    private long apply(long right, Random random) {
        StringBuilder digits = new StringBuilder(Long.toString(right));
        int at = random.nextInt(digits.length());
        return switch (this) {
            case DIGIT_CHANGED -> {
                digits.setCharAt(at, (char) ('0' + random.nextInt(10)));
                yield Long.parseLong(digits.toString());
            }
            case DIGIT_DROPPED ->
                digits.length() == 1
                        ? right
                        : Long.parseLong(digits.deleteCharAt(at).toString());
            case DIGIT_DOUBLED ->
                Long.parseLong(digits.insert(at, digits.charAt(at)).toString());
            case NEIGHBOURS_EXCHANGED -> {
                if (at + 1 == digits.length()) {
                    yield right;
                }
                char second = digits.charAt(at + 1);
                yield Long.parseLong(
                        digits.deleteCharAt(at + 1).insert(at, second).toString());
            }
            case LEFT_AT_ZERO -> 0;
            case MISCOUNTED -> right + random.nextInt(7) - 3;
        };
    }

    /** Puts wrong numbers into some of the cells. */
    static void into(Map<CellId, CellValue> cells, List<CellId> chosen, Random random) {
        chosen.forEach(id -> cells.computeIfPresent(
                id,
                (same, value) -> CellValue.of(
                        BigDecimal.valueOf(wrong(value.asNumber().orElseThrow().longValueExact(), random)))));
    }
}
