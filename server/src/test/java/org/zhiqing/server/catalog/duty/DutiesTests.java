package org.zhiqing.server.catalog.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.catalog.item.CatalogItems;
import org.zhiqing.server.catalog.item.Catalogs;
import org.zhiqing.server.catalog.item.Cycle;
import org.zhiqing.server.catalog.item.Timetable;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentStanding;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.Placement;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.publication.WithdrawalReason;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** What the catalog makes due (art. 26), who is told, what settles it, and how it is counted. */
@SystemTest
class DutiesTests {

    private static final Timetable MONTHLY = new Timetable(Cycle.MONTHLY, 0, null);

    private final CatalogItems items;
    private final CatalogItemList list;
    private final Duties duties;
    private final Statements statements;
    private final Coverage coverage;
    private final DutyWalk walk;
    private final DutyStore store;
    private final CatalogPortfolio portfolio;
    private final Tasks tasks;
    private final PublishingDesk desk;
    private final DocumentDrafting drafting;
    private final DocumentWithdrawing withdrawing;
    private final DocumentStanding standing;
    private final Offices offices;
    private final TestClock clock;
    private PublishingOffice office;

    @Autowired
    DutiesTests(
            CatalogItems items,
            CatalogItemList list,
            Duties duties,
            Statements statements,
            Coverage coverage,
            DutyWalk walk,
            DutyStore store,
            CatalogPortfolio portfolio,
            Tasks tasks,
            PublishingDesk desk,
            DocumentDrafting drafting,
            DocumentWithdrawing withdrawing,
            DocumentStanding standing,
            Offices offices,
            TestClock clock) {
        this.items = items;
        this.list = list;
        this.duties = duties;
        this.statements = statements;
        this.coverage = coverage;
        this.walk = walk;
        this.store = store;
        this.portfolio = portfolio;
        this.tasks = tasks;
        this.desk = desk;
        this.drafting = drafting;
        this.withdrawing = withdrawing;
        this.standing = standing;
        this.offices = offices;
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
    void anEventIsDueTwentyWorkingDaysLaterAndWaitsForTheClerksOfItsUnit() {
        long item = add("部门预算", office.office().unit(), Timetable.onEvent(20));
        assertThat(waiting(office.clerk())).isEmpty();

        LocalDate dueOn = duties.record(item, "2026年部门预算批复", LocalDate.of(2026, 2, 27), office.clerk());

        assertThat(dueOn).as("28 February is worked instead of a day off").isEqualTo(LocalDate.of(2026, 3, 26));
        assertThat(waiting(office.clerk())).singleElement().satisfies(task -> {
            assertThat(task.sentence()).contains("部门预算").contains("2026年部门预算批复");
            assertThat(task.dueOn()).isEqualTo(dueOn);
            assertThat(task.href()).isEqualTo("/desk/catalog/" + item);
        });
        assertThat(waiting(office.reviewer())).isEmpty();
        Refused.with(
                "catalog.occasion-twice",
                () -> duties.record(item, "2026年部门预算批复", LocalDate.of(2026, 2, 27), office.clerk()));
    }

    @Test
    void aDocumentUnderTheItemSettlesTheEventItWasWrittenForAndTakingItBackMakesItDueAgain() {
        long item = add("规范性文件", office.office().unit(), Timetable.onEvent(20));
        duties.record(item, "甲办法印发", LocalDate.of(2026, 2, 26), office.clerk());
        LocalDate dueOn = duties.record(item, "乙办法印发", LocalDate.of(2026, 2, 27), office.clerk());
        Duty second = open(item).get(1);

        Document document = office.publish(drafting.draft(
                "news", new Placement("news", item, second.id()), news("乙办法"), Map.of(), office.clerk()));

        assertThat(open(item)).extracting(Duty::occasion).containsExactly("甲办法印发");
        assertThat(waiting(office.clerk())).hasSize(1);
        assertThat(line(item).documentCount()).isOne();

        withdrawing.withdraw(document.id(), document.version(), WithdrawalReason.ERROR, "内容有误", office.officeHead());

        assertThat(open(item))
                .filteredOn(duty -> duty.occasion().equals("乙办法印发"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueOn()).isEqualTo(dueOn));
        assertThat(waiting(office.clerk())).hasSize(2);
        assertThat(line(item).documentCount()).isZero();
    }

    @Test
    void eachMonthIsDueOnceHoweverOftenTheSystemWalks() {
        long item = add("监督检查", office.office().unit(), MONTHLY);
        clock.standAt(LocalDate.of(2026, 5, 4));
        walk.walk();
        walk.walk();

        assertThat(open(item))
                .extracting(Duty::dueOn)
                .containsExactly(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 31));
        assertThat(waiting(office.clerk())).hasSize(3);
        assertThat(line(item).standing()).isEqualTo(ItemStanding.OVERDUE);

        publishUnder(item, "三月检查情况");
        publishUnder(item, "四月检查情况");

        assertThat(open(item)).extracting(Duty::dueOn).containsExactly(LocalDate.of(2026, 5, 31));
        assertThat(line(item).standing()).isEqualTo(ItemStanding.PUBLISHED);
        assertThat(counted(DutyStanding.LATE)).isEqualTo(2);
        assertThat(coverage.duties(office.organ(), new DutyFilter(2026, null, DutyStanding.LATE), 1, 10)
                        .items())
                .extracting(DutyLine::what)
                .containsExactly("2026年3月", "2026年4月");
    }

