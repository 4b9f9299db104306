package org.zhiqing.rules.number;

/**
 * A unified social credit code (统一社会信用代码, GB 32100): 18 characters, the last a check character. Characters 9 to 17
 * are the organisation code.
 *
 * @param text 18 capitals and digits
 */
public record UnifiedSocialCreditCode(String text) {

    private static final int LENGTH = 18;

    /** @throws IllegalArgumentException if it is not a valid code; use {@link #parse} for typed text */
    public UnifiedSocialCreditCode {
        if (text.length() != LENGTH || !Base31.isWritable(text) || !Base31.isChecked(text)) {
            throw new IllegalArgumentException("not a unified social credit code: " + text);
        }
    }

    /**
     * Reads a code; spaces, full-width and small letters are accepted.
     *
     * @return the code, or {@code EMPTY}, {@code LENGTH}, {@code CHARACTERS} or {@code CHECK_CHARACTER}
     */
    public static Parsed<UnifiedSocialCreditCode> parse(String typed) {
        String text = Typed.code(typed);
        if (text.isEmpty()) {
            return Parsed.fault(NumberFault.EMPTY);
        }
        if (text.length() != LENGTH) {
            return Parsed.fault(NumberFault.LENGTH);
        }
        if (!Base31.isWritable(text)) {
            return Parsed.fault(NumberFault.CHARACTERS);
        }
        return Base31.isChecked(text)
                ? Parsed.of(new UnifiedSocialCreditCode(text))
                : Parsed.fault(NumberFault.CHECK_CHARACTER);
    }

    /** The organisation code inside; a fault where the inner check character is wrong, which happens with old codes. */
    public Parsed<OrganisationCode> organisationCode() {
        return OrganisationCode.parse(text.substring(8, 17));
    }
}
