package org.zhiqing.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;

/** The groups of 待办 and what their lamps say, counted in working days. */
@SystemTest
class WorkListTests {

    /** The last working day before the National Day holiday of 2026, 1 to 7 October; 10 October is made up for. */
    static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 30);

    @Autowired
    WorkList work;

    @Autowired
    Tasks tasks;

    @Autowired
    Offices offices;

    @Autowired
    TestClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void whatIsDueStandsInTheGroupOfItsDay() {
        Office office = offices.zone();
        clock.standAt(WEDNESDAY);
        open(office, WEDNESDAY.minusDays(1));
        open(office, WEDNESDAY);
        open(office, LocalDate.of(2026, 10, 4));
        open(office, LocalDate.of(2026, 10, 5));
        open(office, null);

        assertThat(WorkList.byNearness(work.waitingFor(clerk(office), 1).items())
                        .keySet())
                .containsExactly(
                        Nearness.OVERDUE, Nearness.TODAY, Nearness.THIS_WEEK, Nearness.LATER, Nearness.WITHOUT_DUE_DAY);
    }

    @Test
    void aLongListComesInPagesWithTheNearestFirst() {
        Office office = offices.zone();
        clock.standAt(WEDNESDAY);
        open(office, null);
        for (int i = 0; i < WorkList.PAGE; i++) {
            open(office, WEDNESDAY.plusDays(30));
        }
        open(office, WEDNESDAY);
        assertThat(work.waitingFor(clerk(office), 1)).satisfies(page -> {
            assertThat(page.items()).hasSize(WorkList.PAGE);
            assertThat(page.items().get(0).task().dueOn()).isEqualTo(WEDNESDAY);
            assertThat(page.total()).isEqualTo(WorkList.PAGE + 2);
        });
        assertThat(work.waitingFor(clerk(office), 2).items())
                .extracting(waiting -> waiting.task().dueOn())
                .containsExactly(WEDNESDAY.plusDays(30), null);
        assertThat(work.waitingFor(clerk(office), 9).items()).isEmpty();
    }

    @Test
    void aHolidayIsNotCountedAndADayMadeUpForIs() {
        assertThat(words(WEDNESDAY, LocalDate.of(2026, 10, 9))).isEqualTo("还剩 2 个工作日");
        assertThat(words(WEDNESDAY, LocalDate.of(2026, 10, 10))).isEqualTo("还剩 3 个工作日");
        assertThat(words(WEDNESDAY, LocalDate.of(2026, 10, 7))).isEqualTo("此前没有工作日");
    }

    @Test
    void whatIsLateIsCountedInWorkingDaysToo() {
        assertThat(words(LocalDate.of(2026, 10, 8), WEDNESDAY)).isEqualTo("已超期 1 个工作日");
        assertThat(words(LocalDate.of(2026, 10, 1), WEDNESDAY)).isEqualTo("期限已过");
        assertThat(words(WEDNESDAY, WEDNESDAY)).isEqualTo("今天到期");
    }

    @Test
    void aDayInAYearWithoutNoticeIsProvisional() {
        assertThat(words(LocalDate.of(2171, 12, 31), LocalDate.of(2172, 1, 4))).endsWith("（暂定）");
        assertThat(words(WEDNESDAY, LocalDate.of(2026, 10, 9))).doesNotContain("暂定");
    }

    @Test
    void theLampHasAColourAndAShapeOfItsOwnForEveryDegree() {
        assertThat(lamp(WEDNESDAY, WEDNESDAY.minusDays(1))).isEqualTo("red");
        assertThat(lamp(WEDNESDAY, WEDNESDAY)).isEqualTo("red");
        assertThat(lamp(WEDNESDAY, LocalDate.of(2026, 10, 13))).isEqualTo("yellow");
        assertThat(lamp(WEDNESDAY, LocalDate.of(2026, 10, 14))).isEqualTo("green");
        assertThat(lamp(WEDNESDAY, null)).isEqualTo("grey");
    }

    private String words(LocalDate today, LocalDate dueOn) {
        return only(today, dueOn).words();
    }

    private String lamp(LocalDate today, @Nullable LocalDate dueOn) {
        return only(today, dueOn).lamp();
    }

    private Waiting only(LocalDate today, @Nullable LocalDate dueOn) {
        Office office = offices.zone();
        clock.standAt(today);
        open(office, dueOn);
        List<Waiting> all = work.waitingFor(clerk(office), 1).items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void open(Office office, @Nullable LocalDate dueOn) {
        tasks.open(NewTask.forRole(
                Role.CLERK, office.organ(), office.unit(), "test", office.organ(), "do", "办一件事", "/desk", dueOn));
    }

    private static Actor clerk(Office office) {
        return office.the(Role.CLERK);
    }
}
