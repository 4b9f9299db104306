package org.zhiqing.server.catalog.budget;

import java.util.List;
import java.util.stream.Stream;

/**
 * A round, body by thing.
 *
 * @param bodies and affiliated institutions; those left out are in {@code leftOut}
 */
public record BudgetTable(
        BudgetRound round, List<BudgetLine> bodies, List<BudgetLine> funds, List<BudgetSubject> leftOut) {

    public BudgetTable {
        bodies = List.copyOf(bodies);
        funds = List.copyOf(funds);
        leftOut = List.copyOf(leftOut);
    }

    /** Returns bodies and funds. */
    public List<BudgetLine> lines() {
        return Stream.concat(bodies.stream(), funds.stream()).toList();
    }

    private Stream<BudgetCell> cells() {
        return lines().stream().flatMap(line -> line.cells().stream());
    }

    public int entryCount() {
        return (int) cells().count();
    }

    public int settledCount() {
        return (int) cells().filter(cell -> cell.entry().isSettled()).count();
    }

    public int count(EntryStanding standing) {
        return (int) cells().filter(cell -> cell.standing() == standing).count();
    }

    /** Returns the disclosure rate (公开率) in whole percent, rounded down; 100 only when nothing is open. */
    public int rate() {
        return share(settledCount(), entryCount());
    }

    /** Returns the rate of one thing. */
    public int rate(BudgetThing thing) {
        return share(
                cells().filter(cell ->
                                cell.entry().thing() == thing && cell.entry().isSettled())
                        .count(),
                cells().filter(cell -> cell.entry().thing() == thing).count());
    }

    /** Returns how many bodies, affiliated institutions included, have nothing open. */
    public int completeBodyCount() {
        return (int) bodies.stream().filter(BudgetLine::isComplete).count();
    }

    private static int share(long part, long whole) {
        return whole == 0 ? 0 : (int) (part * 100 / whole);
    }

    /** Returns what keeps the round open, body by body: 市财政局的政府性基金预算. */
    public List<String> missing() {
        return lines().stream()
                .flatMap(line -> line.cells().stream()
                        .filter(cell -> !cell.entry().isSettled())
                        .map(cell -> line.subject().name() + "的"
                                + cell.entry().thing().label()))
                .toList();
    }
}
