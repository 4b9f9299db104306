package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The ways in which digits without a border can be cut into the cells of a row. Where the file has a blank, a number ends; a
 * number of several digits never begins with 0.
 */
final class DigitSplit {

    /** More steps than this are not gone: nothing would be decided by so many ways. */
    private static final int MOST = 300_000;

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final List<String> pieces;
    private final int width;
    private final Predicate<List<Long>> agrees;
    private final List<List<Long>> found = new ArrayList<>();
    private int looked;

    private DigitSplit(List<String> pieces, int width, Predicate<List<Long>> agrees) {
        this.pieces = pieces;
        this.width = width;
        this.agrees = agrees;
    }

    /** Returns whether the texts are digits that fill the cells of the row, one digit in each at least. */
    static boolean possible(List<String> texts, int width) {
        int digits = texts.stream().mapToInt(String::length).sum();
        return !texts.isEmpty()
                && texts.size() <= width
                && digits >= width
                && digits <= width * 9
                && texts.stream().allMatch(text -> DIGITS.matcher(text).matches());
    }

    /**
     * Returns every way to cut the pieces into exactly so many numbers with which the sums agree.
     *
     * @param agrees asked for every beginning of a row too, so that hopeless ones are left early
     * @return empty also when there are too many ways to look at
     */
    static List<List<Long>> ways(List<String> pieces, int width, Predicate<List<Long>> agrees) {
        DigitSplit split = new DigitSplit(pieces, width, agrees);
        split.cut(0, 0, new ArrayList<>());
        return split.looked > MOST ? List.of() : split.found;
    }

    private void cut(int piece, int from, List<Long> numbers) {
        if (looked > MOST) {
            return;
        }
        looked++;
        if (!agrees.test(numbers)) {
            return;
        }
        if (piece == pieces.size()) {
            if (numbers.size() == width) {
                found.add(List.copyOf(numbers));
            }
            return;
        }
        String digits = pieces.get(piece);
        int left = width - numbers.size();
        int needed = pieces.size() - piece;
        if (left < needed || digitsFrom(piece, from) < left) {
            return;
        }
        int longest = digits.charAt(from) == '0' ? from + 1 : Math.min(digits.length(), from + 9);
        for (int to = from + 1; to <= longest; to++) {
            numbers.add(Long.parseLong(digits.substring(from, to)));
            if (to == digits.length()) {
                cut(piece + 1, 0, numbers);
            } else {
                cut(piece, to, numbers);
            }
            numbers.remove(numbers.size() - 1);
        }
    }

    private int digitsFrom(int piece, int from) {
        int count = pieces.get(piece).length() - from;
        for (int i = piece + 1; i < pieces.size(); i++) {
            count += pieces.get(i).length();
        }
        return count;
    }
}
