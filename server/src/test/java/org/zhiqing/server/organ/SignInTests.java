package org.zhiqing.server.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.audit.AuditEntry;
import org.zhiqing.server.audit.AuditList;
import org.zhiqing.server.audit.AuditQuery;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.account.AppForTests;

/** Who gets in, and after how many wrong tries nobody does. GB/T 22239-2019, 身份鉴别. */
@SystemTest
class SignInTests {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Autowired
    SignIn signIn;

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Autowired
    AuditList audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    @BeforeEach
    void nineOClock() {
        clock.standAt(DAY);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void theRightPasswordLetsIn() {
        Actor clerk = clerk();
        String account = accounts.withPassword(clerk);
        long person = signIn.begin(" " + account.toUpperCase(java.util.Locale.ROOT) + " ", Accounts.PASSWORD, "here");
        assertThat(person).isEqualTo(clerk.person());
        assertThat(signIn.next(person, false)).isEqualTo(SignIn.Step.DONE);
        assertThat(signIn.finish(person, "here")).isEqualTo(Duration.ofMinutes(30));
        assertThat(logOf(person)).extracting(AuditEntry::act).containsExactly("person.signed-in");
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountGetTheSameAnswer() {
        String account = accounts.withPassword(clerk());
        String known =
                refusal(() -> signIn.begin(account, "Wrong-horse-42", "here")).getMessage();
        String unknown = refusal(() -> signIn.begin("nobody" + account, "Wrong-horse-42", "here"))
                .getMessage();
        assertThat(known).isEqualTo(unknown).startsWith("organ.sign-in-refused");
    }

    @Test
    void fiveFailuresLockTheAccountForFifteenMinutesAlsoForTheRightPassword() {
        String account = accounts.withPassword(clerk());
        fail(account, 5);
        Instant end = clock.instant().plus(Duration.ofMinutes(15));
        Refusal locked = refusal(() -> signIn.begin(account, Accounts.PASSWORD, "here"));
        assertThat(locked.code()).isEqualTo("organ.account-locked");
        assertThat(locked.getMessage()).contains("2026-11-21 09:15");
        clock.standAt(end.minusSeconds(1));
        assertThat(refusal(() -> signIn.begin(account, Accounts.PASSWORD, "here"))
                        .code())
                .isEqualTo("organ.account-locked");
        clock.standAt(end);
        assertThat(signIn.begin(account, Accounts.PASSWORD, "here")).isPositive();
    }

    @Test
    void fourFailuresDoNotAndASuccessBeginsTheCountAnew() {
        String account = accounts.withPassword(clerk());
        fail(account, 4);
        signIn.finish(signIn.begin(account, Accounts.PASSWORD, "here"), "here");
        fail(account, 4);
        assertThat(signIn.begin(account, Accounts.PASSWORD, "here")).isPositive();
    }

    @Test
    void afterTheLockTheCountBeginsAnew() {
        String account = accounts.withPassword(clerk());
        fail(account, 5);
        clock.standAt(clock.instant().plus(Duration.ofMinutes(15)));
        fail(account, 4);
        assertThat(signIn.begin(account, Accounts.PASSWORD, "here")).isPositive();
    }

    @Test
    void anUnknownAccountIsLockedLikeAKnownOne() {
        String account = "nobody" + System.nanoTime();
        fail(account, 5);
        assertThat(refusal(() -> signIn.begin(account, "whatever", "here")).code())
                .isEqualTo("organ.account-locked");
    }

    @Test
    void theCountLiesInTheDatabaseSoThatARestartDoesNotClearIt() {
        String account = accounts.withPassword(clerk());
        fail(account, 3);
        assertThat(jdbc.sql("select failed_count from person_sign_in_failure where account = :account")
                        .param("account", account)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void everyFailureStandsInTheLogWithoutWhatWasTyped() {
        Actor clerk = clerk();
        String account = accounts.withPassword(clerk);
        fail(account, 2);
        List<AuditEntry> log = logOf(clerk.person());
        assertThat(log).extracting(AuditEntry::act).containsExactly("person.sign-in-failed", "person.sign-in-failed");
        assertThat(log)
                .allSatisfy(entry ->
                        assertThat(entry.detail()).contains(account, "来自 there").doesNotContain("Wrong"));
    }

    @Test
    void theAccountWorksOnTheLastDayOfThePostAndIsClosedFromTheDayAfter() {
        Office office = offices.zone();
        long person = offices.addPerson(office.organ(), null, "外聘人员", DAY, Role.CLERK);
        Actor external = new Actor(person, "外聘人员", office.organ(), office.name(), null, java.util.Set.of(Role.CLERK));
        String account = accounts.withPassword(external);
        assertThat(signIn.begin(account, Accounts.PASSWORD, "here")).isEqualTo(person);
        clock.standAt(DAY.plusDays(1));
        assertThat(refusal(() -> signIn.begin(account, Accounts.PASSWORD, "here"))
                        .code())
                .isEqualTo("organ.account-closed");
        assertThat(refusal(() -> signIn.begin(account, "Wrong-horse-42", "here"))
                        .code())
                .as("told only with the right password")
                .isEqualTo("organ.sign-in-refused");
    }

    @Test
    void aPasswordSetBySomebodyElseIsChangedFirst() {
        String account = accounts.withInitialPassword(clerk());
        long person = signIn.begin(account, Accounts.PASSWORD, "here");
        assertThat(signIn.next(person, false)).isEqualTo(SignIn.Step.NEW_PASSWORD);
    }

    @Test
    void aPasswordOfNinetyDaysMustBeChanged() {
        String account = accounts.withPassword(clerk());
        clock.standAt(DAY.plusDays(89));
        assertThat(signIn.next(signIn.begin(account, Accounts.PASSWORD, "here"), false))
                .isEqualTo(SignIn.Step.DONE);
        clock.standAt(DAY.plusDays(90));
        assertThat(signIn.next(signIn.begin(account, Accounts.PASSWORD, "here"), false))
                .isEqualTo(SignIn.Step.NEW_PASSWORD);
    }

    @Test
    void whoHasASecondFactorShowsItAndACodeCountsOnce() {
        Actor clerk = clerk();
        String account = accounts.withPassword(clerk);
        AppForTests app = accounts.withSecondFactor(clerk);
        clock.standAt(clock.instant().plusSeconds(60));
        long person = signIn.begin(account, Accounts.PASSWORD, "here");
        assertThat(signIn.next(person, false)).isEqualTo(SignIn.Step.SECOND_FACTOR);
        signIn.showCode(person, app.code(), "here");
        assertThat(signIn.next(person, true)).isEqualTo(SignIn.Step.DONE);
        assertThat(refusal(() -> signIn.showCode(person, app.code(), "here")).code())
                .isEqualTo("organ.code-wrong");
    }

    @Test
    void wrongCodesLockTheAccountEvenIfThePasswordIsRightInBetween() {
        Actor clerk = clerk();
        String account = accounts.withPassword(clerk);
        accounts.withSecondFactor(clerk);
        for (int i = 0; i < 5; i++) {
            long person = signIn.begin(account, Accounts.PASSWORD, "here");
            assertThat(refusal(() -> signIn.showCode(person, "000000", "here")).code())
                    .isEqualTo("organ.code-wrong");
        }
        assertThat(refusal(() -> signIn.begin(account, Accounts.PASSWORD, "here"))
                        .code())
                .isEqualTo("organ.account-locked");
    }

    @Test
    void signingAsksForThePasswordAgainAndFailuresCountThoughTheActIsRolledBack() {
        Actor reviewer = offices.zone().the(Role.SECRECY_REVIEWER);
        String account = accounts.withPassword(reviewer);
        signIn.confirm(reviewer, Accounts.PASSWORD, null);
        assertThat(refusal(() -> new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> signIn.confirm(reviewer, "Wrong-horse-42", null)))
                        .code())
                .isEqualTo("organ.signature-refused");
        assertThat(logOf(reviewer.person())).extracting(AuditEntry::act).containsExactly("person.sign-in-failed");
        for (int i = 0; i < 4; i++) {
            refusal(() -> signIn.confirm(reviewer, "Wrong-horse-42", null));
        }
        assertThat(refusal(() -> signIn.begin(account, Accounts.PASSWORD, "here"))
                        .code())
                .isEqualTo("organ.account-locked");
    }

    @Test
    void whoHasASecondFactorSignsWithItToo() {
        Actor reviewer = offices.zone().the(Role.SECRECY_REVIEWER);
        accounts.withPassword(reviewer);
        AppForTests app = accounts.withSecondFactor(reviewer);
        clock.standAt(clock.instant().plusSeconds(60));
        assertThat(signIn.signsWithCode(reviewer)).isTrue();
        assertThat(refusal(() -> signIn.confirm(reviewer, Accounts.PASSWORD, ""))
                        .code())
                .isEqualTo("organ.signature-needs-code");
        signIn.confirm(reviewer, Accounts.PASSWORD, app.code());
        assertThatThrownBy(() -> signIn.confirm(reviewer, Accounts.PASSWORD, app.code()))
                .as("the same code once more")
                .isInstanceOf(Refusal.class);
    }

    private Actor clerk() {
        return offices.zone().the(Role.CLERK);
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(refusal(() -> signIn.begin(account, "Wrong-horse-42", "there"))
                            .code())
                    .isEqualTo("organ.sign-in-refused");
        }
    }

    private static Refusal refusal(ThrowingCallable act) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, act);
    }

    private List<AuditEntry> logOf(long person) {
        return audit.find(
                        offices.site().the(Role.AUDIT_ADMINISTRATOR),
                        new AuditQuery("", "", "person/" + person, null, null),
                        1,
                        50)
                .items();
    }
}
