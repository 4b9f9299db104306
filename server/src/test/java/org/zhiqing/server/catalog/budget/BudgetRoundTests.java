package org.zhiqing.server.catalog.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.catalog.duty.NewStatement;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.BudgetPapers;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.publication.WithdrawalReason;
import org.zhiqing.server.settings.SettingChange;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** The budget round (arts. 20 item 7 and 26; 预算法 art. 14): days, tasks, what settles, the rate, and its end. */
@SystemTest
class BudgetRoundTests {

    private static final LocalDate APPROVED = LocalDate.of(2026, 2, 9);

    private final BudgetRounds rounds;
    private final BudgetSubjects subjects;
    private final BudgetStatements statements;
    private final BudgetList list;
    private final BudgetTally tally;
    private final BudgetExport export;
    private final BudgetPapers papers;
    private final BudgetPortfolio portfolio;
    private final DocumentDrafting drafting;
    private final DocumentWithdrawing withdrawing;
    private final SettingChange setting;
    private final Tasks tasks;
    private final PublishingDesk desk;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private PublishingOffice office;

    @Autowired
    BudgetRoundTests(
            BudgetRounds rounds,
            BudgetSubjects subjects,
            BudgetStatements statements,
            BudgetList list,
            BudgetTally tally,
            BudgetExport export,
            BudgetPapers papers,
            BudgetPortfolio portfolio,
            DocumentDrafting drafting,
            DocumentWithdrawing withdrawing,
            SettingChange setting,
            Tasks tasks,
            PublishingDesk desk,
            Offices offices,
            JdbcClient jdbc,
            TestClock clock) {
        this.rounds = rounds;
        this.subjects = subjects;
        this.statements = statements;
        this.list = list;
        this.tally = tally;
        this.export = export;
        this.papers = papers;
        this.portfolio = portfolio;
        this.drafting = drafting;
        this.withdrawing = withdrawing;
        this.setting = setting;
        this.tasks = tasks;
        this.desk = desk;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
        this.office = desk.office();
    }

