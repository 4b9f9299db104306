package org.zhiqing.rules.number;

import java.util.random.RandomGenerator;

/**
 * A query code (查询码): with the receipt number it opens the progress of a request without an account. Twelve characters
 * of 23 that cannot be taken for one another, about 54 bits; nothing in it follows from the request.
 *
 * @param text twelve characters without hyphens
 */
public record QueryCode(String text) {

    /** Without 0 O, 1 I L, 2 Z, 5 S, B 8 and U V. */
    static final String ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

    static final int LENGTH = 12;

    /** @throws IllegalArgumentException if it does not have the shape; use {@link #parse} for typed text */
    public QueryCode {
        if (!hasShape(text)) {
            throw new IllegalArgumentException("not a query code");
        }
    }

    /** Makes a new code. The generator must be a secure one, or the code can be guessed. */
    public static QueryCode from(RandomGenerator random) {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new QueryCode(text.toString());
    }

    /**
     * Reads a code; hyphens, spaces, full-width and small letters are accepted. Only the shape is checked: whether the
     * code belongs to a request, the register knows.
     *
     * @return the code, or {@code EMPTY}, {@code LENGTH} or {@code CHARACTERS}
     */
    public static Parsed<QueryCode> parse(String typed) {
        String text = Typed.code(typed).replace("-", "");
        if (text.isEmpty()) {
            return Parsed.fault(NumberFault.EMPTY);
        }
        if (text.length() != LENGTH) {
            return Parsed.fault(NumberFault.LENGTH);
        }
        return hasShape(text) ? Parsed.of(new QueryCode(text)) : Parsed.fault(NumberFault.CHARACTERS);
    }

    private static boolean hasShape(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The code in groups of four, as printed on a receipt. */
    public String grouped() {
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8);
    }

    /** Says nothing of the code, so that it does not reach a log. */
    @Override
    public String toString() {
        return "QueryCode[***]";
    }
}