    @Test
    void anItemOfTwoWeeksIsDueFourteenDaysAfterItsLastPublication() {
        long item = add("工作动态", office.office().unit(), new Timetable(Cycle.TWO_WEEKS, 0, null));
        assertThat(open(item)).extracting(Duty::dueOn).containsExactly(LocalDate.of(2026, 3, 16));
        clock.standAt(LocalDate.of(2026, 3, 10));
        publishUnder(item, "动态");
        assertThat(open(item)).extracting(Duty::dueOn).containsExactly(LocalDate.of(2026, 3, 24));
        publishUnder(item, "同一天的又一条动态");
        assertThat(open(item)).hasSize(1);
    }

    @Test
    void aYearlyItemAddedAfterItsDayIsNotOverdueAtOnce() {
        long item = add("年度报告", office.office().unit(), new Timetable(Cycle.YEARLY, 0, MonthDay.of(1, 31)));
        assertThat(open(item)).isEmpty();
        clock.standAt(LocalDate.of(2027, 1, 4));
        walk.walk();
        assertThat(open(item)).extracting(Duty::dueOn).containsExactly(LocalDate.of(2027, 1, 31));
    }

    @Test
    void aStatementIsPublicOnceSomebodyElseHasConfirmedItAndSettlesItsYearOnly() {
        long item = add("社会救助", office.office().unit(), MONTHLY);
        long statement = statements.propose(
                item, new NewStatement(StatementKind.NONE, 2026, "本年度没有救助事项", ""), office.reviewer());
        assertThat(line(item).standing()).isEqualTo(ItemStanding.MISSING);
        Refused.with("catalog.own-statement", () -> statements.confirm(statement, office.reviewer()));
        assertThat(waitingToConfirm(office.officeHead())).isOne();

        statements.confirm(statement, office.officeHead());

        assertThat(line(item).standing()).isEqualTo(ItemStanding.STATED);
        assertThat(open(item)).isEmpty();
        assertThat(waiting(office.clerk())).isEmpty();
        assertThat(waitingToConfirm(office.officeHead())).isZero();

        clock.standAt(LocalDate.of(2026, 6, 1));
        walk.walk();
        assertThat(open(item)).as("nothing is due while it holds").isEmpty();

        clock.standAt(LocalDate.of(2027, 2, 1));
        walk.walk();
        assertThat(open(item))
                .extracting(Duty::from)
                .containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1));
        assertThat(line(item).standing()).isEqualTo(ItemStanding.OVERDUE);
    }

    @Test
    void whatIsPublicElsewhereIsStatedWithItsAddressUntilTheStatementEnds() {
        long item = add("行政许可结果", office.office().unit(), MONTHLY);
        Refused.fields(
                () -> statements.propose(
                        item,
                        new NewStatement(StatementKind.ELSEWHERE, null, "", "javascript:alert(1)"),
                        office.clerk()),
                "reason",
                "link");
        Refused.fields(
                () -> statements.propose(
                        item,
                        new NewStatement(StatementKind.NOT_APPLICABLE, null, "联系人电话13812345678", ""),
                        office.clerk()),
                "reason");
        long statement = statements.propose(
                item,
                new NewStatement(StatementKind.ELSEWHERE, null, "由政务服务平台统一公开", "https://service.example.invalid/"),
                office.clerk());
        statements.confirm(statement, office.reviewer());
        clock.standAt(LocalDate.of(2026, 5, 20));
        statements.end(statement, office.reviewer());
        assertThat(line(item).standing()).isEqualTo(ItemStanding.MISSING);
        clock.standAt(LocalDate.of(2026, 6, 1));
        walk.walk();
        assertThat(open(item)).extracting(Duty::from).containsExactly(LocalDate.of(2026, 6, 1));
    }

    @Test
    void everyNumberOfAUnitIsTheLengthOfTheListBehindIt() {
        long other = offices.unit(office.office(), "财政局");
        publishUnder(add("甲", office.office().unit(), Timetable.onEvent(20)), "甲的信息");
        add("乙", office.office().unit(), Timetable.onEvent(20));
        add("丙", other, MONTHLY);
        clock.standAt(LocalDate.of(2026, 4, 1));
        walk.walk();

        List<UnitCoverage> units = coverage.byUnit(office.organ(), 2026);

        assertThat(units).extracting(UnitCoverage::name).containsExactly("办公室", "财政局");
        assertThat(units).extracting(UnitCoverage::coverage).containsExactly(50, 0);
        for (UnitCoverage unit : units) {
            for (ItemStanding one : ItemStanding.values()) {
                assertThat(coverage.lines(office.organ(), new CoverageFilter(unit.unit(), one, "")))
                        .hasSize(unit.count(one));
            }
            for (DutyStanding one : DutyStanding.values()) {
                assertThat(coverage.duties(office.organ(), new DutyFilter(2026, unit.unit(), one), 1, 50)
                                .total())
                        .isEqualTo(unit.count(one));
            }
        }
        assertThat(Coverage.sum(units).itemCount()).isEqualTo(3);
    }

    @Test
    void anItemThatEndedMakesNothingDueAndItsTasksAreGone() {
        long item = add("停办事项", office.office().unit(), MONTHLY);
        assertThat(waiting(office.clerk())).hasSize(1);
        items.close(item, 0, "职能划出", office.reviewer());
        assertThat(waiting(office.clerk())).isEmpty();
        clock.standAt(LocalDate.of(2026, 6, 1));
        walk.walk();
        assertThat(waiting(office.clerk())).isEmpty();
        assertThat(coverage.lines(office.organ(), CoverageFilter.ALL)).isEmpty();
        Refused.with("catalog.item-closed", () -> duties.record(item, "又有了", LocalDate.of(2026, 6, 1), office.clerk()));
    }

    @Test
    void whoeverIsInChargeIsToldAloneAndAHandoverPassesTheItemOn() {
        long item = add("责任到人", office.office().unit(), MONTHLY);
        Actor one = offices.person(office.office(), office.office().unit(), "责任人", Role.CLERK);
        Actor next = offices.person(office.office(), office.office().unit(), "接手人", Role.CLERK);
        var plan = Catalogs.plan("责任到人", office.office().unit(), MONTHLY);
        items.change(
                item,
                0,
                new org.zhiqing.server.catalog.item.ItemPlan(
                        1, plan.terms(), plan.unit(), one.person(), plan.timetable(), "", null),
                office.reviewer());
        assertThat(waiting(one)).hasSize(1);
        assertThat(waiting(office.clerk())).isEmpty();

        assertThat(portfolio.heldBy(one.person())).singleElement().satisfies(held -> assertThat(held.sentence())
                .contains("责任到人"));
        portfolio.move(one.person(), next, office.office().system());
        assertThat(list.get(office.organ(), item).plan().owner()).isEqualTo(next.person());
    }

    @Test
    void whatWasPublicBeforeIsPutUnderItsItemAsOfItsOwnDay() {
        Document document = office.published("早已公开的信息");
        clock.standAt(LocalDate.of(2026, 4, 1));
        long item = add("补充归入", office.office().unit(), MONTHLY);
        standing.place(document.id(), document.version(), String.valueOf(item), office.reviewer());
        assertThat(line(item).lastPublishedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(open(item))
                .as("April is not settled by what was public in March")
                .hasSize(1);
        Refused.fields(() -> standing.place(document.id(), document.version(), "999999999", office.reviewer()), "item");
    }

    private long add(String matter, long unit, Timetable timetable) {
        return items.add(Catalogs.plan(matter, unit, timetable), office.reviewer());
    }

    private void publishUnder(long item, String title) {
        office.publish(
                drafting.draft("news", new Placement("news", item, null), news(title), Map.of(), office.clerk()));
    }

    private static EditionContent news(String title) {
        return EditionContent.of(title, "正文")
                .edit()
                .documentDate(LocalDate.of(2026, 3, 2))
                .done();
    }

    private List<Duty> open(long item) {
        return store.open(item);
    }

    private CoverageLine line(long item) {
        return coverage.dossier(office.organ(), item).line();
    }

    private int counted(DutyStanding of) {
        return Coverage.sum(coverage.byUnit(office.organ(), 2026)).count(of);
    }

    private List<Task> waiting(Actor who) {
        return tasks.waitingFor(who).stream()
                .filter(task -> task.subject().equals(DutyTasks.DUTY))
                .toList();
    }

    private long waitingToConfirm(Actor who) {
        return tasks.waitingFor(who).stream()
                .filter(task -> Objects.equals(task.subject(), DutyTasks.STATEMENT))
                .count();
    }
}
