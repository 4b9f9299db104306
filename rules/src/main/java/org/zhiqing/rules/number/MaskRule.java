package org.zhiqing.rules.number;

/**
 * How a number is shown without giving it away: the first and last characters are kept, the rest becomes {@code *}. No
 * national rule says how many; the constants are what one city prescribes, and an office can set others.
 */
public record MaskRule(int keepFirst, int keepLast) {

    /** First two and last three, for resident ID numbers. */
    public static final MaskRule RESIDENT_ID = new MaskRule(2, 3);
    /** First three and last four, for mobile numbers. */
    public static final MaskRule MOBILE = new MaskRule(3, 4);

    /** @throws IllegalArgumentException if one is negative */
    public MaskRule {
        if (keepFirst < 0 || keepLast < 0) {
            throw new IllegalArgumentException("cannot keep " + keepFirst + " and " + keepLast);
        }
    }

    /** Masks the text, which keeps its length. A text too short to hide anything is masked whole. */
    public String apply(String text) {
        int[] points = text.codePoints().toArray();
        boolean tooShort = points.length <= keepFirst + keepLast;
        for (int i = 0; i < points.length; i++) {
            boolean kept = !tooShort && (i < keepFirst || i >= points.length - keepLast);
            points[i] = kept ? points[i] : '*';
        }
        return new String(points, 0, points.length);
    }
}
