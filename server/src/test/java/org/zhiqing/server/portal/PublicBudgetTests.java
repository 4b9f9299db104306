package org.zhiqing.server.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.catalog.budget.BudgetList;
import org.zhiqing.server.catalog.budget.BudgetRounds;
import org.zhiqing.server.catalog.budget.BudgetStatements;
import org.zhiqing.server.catalog.budget.BudgetThing;
import org.zhiqing.server.catalog.budget.NewRound;
import org.zhiqing.server.catalog.duty.NewStatement;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;

/** The budget round as the public reads it: statements once they are confirmed, nothing that waits. */
@SystemTest
class PublicBudgetTests {

    private final MockMvc web;
    private final BudgetRounds rounds;
    private final BudgetList list;
    private final BudgetStatements statements;
    private final Offices offices;
    private final TestClock clock;

    @Autowired
    PublicBudgetTests(
            MockMvc web,
            BudgetRounds rounds,
            BudgetList list,
            BudgetStatements statements,
            Offices offices,
            TestClock clock) {
        this.web = web;
        this.rounds = rounds;
        this.list = list;
        this.statements = statements;
        this.offices = offices;
        this.clock = clock;
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aStatementIsReadOnceSomebodyElseHasConfirmedItAndNeverBefore() throws Exception {
        clock.standAt(LocalDate.of(2024, 3, 4));
        Office site = offices.site();
        long round = rounds.open(
                new NewRound(2024, LocalDate.of(2024, 3, 1), List.of(site.organ()), "公众看的学校", ""),
                site.the(Role.DISCLOSURE_OFFICE));
        long school = list.table(site.organ(), round).bodies().get(1).subject().id();
        long statement = statements.propose(
                round,
                school,
                BudgetThing.FUND_BUDGET,
                new NewStatement(StatementKind.ELSEWHERE, null, "由财政局统一公开", "https://cz.example.invalid/"),
                site.the(Role.CLERK));

        assertThat(page("/catalog/budget/2024")).contains("公众看的学校", "尚未公开").doesNotContain("由财政局统一公开");
        statements.confirm(round, statement, site.the(Role.DISCLOSURE_OFFICE));
        assertThat(page("/catalog/budget/2024")).contains("由财政局统一公开", "https://cz.example.invalid/");
        assertThat(page("/catalog")).contains("/catalog/budget/2024");
        web.perform(get("/catalog/budget/2023")).andExpect(status().isNotFound());
        web.perform(get("/catalog/budget/nothing")).andExpect(status().is4xxClientError());
    }

    private String page(String path) throws Exception {
        return web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
