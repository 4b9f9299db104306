package org.zhiqing.server.request.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.Outcome;

/**
 * What would come in.
 *
 * @param count requests
 * @param known numbers that are here already and are left out; only a platform's list names requests again
 * @param open open requests by year of receipt: those of earlier years are carried over (结转) into every year since
 * @param waiting open requests whose day of receipt is still to be confirmed
 * @param overdue open requests whose last day for the answer is past
 * @param closed closed requests by year in which they ended, and row of table three
 */
public record ImportSummary(
        int count,
        List<String> known,
        SortedMap<Integer, Integer> open,
        int waiting,
        int overdue,
        SortedMap<Integer, Map<Outcome, Integer>> closed) {

    /** Returns how many are open. */
    public int openCount() {
        return waiting + open.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the years in which any ended, ascending. */
    public SortedSet<Integer> closedYears() {
        return new TreeSet<>(closed.keySet());
    }

    /** Returns how many ended in a year in a row of table three. */
    public int closedCount(int year, Outcome outcome) {
        return closed.getOrDefault(year, Map.of()).getOrDefault(outcome, 0);
    }

    /** Returns the rows of table three in which any ended, in the order of the form. */
    public List<Outcome> outcomes() {
        return List.of(Outcome.values()).stream()
                .filter(outcome -> closed.values().stream().anyMatch(row -> row.containsKey(outcome)))
                .toList();
    }

    /** Returns what an open request received in that year is to table three of this year. */
    public static String standing(int receivedIn, int thisYear) {
        return receivedIn == thisYear
                ? "计入" + thisYear + "年“本年新收”"
                : "结转到" + (receivedIn + 1) + "年" + (receivedIn + 1 < thisYear ? "至" + thisYear + "年" : "");
    }

    /** What the day of the answer is for a request. */
    interface DueDay {
        @Nullable
        LocalDate of(RegisterEntry entry);
    }

    static ImportSummary of(List<RegisterEntry> entries, List<String> known, LocalDate today, DueDay due) {
        SortedMap<Integer, Integer> open = new TreeMap<>();
        SortedMap<Integer, Map<Outcome, Integer>> closed = new TreeMap<>();
        int waiting = 0;
        int overdue = 0;
        for (RegisterEntry entry : entries) {
            var end = entry.request().end();
            LocalDate receivedOn = entry.request().receipt().receivedOn();
            if (end != null) {
                closed.computeIfAbsent(end.on().getYear(), any -> new EnumMap<>(Outcome.class))
                        .merge(end.outcome(), 1, Integer::sum);
            } else if (receivedOn == null) {
                waiting++;
            } else {
                open.merge(receivedOn.getYear(), 1, Integer::sum);
                LocalDate dueOn = due.of(entry);
                overdue += dueOn != null && Objects.requireNonNull(dueOn).isBefore(today) ? 1 : 0;
            }
        }
        return new ImportSummary(entries.size(), List.copyOf(known), open, waiting, overdue, closed);
    }
}
