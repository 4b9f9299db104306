package org.zhiqing.rules.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A resident identity number (公民身份号码, GB 11643): 6 digits of area, 8 of birth date, 3 of sequence, a check
 * character. Old numbers of 15 digits have a two-digit year in the 1900s and no check character.
 *
 * <p>{@code toString} is masked, so that a number does not reach a log by accident; {@link #text()} is the number.
 */
public final class ResidentId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");

    private final String text;
    private final LocalDate bornOn;

    private ResidentId(String text, LocalDate bornOn) {
        this.text = text;
        this.bornOn = bornOn;
    }

    /**
     * Reads a number of 18 or 15 characters; spaces, full-width digits and a small x are accepted.
     *
     * @return the number, or the first of: {@code EMPTY}, {@code LENGTH}, {@code CHARACTERS}, {@code AREA}, {@code
     *     BIRTH_DATE}, {@code CHECK_CHARACTER}
     */
    public static Parsed<ResidentId> parse(String typed) {
        String text = Typed.code(typed);
        if (text.isEmpty()) {
            return Parsed.fault(NumberFault.EMPTY);
        }
        if (text.length() != 18 && text.length() != 15) {
            return Parsed.fault(NumberFault.LENGTH);
        }
        if (!text.matches("[0-9]{15}|[0-9]{17}[0-9X]")) {
            return Parsed.fault(NumberFault.CHARACTERS);
        }
        return PROVINCES.contains(text.substring(0, 2)) ? withBirthDate(text) : Parsed.fault(NumberFault.AREA);
    }

    private static Parsed<ResidentId> withBirthDate(String text) {
        Optional<LocalDate> bornOn =
                birthDate(text.length() == 18 ? text.substring(6, 14) : "19" + text.substring(6, 12));
        if (bornOn.isEmpty()) {
            return Parsed.fault(NumberFault.BIRTH_DATE);
        }
        if (text.length() == 18 && checkOf(text) != text.charAt(17)) {
            return Parsed.fault(NumberFault.CHECK_CHARACTER);
        }
        return Parsed.of(new ResidentId(text, bornOn.get()));
    }

    private static Optional<LocalDate> birthDate(String digits) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6)));
            return day.getYear() < 1800 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static char checkOf(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    /** The number as written, in capitals. */
    public String text() {
        return text;
    }

    /** The day of birth. */
    public LocalDate bornOn() {
        return bornOn;
    }

    /** Whether it is an old number of 15 digits. */
    public boolean isOldForm() {
        return text.length() == 15;
    }

    /** The number of 18 characters; for an old one, the one it became. */
    public ResidentId inNewForm() {
        if (!isOldForm()) {
            return this;
        }
        String seventeen = text.substring(0, 6) + "19" + text.substring(6);
        return new ResidentId(seventeen + checkOf(seventeen), bornOn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentId id && id.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return MaskRule.RESIDENT_ID.apply(text);
    }
}
