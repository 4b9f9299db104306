package org.zhiqing.annualreport.locate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.zhiqing.annualreport.form.CellId;

/**
 * Searches by size: first one cell, then two, and so on. Among the cells of a smallest explanation there is always one that
 * stands alone in some broken check (up to three cells cannot form a circle of rows and columns), so its new number
 * follows from that check; the search takes such cells away one by one. Checks of one rule share no cell, therefore no
 * explanation is smaller than the number of checks of one rule that are broken.
 */
final class SmallestChange {

    private static final int SCALE = 4;
    private static final long ONE = 10_000;

    /** Bounds the work on reports that are wrong throughout. */
    private static final int MOST_STEPS = 400_000;

    /** What changing a cell by one does to a check. */
    private record Effect(int check, int sign) {}

    private final List<CellId> cells;
    private final long[] printed;
    private final List<List<Effect>> effects = new ArrayList<>();
    private final List<List<Integer>> cellsOfCheck = new ArrayList<>();
    private final int[] ruleOfCheck;
    private final int rules;
    private final long[] difference;
    private final Map<Integer, Long> changes = new TreeMap<>();
    private final Set<Map<Integer, Long>> seen = new HashSet<>();
    private final Set<Map<Integer, Long>> found = new HashSet<>();
    private int steps;

    /** @param printed the number in every cell of the checks, in the order of the form */
    SmallestChange(List<AppliedCheck> checks, Map<CellId, BigDecimal> printed) {
        this.cells = List.copyOf(printed.keySet());
        this.printed = cells.stream()
                .mapToLong(cell -> scaled(printed.getOrDefault(cell, BigDecimal.ZERO)))
                .toArray();
        cells.forEach(cell -> effects.add(new ArrayList<>()));
        List<String> names =
                checks.stream().map(check -> check.check().rule()).distinct().toList();
        this.rules = names.size();
        this.ruleOfCheck = checks.stream()
                .mapToInt(check -> names.indexOf(check.check().rule()))
                .toArray();
        this.difference =
                checks.stream().mapToLong(check -> scaled(check.difference())).toArray();
        Map<CellId, Integer> index = new LinkedHashMap<>();
        cells.forEach(cell -> index.put(cell, index.size()));
        for (int check = 0; check < checks.size(); check++) {
            cellsOfCheck.add(new ArrayList<>());
            side(check, checks.get(check).left(), 1, index);
            side(check, checks.get(check).right(), -1, index);
        }
    }

    private void side(int check, List<CellId> ids, int sign, Map<CellId, Integer> index) {
        for (CellId id : ids) {
            int cell = index.getOrDefault(id, -1);
            effects.get(cell).add(new Effect(check, sign));
            cellsOfCheck.get(check).add(cell);
        }
    }

    private static long scaled(BigDecimal number) {
        return number.movePointRight(SCALE).longValue();
    }

    /** Returns every explanation of the smallest size, none if that size is more than {@code most}. */
    List<Explanation> search(int most) {
        for (int size = 1; size <= most && found.isEmpty() && steps < MOST_STEPS; size++) {
            seen.clear();
            descend(size);
        }
        return found.stream().map(this::explanation).toList();
    }

    private void descend(int left) {
        if (Arrays.stream(difference).allMatch(each -> each == 0)) {
            found.add(new TreeMap<>(changes));
            return;
        }
        int tight = tightRule(left);
        if (tight > rules || ++steps > MOST_STEPS || !seen.add(new TreeMap<>(changes))) {
            return;
        }
        for (int check = 0; check < difference.length; check++) {
            if (difference[check] == 0 || (tight < rules && ruleOfCheck[check] != tight)) {
                continue;
            }
            for (int cell : cellsOfCheck.get(check)) {
                change(cell, check, left);
            }
            if (tight < rules) {
                return;
            }
        }
    }

    /**
     * Returns a rule as many of whose checks are broken as cells may still change, so that each of these cells must mend one
     * of them; {@code rules} when there is no such rule, more when even that is not enough.
     */
    private int tightRule(int left) {
        int[] broken = new int[rules];
        for (int check = 0; check < difference.length; check++) {
            if (difference[check] != 0) {
                broken[ruleOfCheck[check]]++;
            }
        }
        int tight = rules;
        for (int rule = 0; rule < rules; rule++) {
            if (broken[rule] > left) {
                return rules + 1;
            }
            if (broken[rule] == left && tight == rules) {
                tight = rule;
            }
        }
        return tight;
    }

    private void change(int cell, int check, int left) {
        if (left == 0 || changes.containsKey(cell)) {
            return;
        }
        int sign = effects.get(cell).stream()
                .filter(effect -> effect.check() == check)
                .mapToInt(Effect::sign)
                .sum();
        long by = -difference[check] * sign;
        long proposed = printed[cell] + by;
        if (proposed < 0 || proposed % ONE != 0) {
            return;
        }
        shift(cell, by);
        changes.put(cell, by);
        descend(left - 1);
        changes.remove(cell);
        shift(cell, -by);
    }

    private void shift(int cell, long by) {
        effects.get(cell).forEach(effect -> difference[effect.check()] += effect.sign() * by);
    }

    private Explanation explanation(Map<Integer, Long> change) {
        return new Explanation(change.entrySet().stream()
                .map(entry -> new Correction(
                        cells.get(entry.getKey()),
                        number(printed[entry.getKey()]),
                        number(printed[entry.getKey()] + entry.getValue())))
                .toList());
    }

    private static BigDecimal number(long scaled) {
        BigDecimal number = BigDecimal.valueOf(scaled, SCALE).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
