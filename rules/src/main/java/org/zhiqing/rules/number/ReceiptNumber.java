package org.zhiqing.rules.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A receipt number (登记号) of a request: prefix, year, serial, check character, for example {@code GK2026000123U}. One
 * wrong character and two exchanged ones are found before the register is asked.
 *
 * @param prefix one to six capitals of the organ, without I, O, S, V and Z
 * @param year four digits
 * @param serial counted from 1 within prefix and year
 */
public record ReceiptNumber(String prefix, int year, int serial) {

    private static final int WIDTH = 6;
    private static final Pattern SHAPE =
            Pattern.compile("([A-HJ-NP-RTUWXY]{1,6})([0-9]{4})([0-9]{6,9})([0-9A-HJ-NP-RTUWXY])");

    /** @throws IllegalArgumentException if a part cannot be printed */
    public ReceiptNumber {
        if (!prefix.matches("[A-HJ-NP-RTUWXY]{1,6}")) {
            throw new IllegalArgumentException("prefix must be 1 to 6 capitals without I O S V Z, was " + prefix);
        }
        if (year < 1000 || year > 9999 || serial < 1 || serial > 999_999_999) {
            throw new IllegalArgumentException("year " + year + " and serial " + serial + " cannot be printed");
        }
    }

    /**
     * Reads a number; hyphens, spaces, full-width and small letters are accepted.
     *
     * @return the number, or {@code EMPTY}, {@code SHAPE} or {@code CHECK_CHARACTER}
     */
    public static Parsed<ReceiptNumber> parse(String typed) {
        String text = Typed.code(typed).replace("-", "");
        if (text.isEmpty()) {
            return Parsed.fault(NumberFault.EMPTY);
        }
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()
                || parts.group(3).matches("0+|0[0-9]{6,}")
                || parts.group(2).startsWith("0")) {
            return Parsed.fault(NumberFault.SHAPE);
        }
        if (!Base31.isChecked(text)) {
            return Parsed.fault(NumberFault.CHECK_CHARACTER);
        }
        return Parsed.of(
                new ReceiptNumber(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
    }

    /** The number as printed. */
    public String text() {
        String body = prefix + year + String.format("%0" + WIDTH + "d", serial);
        return body + Base31.checkOf(body);
    }

    @Override
    public String toString() {
        return text();
    }
}
