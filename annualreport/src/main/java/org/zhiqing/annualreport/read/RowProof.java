package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.Measure;

/** Finds the numbers of a row that has no borders between its cells, or one cell too many, by the sums of the form. */
final class RowProof {

    /**
     * What comes into question.
     *
     * @param ways one list of numbers for each way
     * @param sentence why, where there is only one
     */
    record Result(List<List<Long>> ways, String sentence) {}

    private static final int REQUESTS = 7;
    private static final int GROUP = 5;

    private static final Pattern RUN_TOGETHER = Pattern.compile("0\\d.*|\\d+-\\d+");
    private static final Pattern NEGATIVE_LAST = Pattern.compile("(\\d{1,9})(-\\d{1,9})");

    private RowProof() {}

    /** A row of table three, six kinds of applicant and their total. */
    static Optional<Result> ofRequests(List<Passage> cells, boolean delimited, int width) {
        return of(cells, delimited, width, RowProof::lastIsSum, "的各种拆分中，只有这一种六类申请人之和等于总计：");
    }

    /** The row of table four: three times four results and their total. */
    static Optional<Result> ofRemedies(List<Passage> cells, boolean delimited, int width) {
        return of(
                cells,
                delimited,
                width,
                numbers -> groupsAreSums(numbers) && (numbers.size() < width || allGroupsAreSums(numbers)),
                "的各种拆分中，只有这一种每组四项结果之和都等于总计：");
    }

    /**
     * A row of table two: no sums, so only what can be cut in a single way is certain. Only a change may be negative. A number
     * on another line than its label is a whole cell, and the others are lost, unless no number begins so.
     */
    static Optional<Result> withoutSums(
            Passage label, List<Passage> cells, boolean delimited, List<FormColumn> columns) {
        List<String> texts = texts(cells);
        if (texts.size() > 1) {
            return Optional.empty();
        }
        boolean runTogether = cells.stream()
                        .allMatch(cell -> cell.place().major() == label.place().major())
                || texts.stream().allMatch(text -> RUN_TOGETHER.matcher(text).matches());
        if (columns.size() > 1 && !runTogether) {
            return Optional.empty();
        }
        if (texts.size() == 1 && columns.size() == 2 && columns.get(1).measure() == Measure.CHANGE) {
            Matcher matcher = NEGATIVE_LAST.matcher(texts.get(0));
            if (!delimited && matcher.matches()) {
                List<Long> way = List.of(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
                return Optional.of(new Result(List.of(way), "“" + texts.get(0) + "”只有一种拆法：负号只能在第二格开头"));
            }
        }
        return of(cells, delimited, columns.size(), numbers -> true, "只有一种拆法：");
    }

    private static Optional<Result> of(
            List<Passage> cells, boolean delimited, int width, Predicate<List<Long>> agrees, String why) {
        List<String> texts = texts(cells);
        Set<List<Long>> ways = new LinkedHashSet<>();
        if (!delimited && onOneLine(cells) && DigitSplit.possible(texts, width)) {
            ways.addAll(DigitSplit.ways(texts, width, agrees));
        } else if (texts.size() > width && texts.stream().allMatch(text -> text.matches("\\d{1,9}"))) {
            ways.addAll(leavingOut(texts, texts.size() - width, agrees));
        } else {
            return Optional.empty();
        }
        List<List<Long>> list = List.copyOf(ways);
        String printed = String.join(" ", texts);
        String numbers =
                list.size() == 1 ? list.get(0).stream().map(String::valueOf).collect(Collectors.joining("、")) : "";
        return Optional.of(new Result(list, "“" + printed + "”" + why + numbers));
    }

    /** Numbers on lines of their own are whole cells, of which some may have been lost; they are never cut. */
    private static boolean onOneLine(List<Passage> cells) {
        return cells.stream().mapToInt(cell -> cell.place().major()).distinct().count() == 1;
    }

    private static List<String> texts(List<Passage> cells) {
        return cells.stream()
                .map(cell -> NumberReading.normal(cell.text()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** More numbers than columns: every way of leaving out so many. */
    private static List<List<Long>> leavingOut(List<String> texts, int surplus, Predicate<List<Long>> agrees) {
        if (surplus > 2) {
            return List.of();
        }
        List<List<Long>> rows = List.of(texts.stream().map(Long::parseLong).toList());
        for (int i = 0; i < surplus; i++) {
            rows = rows.stream()
                    .flatMap(row -> withoutOne(row).stream())
                    .distinct()
                    .toList();
        }
        return rows.stream().filter(agrees).toList();
    }

    private static List<List<Long>> withoutOne(List<Long> row) {
        List<List<Long>> rows = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            List<Long> fewer = new ArrayList<>(row);
            fewer.remove(i);
            rows.add(fewer);
        }
        return rows;
    }

    /** Of a row that is not yet complete nothing is said. */
    private static boolean lastIsSum(List<Long> numbers) {
        return numbers.size() < REQUESTS || sumOf(numbers, 0, REQUESTS - 1);
    }

    /** Looks at the last group as soon as it is complete. */
    private static boolean groupsAreSums(List<Long> numbers) {
        int size = numbers.size();
        return size == 0 || size % GROUP != 0 || sumOf(numbers, size - GROUP, size - 1);
    }

    private static boolean allGroupsAreSums(List<Long> numbers) {
        return IntStream.iterate(GROUP, end -> end <= numbers.size(), end -> end + GROUP)
                .allMatch(end -> sumOf(numbers, end - GROUP, end - 1));
    }

    private static boolean sumOf(List<Long> numbers, int from, int total) {
        long sum = 0;
        for (int i = from; i < total; i++) {
            sum += numbers.get(i);
        }
        return sum == numbers.get(total);
    }
}
