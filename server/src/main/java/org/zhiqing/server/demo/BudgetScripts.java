package org.zhiqing.server.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.budget.BudgetCell;
import org.zhiqing.server.catalog.budget.BudgetEntry;
import org.zhiqing.server.catalog.budget.BudgetLine;
import org.zhiqing.server.catalog.budget.BudgetList;
import org.zhiqing.server.catalog.budget.BudgetRounds;
import org.zhiqing.server.catalog.budget.BudgetStatements;
import org.zhiqing.server.catalog.budget.BudgetSubjects;
import org.zhiqing.server.catalog.budget.BudgetThing;
import org.zhiqing.server.catalog.budget.NewRound;
import org.zhiqing.server.catalog.duty.NewStatement;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.publication.BudgetPapers;

/** Puts the budget round of the year down: mostly published or stated, the rest overdue with the finance bureau. */
@Component
@OnlyInDemonstration
final class BudgetScripts implements Script {

    private final BudgetRounds rounds;
    private final BudgetSubjects subjects;
    private final BudgetStatements statements;
    private final BudgetList list;
    private final BudgetPapers papers;

    BudgetScripts(
            BudgetRounds rounds,
            BudgetSubjects subjects,
            BudgetStatements statements,
            BudgetList list,
            BudgetPapers papers) {
        this.rounds = rounds;
        this.subjects = subjects;
        this.statements = statements;
        this.list = list;
        this.papers = papers;
    }

    @Override
    public void putDown(Timeline timeline, Cast cast) {
        Sheet sheet = Sheet.one("catalog.yaml").sheet("budget");
        LocalDate opened = timeline.ago(sheet.number("opened", 0));
        LocalDate approved = timeline.ago(sheet.number("approved", 0));
        LocalDate accounts = timeline.ago(sheet.number("accounts", 0));
        long[] round = new long[1];
        timeline.at(opened, 9, 20, () -> round[0] = open(sheet, opened.getYear(), approved, cast));
        timeline.at(accounts, 9, 20, () -> {
            int version = list.round(cast.zone(), round[0]).version();
            rounds.approve(round[0], version, true, accounts, cast.the("disclosure"));
        });
        for (Sheet paper : sheet.list("papers")) {
            timeline.at(timeline.ago(paper.number("ago", 0)), 16, 25, () -> choose(paper, round[0], cast));
        }
        for (Sheet stated : sheet.list("stated")) {
            timeline.at(timeline.ago(stated.number("ago", 0)), 15, 40, () -> state(stated, round[0], cast));
        }
    }

    private long open(Sheet sheet, int year, LocalDate approved, Cast cast) {
        Actor by = cast.the("disclosure");
        long round = rounds.open(
                new NewRound(
                        year,
                        approved,
                        List.of(cast.zone()),
                        String.join("\n", sheet.texts("affiliated")),
                        String.join("\n", sheet.texts("funds"))),
                by);
        Long finance = cast.clerkOf("finance").unit();
        for (BudgetLine line : list.table(cast.zone(), round).lines()) {
            subjects.charge(round, line.subject().id(), finance, null, by);
        }
        return round;
    }

    private void state(Sheet stated, long round, Cast cast) {
        for (String thing : stated.texts("things")) {
            long statement = statements.propose(
                    round,
                    line(stated, round, cast).subject().id(),
                    BudgetThing.valueOf(thing),
                    new NewStatement(
                            StatementKind.valueOf(stated.text("kind")),
                            null,
                            stated.text("reason"),
                            stated.text("link", "")),
                    cast.clerkOf("finance"));
            statements.confirm(round, statement, cast.the("disclosure"));
        }
    }

    private void choose(Sheet paper, long round, Cast cast) {
        BudgetLine line = line(paper, round, cast);
        List<Long> things = line.cells().stream()
                .map(BudgetCell::entry)
                .filter(entry -> paper.texts("things").contains(entry.thing().name()))
                .map(BudgetEntry::id)
                .toList();
        papers.choices(line, cast.the("disclosure")).stream()
                .filter(choice -> choice.title().contains(paper.text("words")))
                .findFirst()
                .ifPresent(choice ->
                        papers.choose(round, line.subject().id(), choice.document(), things, cast.clerkOf("finance")));
    }

    /** Returns the body or fund of that name; the zone itself where none is named. */
    private BudgetLine line(Sheet sheet, long round, Cast cast) {
        return list.table(cast.zone(), round).lines().stream()
                .filter(line -> !sheet.has("subject") || line.subject().name().equals(sheet.text("subject")))
                .findFirst()
                .orElseThrow();
    }
}
