package org.zhiqing.rules.number;

/**
 * The 31 characters of GB 32100 (no I, O, S, V, Z) and a check character over them with the weights 3⁰, 3¹, 3² … modulo
 * 31. As 31 is prime and 3 generates its residues, any one wrong character and any two exchanged ones are found, up to
 * 30 characters.
 */
final class Base31 {

    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int MODULUS = ALPHABET.length();

    private Base31() {}

    static boolean isWritable(String text) {
        return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The check character of {@code text}, which must be writable. */
    static char checkOf(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < text.length(); i++) {
            sum += weight * ALPHABET.indexOf(text.charAt(i));
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /** Whether the last character of {@code text} is the check character of the rest. */
    static boolean isChecked(String text) {
        int last = text.length() - 1;
        return checkOf(text.substring(0, last)) == text.charAt(last);
    }
}