    @BeforeEach
    void anOffice() {
        clock.standAt(LocalDate.of(2026, 3, 2));
        office = desk.office();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theLastDayIsTheTwentiethWorkingDayAfterTheApprovalWithTheDayOfTheApprovalNotCounted() {
        BudgetTable table = opened("", "");
        assertThat(table.round().due().on())
                .as("the Spring Festival of 2026 lies in between, with two worked Saturdays")
                .isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(table.round().due().provisional()).isFalse();
        assertThat(table.round().due(BudgetThing.FINAL_ACCOUNTS)).isNull();

        clock.standAt(LocalDate.of(2026, 3, 13));
        assertThat(cell(BudgetThing.BUDGET).standing()).isEqualTo(EntryStanding.WAITING);
        clock.standAt(LocalDate.of(2026, 3, 14));
        assertThat(cell(BudgetThing.BUDGET).standing()).isEqualTo(EntryStanding.OVERDUE);
        assertThat(cell(BudgetThing.BUDGET).lateDays()).as("a Saturday").isZero();
        clock.standAt(LocalDate.of(2026, 3, 16));
        assertThat(cell(BudgetThing.BUDGET).lateDays()).isOne();
        assertThat(cell(BudgetThing.FINAL_ACCOUNTS).standing()).isEqualTo(EntryStanding.UNAPPROVED);
    }

    @Test
    void aLastDayInAYearWithoutAHolidayNoticeIsProvisional() {
        clock.standAt(LocalDate.of(2029, 3, 1));
        long id = rounds.open(
                new NewRound(2029, LocalDate.of(2029, 2, 26), List.of(office.organ()), "", ""), office.reviewer());
        var due = list.round(office.organ(), id).due();
        assertThat(due.provisional()).isTrue();
        assertThat(due.on()).isEqualTo(LocalDate.of(2029, 3, 26));
        assertThat(due.shown()).endsWith("（暂定）");
    }

    @Test
    void anOfficeThatGoesByTheBudgetLawCountsTwentyCalendarDays() {
        setting.choose(office.officeHead(), "catalog.budget-days", "CALENDAR", LocalDate.of(2026, 3, 2), "预算法第十四条", 0);
        assertThat(opened("", "").round().due().on()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void whoeverAnswersForABodyHasOneTaskThatNamesWhatIsOpenAndFollowsTheDays() {
        BudgetTable table = opened("测试区实验学校", "技术改造资金");
        long school = subject(table, "测试区实验学校");
        assertThat(waiting(office.reviewer())).hasSize(3);
        subjects.charge(table.round().id(), school, office.office().unit(), null, office.reviewer());
        assertThat(waiting(office.clerk())).singleElement().satisfies(task -> {
            assertThat(task.sentence()).contains("实验学校", "部门预算", "“三公”经费").doesNotContain("上年度决算");
            assertThat(task.dueOn()).isEqualTo(LocalDate.of(2026, 3, 13));
        });
        Actor one = offices.person(office.office(), office.office().unit(), "预算责任人", Role.CLERK);
        subjects.charge(table.round().id(), school, office.office().unit(), one.person(), office.reviewer());
        assertThat(waiting(office.clerk())).isEmpty();
        assertThat(waiting(one)).hasSize(1);
        assertThat(portfolio.heldBy(one.person())).hasSize(1);

        rounds.approve(table.round().id(), 0, false, LocalDate.of(2026, 2, 10), office.reviewer());
        assertThat(waiting(one).get(0).dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        subjects.leaveOut(table.round().id(), school, true, "学校已经撤并", office.reviewer());
        assertThat(waiting(one)).isEmpty();
        portfolio.move(one.person(), office.clerk(), office.office().system());
        assertThat(portfolio.heldBy(one.person())).isEmpty();
    }

    @Test
    void oneDocumentPublishesSeveralThingsOnTheDayItIsPublicAndWithdrawingOpensThemAgain() {
        BudgetTable table = opened("", "");
        long round = table.round().id();
        long body = table.bodies().get(0).subject().id();
        List<Long> three = table.bodies().get(0).cells().stream()
                .map(cell -> cell.entry())
                .filter(entry -> !entry.thing().isOfAccounts())
                .map(BudgetEntry::id)
                .toList();

        Document draft = papers.draft(round, body, "本级2026年部门预算公开", three, office.clerk());
        assertThat(cell(BudgetThing.BUDGET).standing()).isEqualTo(EntryStanding.WAITING);
        clock.standAt(LocalDate.of(2026, 3, 16));
        Document open = office.publish(complete(draft));

        assertThat(list.table(office.organ(), round).settledCount()).isEqualTo(3);
        assertThat(cell(BudgetThing.THREE_PUBLIC).standing()).isEqualTo(EntryStanding.LATE);
        assertThat(cell(BudgetThing.THREE_PUBLIC).lateDays()).isOne();
        assertThat(cell(BudgetThing.THREE_PUBLIC).entry().document()).isEqualTo(open.id());
        assertThat(waiting(office.reviewer())).isEmpty();

        withdrawing.withdraw(open.id(), open.version(), WithdrawalReason.ERROR, "数据有误", office.officeHead());
        assertThat(cell(BudgetThing.BUDGET).standing()).isEqualTo(EntryStanding.OVERDUE);
        assertThat(waiting(office.reviewer())).hasSize(1);
    }

    @Test
    void aRoundClosesAtOneHundredPercentOnlyElseItSaysWhatIsMissing() throws Exception {
        BudgetTable table = opened("=1+1学校", "=HYPERLINK(\"http://x\")资金");
        long round = table.round().id();
        Refused.with("catalog.round-incomplete", () -> rounds.close(round, 0, office.reviewer()));
        assertThatThrownBy(() -> rounds.close(round, 0, office.reviewer()))
                .hasMessageContaining("还缺 11 项")
                .hasMessageContaining("=1+1学校的部门预算")
                .hasMessageContaining("0%");
        rounds.approve(round, 0, true, LocalDate.of(2026, 2, 27), office.reviewer());
        for (BudgetLine line : list.table(office.organ(), round).lines()) {
            for (BudgetCell cell : line.cells()) {
                state(round, line.subject().id(), cell.entry().thing());
            }
        }
        BudgetTable full = list.table(office.organ(), round);
        assertThat(full.rate()).isEqualTo(100);
        assertThat(full.completeBodyCount()).isEqualTo(2);
        assertThat(waiting(office.reviewer())).isEmpty();

        rounds.close(round, 1, office.reviewer());

        assertThat(list.round(office.organ(), round).closedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(tally.ofYear(office.organ(), 2026)).hasValueSatisfying(year -> {
            assertThat(year.rate()).isEqualTo(100);
            assertThat(year.statedCount()).isEqualTo(11);
            assertThat(year.fundCount()).isOne();
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(round, document -> "", out, office.reviewer());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var detail = book.getSheet("明细");
            assertThat(detail.getLastRowNum()).isEqualTo(12);
            assertThat(new DataFormatter().formatCellValue(detail.getRow(0).getCell(0)))
                    .contains("公开率 100%，11/11");
            assertThat(detail.getRow(6).getCell(1).getStringCellValue()).isEqualTo("=1+1学校");
            assertThat(detail.getRow(6).getCell(1).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void aClosedRoundIsOpenAgainWhenAStatementEndsAndTheDatabaseItselfNeverClosesOneWithSomethingOpen() {
        BudgetTable table = opened("", "");
        long round = table.round().id();
        long body = table.bodies().get(0).subject().id();
        long last = 0;
        for (BudgetThing thing : BudgetThing.of(false)) {
            last = state(round, body, thing);
        }
        rounds.close(round, 0, office.reviewer());
        Refused.with("catalog.round-closed", () -> subjects.add(round, false, "晚来的单位", office.reviewer()));

        statements.end(round, last, office.reviewer());

        assertThat(list.round(office.organ(), round).isOpen()).isTrue();
        assertThatThrownBy(() -> jdbc.sql("update catalog_budget_round set closed_on = current_date where id = :id")
                        .param("id", round)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyConfirmsTheirOwnStatementAndElsewhereNeedsAnAddress() {
        BudgetTable table = opened("", "");
        long round = table.round().id();
        long body = table.bodies().get(0).subject().id();
        Refused.fields(
                () -> statements.propose(
                        round,
                        body,
                        BudgetThing.FUND_BUDGET,
                        new NewStatement(StatementKind.ELSEWHERE, null, "由市财政局公开", "javascript:alert(1)"),
                        office.clerk()),
                "link");
        Refused.fields(
                () -> statements.propose(
                        round,
                        body,
                        BudgetThing.RULES,
                        new NewStatement(StatementKind.NONE, null, "没有", ""),
                        office.clerk()),
                "thing");
        long own = statements.propose(
                round,
                body,
                BudgetThing.FUND_BUDGET,
                new NewStatement(StatementKind.NONE, null, "没有政府性基金预算拨款", ""),
                office.reviewer());
        assertThat(cell(BudgetThing.FUND_BUDGET).standing()).isEqualTo(EntryStanding.PROPOSED);
        Refused.with("catalog.own-statement", () -> statements.confirm(round, own, office.reviewer()));
        statements.confirm(round, own, office.officeHead());
        assertThat(cell(BudgetThing.FUND_BUDGET).standing()).isEqualTo(EntryStanding.STATED);
    }

    @Test
    void whatABodyBelowHasPublishedItselfIsNamedAsOfItsOwnDay() {
        Office lower = offices.zoneBelow(office.office());
        PublishingOffice below = desk.open(lower);
        clock.standAt(LocalDate.of(2026, 2, 11));
        Document theirs = below.publish(
                complete(drafting.draft("budget", EditionContent.of("下级2026年部门预算", "说明"), below.clerk()), below));
        clock.standAt(LocalDate.of(2026, 4, 1));
        long round = rounds.open(new NewRound(2026, APPROVED, List.of(lower.organ()), "", ""), office.reviewer());
        BudgetLine line = list.table(office.organ(), round).bodies().get(0);
        assertThat(line.subject().kind()).isEqualTo(SubjectKind.BELOW);
        List<Long> entry = List.of(line.cells().get(0).entry().id());

        papers.choose(round, line.subject().id(), theirs.id(), entry, office.clerk());

        BudgetCell cell =
                list.line(office.organ(), round, line.subject().id()).cells().get(0);
        assertThat(cell.standing()).isEqualTo(EntryStanding.PUBLISHED);
        assertThat(cell.entry().settledOn()).isEqualTo(LocalDate.of(2026, 2, 11));
        Document stranger = desk.office().published("别处的动态");
        Refused.fields(
                () -> papers.choose(round, line.subject().id(), stranger.id(), entry, office.clerk()), "document");
        papers.part(round, line.subject().id(), theirs.id(), entry.get(0), office.clerk());
        assertThat(list.table(office.organ(), round).settledCount()).isZero();
    }

    @Test
    void aRoundThatIsWronglyTypedIsRefusedWithEverythingThatIsWrong() {
        opened("", "");
        Refused.fields(
                () -> rounds.open(
                        new NewRound(2026, LocalDate.of(2026, 3, 3), List.of(), "", "长".repeat(201)),
                        office.reviewer()),
                "year",
                "approvedOn",
                "funds");
        Refused.fields(
                () -> rounds.open(new NewRound(2025, null, List.of(-1L), "", ""), office.reviewer()),
                "approvedOn",
                "bodies");
        PublishingOffice other = desk.office();
        Refused.with(
                "catalog.round-not-found", () -> rounds.close(theRound().round().id(), 0, other.reviewer()));
    }

    private BudgetTable opened(String affiliated, String funds) {
        long id = rounds.open(
                new NewRound(2026, APPROVED, List.of(office.organ()), affiliated, funds), office.reviewer());
        return list.table(office.organ(), id);
    }

    private BudgetTable theRound() {
        return list.ofYear(office.organ(), 2026).orElseThrow();
    }

    private BudgetCell cell(BudgetThing thing) {
        return theRound().bodies().get(0).cells().stream()
                .filter(cell -> cell.entry().thing() == thing)
                .findFirst()
                .orElseThrow();
    }

    private static long subject(BudgetTable table, String name) {
        return table.lines().stream()
                .filter(line -> line.subject().name().equals(name))
                .findFirst()
                .orElseThrow()
                .subject()
                .id();
    }

    private long state(long round, long subject, BudgetThing thing) {
        long id = statements.propose(
                round, subject, thing, new NewStatement(StatementKind.NOT_APPLICABLE, null, "不涉及", ""), office.clerk());
        statements.confirm(round, id, office.reviewer());
        return id;
    }

    private Document complete(Document draft) {
        return complete(draft, office);
    }

    private Document complete(Document draft, PublishingOffice by) {
        Document saved = drafting.save(
                draft.id(),
                draft.version(),
                "budgets",
                draft.edition()
                        .content()
                        .edit()
                        .body(BodyFormat.PLAIN, "预算说明")
                        .documentDate(APPROVED)
                        .done(),
                java.util.Map.of(),
                by.clerk());
        return drafting.attach(
                saved.id(),
                saved.version(),
                "预算表.txt",
                new ByteArrayInputStream("收支总表".getBytes(StandardCharsets.UTF_8)),
                by.clerk());
    }

    private List<Task> waiting(Actor who) {
        return tasks.waitingFor(who).stream()
                .filter(task -> task.subject().equals(BudgetTasks.SUBJECT))
                .toList();
    }
}
