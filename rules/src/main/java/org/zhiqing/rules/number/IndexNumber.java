package org.zhiqing.rules.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An index number (索引号): the publisher's code, a slash, the year, a hyphen, a serial, for example {@code
 * 000014349/2017-00110}. It never changes, even when the publisher does.
 *
 * <p>The guideline makes it 20 characters; real ones are up to 40, with credit codes in front and serials of four to
 * nine digits, so that nothing here counts to 20.
 *
 * @param front 1 to 24 digits, capitals and hyphens
 * @param year four digits
 * @param serial counted from 1 within front and year
 * @param serialWidth the digits the serial is filled up to with zeros; a longer serial keeps all its digits
 */
public record IndexNumber(String front, int year, int serial, int serialWidth) {

    /** The most characters an index number has. */
    public static final int MAX_LENGTH = 40;
    /** The width of the guideline. */
    public static final int DEFAULT_SERIAL_WIDTH = 5;

    private static final Pattern SHAPE = Pattern.compile("([0-9A-Z-]{1,24})/([1-9][0-9]{3})-([0-9]{1,9})");

    /** @throws IllegalArgumentException if a part cannot be printed */
    public IndexNumber {
        if (!front.matches("[0-9A-Z-]{1,24}")) {
            throw new IllegalArgumentException("front must be 1 to 24 digits, capitals and hyphens, was " + front);
        }
        if (year < 1000 || year > 9999 || serial < 1 || serial > 999_999_999) {
            throw new IllegalArgumentException("year " + year + " and serial " + serial + " cannot be printed");
        }
        if (serialWidth < 1 || serialWidth > 9) {
            throw new IllegalArgumentException("serialWidth must be 1 to 9, was " + serialWidth);
        }
    }

    /**
     * Reads an index number; spaces, full-width and small letters are accepted.
     *
     * @return the number with the width it was written in, or {@code EMPTY}, {@code LENGTH} when longer than 40, or
     *     {@code SHAPE}
     */
    public static Parsed<IndexNumber> parse(String typed) {
        String text = Typed.code(typed);
        if (text.isEmpty()) {
            return Parsed.fault(NumberFault.EMPTY);
        }
        if (text.length() > MAX_LENGTH) {
            return Parsed.fault(NumberFault.LENGTH);
        }
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || parts.group(3).matches("0+")) {
            return Parsed.fault(NumberFault.SHAPE);
        }
        String serial = parts.group(3);
        return Parsed.of(new IndexNumber(
                parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(serial), serial.length()));
    }

    /** The part after the slash, which lists may show alone. */
    public String back() {
        return year + "-" + String.format("%0" + serialWidth + "d", serial);
    }

    /** The number as printed. */
    public String text() {
        return front + "/" + back();
    }

    @Override
    public String toString() {
        return text();
    }
}
