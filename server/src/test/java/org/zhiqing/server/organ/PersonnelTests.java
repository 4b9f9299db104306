package org.zhiqing.server.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;

/** Closing accounts and granting roles: what keeps the system in somebody's hands and the three administrators apart. */
@SystemTest
class PersonnelTests {

    @Autowired
    Personnel personnel;

    @Autowired
    RoleGranting granting;

    @Autowired
    AccountRecovery recovery;

    @Autowired
    People people;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void nobodyClosesTheirOwnAccountOrChangesTheirOwnRoles() {
        Office office = offices.zone();
        Actor system = office.the(Role.SYSTEM_ADMINISTRATOR);
        Actor security = office.the(Role.SECURITY_ADMINISTRATOR);
        assertThat(refusal(() -> personnel.close(system, system.person(), "试试", version(system))))
                .isEqualTo("organ.own-account");
        assertThat(refusal(() -> granting.assign(security, security.person(), Set.of(), version(security))))
                .isEqualTo("organ.own-roles");
    }

    @Test
    void theSiteKeepsOneOfEachAdministratorWhoCanSignInWithoutEnd() {
        Office site = offices.site();
        Actor system = site.the(Role.SYSTEM_ADMINISTRATOR);
        Actor audit = site.the(Role.AUDIT_ADMINISTRATOR);
        assertThat(refusal(() -> personnel.close(system, audit.person(), "调离", version(audit))))
                .isEqualTo("organ.last-administrator");
        Actor second = offices.person(site, null, "第二审计", Role.AUDIT_ADMINISTRATOR);
        personnel.close(system, second.person(), "借调结束", version(second));
        assertThat(refusal(() -> personnel.close(system, audit.person(), "调离", version(audit))))
                .as("the second one is gone again")
                .isEqualTo("organ.last-administrator");
    }

    @Test
    void anAdministratorHoldsNoOtherRoleWhoeverAsksEvenTheDatabase() {
        Office office = offices.zone();
        Actor security = office.the(Role.SECURITY_ADMINISTRATOR);
        Actor system = office.the(Role.SYSTEM_ADMINISTRATOR);
        Set<Role> two = Set.of(Role.SYSTEM_ADMINISTRATOR, Role.CLERK);
        assertThat(catchThrowableOfType(
                                Findings.class, () -> granting.assign(security, system.person(), two, version(system)))
                        .all())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("organ.administrators-exclude"));
        assertThat(catchThrowableOfType(DataAccessException.class, () -> jdbc.sql(
                                "insert into person_role (person_id, role, granted_at, granted_by)"
                                        + " values (:person, 'CLERK', now(), 0)")
                        .param("person", system.person())
                        .update()))
                .hasMessageContaining("三员互斥");
    }

    @Test
    void aClosedAccountIsGrantedNothing() {
        Office office = offices.zone();
        Actor clerk = office.the(Role.CLERK);
        personnel.close(office.the(Role.SYSTEM_ADMINISTRATOR), clerk.person(), "辞职", version(clerk));
        assertThat(refusal(() -> granting.assign(
                        office.the(Role.SECURITY_ADMINISTRATOR),
                        clerk.person(),
                        Set.of(Role.CLERK, Role.REQUEST_HANDLER),
                        version(clerk))))
                .isEqualTo("organ.person-closed");
    }

    @Test
    void whoHelpsIntoAnAccountIsNeverTheOneWhoMadeIt() {
        Office office = offices.zone();
        Actor system = office.the(Role.SYSTEM_ADMINISTRATOR);
        Actor security = office.the(Role.SECURITY_ADMINISTRATOR);
        Person clerk = person(office.the(Role.CLERK));

        assertThat(recovery.mayHelp(security, clerk)).isTrue();
        assertThat(recovery.mayHelp(system, clerk)).isFalse();
        assertThat(recovery.mayHelp(system, person(security))).isTrue();
        assertThat(recovery.mayHelp(security, person(security))).isFalse();
        assertThat(recovery.mayHelp(offices.zone().the(Role.SECURITY_ADMINISTRATOR), clerk))
                .isFalse();
        assertThat(refusal(() -> recovery.unlock(system, clerk.id()))).isEqualTo("organ.recovery-by-another");
    }

    @Test
    void aPersonWhosePostEndsTodayStillCountsAmongTheHoldersOfTheRole() {
        Office office = offices.zone();
        LocalDate today = LocalDate.now(clock);
        offices.addPerson(office.organ(), null, "今天到期", today, Role.LEADER);
        offices.addPerson(office.organ(), null, "昨天到期", today.minusDays(1), Role.LEADER);
        assertThat(people.holding(Role.LEADER, office.organ()))
                .extracting(Person::name)
                .contains("今天到期")
                .doesNotContain("昨天到期");
    }

    private Person person(Actor actor) {
        return people.find(actor.person()).orElseThrow();
    }

    private int version(Actor actor) {
        return person(actor).version();
    }

    private static String refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).code();
    }
}
