package org.zhiqing.rules.number;

/**
 * An organisation code (组织机构代码, GB 11714): eight digits or capitals and a check character.
 *
 * @param text nine characters without the hyphen
 */
public record OrganisationCode(String text) {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** @throws IllegalArgumentException if it is not a valid code without its hyphen; use {@link #parse} for typed text */
    public OrganisationCode {
        if (!text.matches("[0-9A-Z]{8}[0-9X]") || checkOf(text) != text.charAt(8)) {
            throw new IllegalArgumentException("not an organisation code: " + text);
        }
    }

    /**
     * Reads a code with or without its hyphen.
     *
     * @return the code, or {@code EMPTY}, {@code LENGTH}, {@code CHARACTERS} or {@code CHECK_CHARACTER}
     */
    public static Parsed<OrganisationCode> parse(String typed) {
        String text = Typed.code(typed).replaceFirst("^(.{8})-(.)$", "$1$2");
        if (text.isEmpty()) {
            return Parsed.fault(NumberFault.EMPTY);
        }
        if (text.length() != 9) {
            return Parsed.fault(NumberFault.LENGTH);
        }
        if (!text.matches("[0-9A-Z]{8}[0-9X]")) {
            return Parsed.fault(NumberFault.CHARACTERS);
        }
        return checkOf(text) == text.charAt(8)
                ? Parsed.of(new OrganisationCode(text))
                : Parsed.fault(NumberFault.CHECK_CHARACTER);
    }

    private static char checkOf(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(text.charAt(i), 36);
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /** The code with its hyphen, as printed on old certificates. */
    public String hyphenated() {
        return text.substring(0, 8) + "-" + text.charAt(8);
    }
}
