package org.zhiqing.server.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.LeadingGroup.Duty;
import org.zhiqing.server.organ.LeadingGroup.Member;

/** The leading group and the responsible persons by date: who was it on which day, first and last day included. */
@SystemTest
class LeadingGroupsTests {

    static final LocalDate TODAY = LocalDate.of(2026, 4, 13);
    static final LocalDate FOUNDED = LocalDate.of(2024, 3, 1);

    @Autowired
    LeadingGroups groups;

    @Autowired
    UnitResponsibility responsibility;

    @Autowired
    Offices offices;

    @Autowired
    TestClock clock;

    Office office;
    Actor keeper;
    long group;

    @BeforeEach
    void aGroup() {
        clock.standAt(TODAY);
        office = offices.zone();
        keeper = office.the(Role.DISCLOSURE_OFFICE);
        group = groups.found(keeper, office.organ(), "政务公开领导小组", "关于成立的通知", FOUNDED);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aHeadServesUntilTheLastDayIncludedAndTheNextFromTheDayAfter() {
        appoint(Duty.HEAD, "前任", FOUNDED);
        long head = groups.history(office.organ()).get(0).members().get(0).id();
        groups.leave(keeper, group, head, LocalDate.of(2025, 6, 30), "关于调整的通知");

        assertThat(codes(() -> appoint(Duty.HEAD, "后任", LocalDate.of(2025, 6, 30))))
                .containsExactly("organ.head-exists");
        appoint(Duty.HEAD, "后任", LocalDate.of(2025, 7, 1));

        assertThat(headOn(LocalDate.of(2025, 6, 30))).isEqualTo("前任");
        assertThat(headOn(LocalDate.of(2025, 7, 1))).isEqualTo("后任");
    }

    @Test
    void nobodyServesBeforeTheFoundingOrFromADayToCome() {
        assertThat(codes(() -> appoint(Duty.MEMBER, "过早", FOUNDED.minusDays(1))))
                .containsExactly("organ.before-founding");
        assertThat(codes(() -> appoint(Duty.MEMBER, "未来", TODAY.plusDays(1)))).containsExactly("organ.day-to-come");
        appoint(Duty.MEMBER, "今天", TODAY);
    }

    @Test
    void anOrganHasOneGroupAtATimeAndADissolvedOneStaysReadable() {
        appoint(Duty.HEAD, "组长", FOUNDED);
        assertThat(refusal(() -> groups.found(keeper, office.organ(), "第二个", "文件", TODAY)))
                .isEqualTo("organ.group-exists");

        groups.dissolve(keeper, group, TODAY);
        groups.found(keeper, office.organ(), "第二个", "文件", TODAY);

        assertThat(groups.of(office.organ(), TODAY.minusDays(1)).orElseThrow().name())
                .isEqualTo("政务公开领导小组");
        assertThat(groups.of(office.organ(), TODAY).orElseThrow().name()).isEqualTo("第二个");
        assertThat(groups.history(office.organ())).hasSize(2);
        assertThat(refusal(() -> appoint(Duty.MEMBER, "太晚", TODAY))).isEqualTo("organ.group-not-found");
    }

    @Test
    void aGroupIsKeptByItsOwnOrganOnly() {
        Actor other = offices.zone().the(Role.DISCLOSURE_OFFICE);
        assertThat(refusal(() -> groups.dissolve(other, group, TODAY))).isEqualTo("organ.out-of-scope");
        assertThat(refusal(() -> groups.dissolve(office.the(Role.CLERK), group, TODAY)))
                .isEqualTo("kernel.act-not-allowed");
    }

    @Test
    void oneAtATimeAnswersForAUnitAndSomebodyElsewhereNever() {
        responsibility.name(keeper, office.unit(), office.the(Role.UNIT_HEAD).person());
        clock.standAt(TODAY.plusDays(10));
        responsibility.name(keeper, office.unit(), office.the(Role.CLERK).person());

        List<Responsible> all = responsibility.history(office.unit());
        assertThat(all).extracting(Responsible::untilOn).containsExactly(null, TODAY.plusDays(9));
        assertThat(all).extracting(Responsible::fromOn).containsExactly(TODAY.plusDays(10), TODAY);
        assertThat(refusal(() -> responsibility.name(
                        keeper, office.unit(), offices.zone().the(Role.CLERK).person())))
                .isEqualTo("organ.person-elsewhere");
        assertThat(refusal(() -> responsibility.name(
                        keeper, office.organ(), office.the(Role.CLERK).person())))
                .isEqualTo("organ.not-found");
    }

    private void appoint(Duty duty, String name, LocalDate from) {
        groups.appoint(keeper, group, new Member(0, duty, name, "主任", from, null, ""));
    }

    private String headOn(LocalDate day) {
        return groups.of(office.organ(), day)
                .orElseThrow()
                .membersOn(day)
                .get(0)
                .name();
    }

    private static List<String> codes(ThrowingCallable act) {
        return catchThrowableOfType(Findings.class, act).all().stream()
                .map(Finding::code)
                .toList();
    }

    private static String refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }
}
