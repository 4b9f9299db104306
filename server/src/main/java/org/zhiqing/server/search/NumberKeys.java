package org.zhiqing.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Document numbers (发文字号) and index numbers (索引号) as they are compared: whatever brackets, spaces and widths
 * were typed, with and without 第 and 号.
 */
final class NumberKeys {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FILLER = Pattern.compile("第(?=\\d)|(?<=\\d)号$");
    private static final Pattern LETTERS_THEN_DIGITS = Pattern.compile("(?<=\\p{IsHan})(?=\\d)");

    private NumberKeys() {}

    /** Returns the key of a number; empty if the text holds no digit. */
    static String of(String number) {
        String folded = Folding.fold(number).strip();
        if (folded.chars().noneMatch(Character::isDigit)) {
            return "";
        }
        String bare =
                FILLER.matcher(BETWEEN.matcher(folded).replaceAll(" ").strip()).replaceAll("");
        return LETTERS_THEN_DIGITS
                .matcher(bare)
                .replaceAll(" ")
                .replaceAll(" +", " ")
                .strip();
    }

    /** Returns every key by which a number is found: as a whole and, of an index number, the part after the slash. */
    static List<String> allOf(String number) {
        List<String> keys = new ArrayList<>();
        keys.add(of(number));
        int slash = number.lastIndexOf('/');
        if (slash >= 0) {
            keys.add(of(number.substring(slash + 1)));
        }
        keys.removeIf(String::isEmpty);
        return keys;
    }
}
