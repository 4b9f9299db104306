package org.zhiqing.server.walk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.catalog.budget.BudgetList;
import org.zhiqing.server.catalog.budget.BudgetRounds;
import org.zhiqing.server.catalog.budget.BudgetStatements;
import org.zhiqing.server.catalog.budget.BudgetThing;
import org.zhiqing.server.catalog.budget.NewRound;
import org.zhiqing.server.catalog.duty.NewStatement;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.catalog.page.PageArranging;
import org.zhiqing.server.catalog.restructuring.Restructuring;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.publication.inventory.Inventory;
import org.zhiqing.server.publication.inventory.NewEntry;

/** What addresses of budget rounds and of the inventory name. */
@Component
class CatalogThings {

    private final BudgetRounds rounds;
    private final BudgetList list;
    private final BudgetStatements statements;
    private final Inventory inventory;
    private final Restructuring restructuring;
    private final PageArranging pages;
    private final Clock clock;

    CatalogThings(
            BudgetRounds rounds,
            BudgetList list,
            BudgetStatements statements,
            Inventory inventory,
            Restructuring restructuring,
            PageArranging pages,
            Clock clock) {
        this.rounds = rounds;
        this.list = list;
        this.statements = statements;
        this.inventory = inventory;
        this.restructuring = restructuring;
        this.pages = pages;
        this.clock = clock;
    }

    Map<String, String> of(Office office) {
        LocalDate today = LocalDate.now(clock);
        long round = rounds.open(
                new NewRound(today.getYear(), today, List.of(office.organ()), ThingsMaker.TITLE, "走一遍的资金"),
                office.the(Role.DISCLOSURE_OFFICE));
        long subject =
                list.table(office.organ(), round).bodies().get(0).subject().id();
        long statement = statements.propose(
                round,
                subject,
                BudgetThing.FUND_BUDGET,
                new NewStatement(StatementKind.NOT_APPLICABLE, null, "没有这类预算", ""),
                office.the(Role.CLERK));
        Map<String, String> ids = new HashMap<>();
        ids.put("/desk/budget id", String.valueOf(round));
        ids.put("/desk/budget subject", String.valueOf(subject));
        ids.put("/desk/budget statement", String.valueOf(statement));
        ids.put(
                "/desk/inventory id",
                String.valueOf(inventory.enter(
                        new NewEntry(
                                "news",
                                ThingsMaker.TITLE,
                                null,
                                DisclosureAttribute.WITHHELD,
                                WithholdingGround.DISCUSSION_RECORD,
                                "会议讨论",
                                List.of(),
                                List.of(),
                                ""),
                        office.the(Role.CLERK))));
        ids.put(
                "/desk/restructuring id",
                String.valueOf(restructuring.begin("走一遍的方案", office.the(Role.DISCLOSURE_OFFICE))));
        ids.put(
                "/desk/pages id",
                String.valueOf(pages.begin("walk", "走一遍的专题", "", office.the(Role.DISCLOSURE_OFFICE))));
        return ids;
    }
}
