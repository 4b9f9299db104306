package org.zhiqing.server.screening;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is looked for in the words of one organ, by the rules of one day.
 *
 * @param words the lists of wrong and sensitive expressions
 * @param day the day whose rules count: that of the document
 * @param numbers telephone numbers of the office itself, digits only: they are meant to be public
 * @param places addresses of the office itself
 */
public record Rules(WordMatcher words, LocalDate day, Set<String> numbers, Set<String> places) {

    /** Personal data and secrecy marks only. */
    public static final Rules PLAIN = new Rules(WordMatcher.NONE, LocalDate.of(2000, 1, 1), Set.of(), Set.of());

    public Rules {
        numbers = Set.copyOf(numbers);
        places = Set.copyOf(places);
    }

    static Set<String> digits(Collection<String> numbers) {
        return numbers.stream()
                .map(Rules::digits)
                .filter(number -> number.length() >= 7)
                .collect(Collectors.toSet());
    }

    static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    /** Returns whether the number is one of the office's own. */
    boolean isOffices(String number) {
        String digits = digits(number);
        return numbers.stream().anyMatch(own -> own.equals(digits) || digits.length() >= 7 && own.endsWith(digits));
    }

    /** Returns whether a document of this number is listed as public. */
    public boolean isListedAsPublic(String numberOrTitle) {
        return words.holds(numberOrTitle, WordKind.PUBLIC, day);
    }

    /** Returns whether the address is one of the office's own. */
    boolean isOfficesPlace(String address) {
        return places.stream().anyMatch(own -> own.contains(address) || address.contains(own));
    }
}
