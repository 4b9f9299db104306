package org.zhiqing.server.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;

/** Changing one's own password and taking a second factor. */
@SystemTest
class OwnAccountTests {

    @Autowired
    OwnAccount account;

    @Autowired
    SignIn signIn;

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    @Test
    void theOldPasswordIsAskedFor() {
        Actor clerk = clerk();
        Refusal no = catchThrowableOfType(
                Refusal.class,
                () -> account.changePassword(clerk, "Wrong-horse-42", "", "Better-horse-43", "Better-horse-43"));
        assertThat(no.code()).isEqualTo("organ.signature-refused");
    }

    @Test
    void theNewPasswordHoldsAtOnceAndTheOldNoMore() {
        Actor clerk = clerk();
        account.changePassword(clerk, Accounts.PASSWORD, "", "Better-horse-43", "Better-horse-43");
        signIn.confirm(clerk, "Better-horse-43", null);
        assertThat(catchThrowableOfType(Refusal.class, () -> signIn.confirm(clerk, Accounts.PASSWORD, null)))
                .isNotNull();
    }

    @Test
    void theLastFiveAreNotTakenAgainTheSixthIs() {
        Actor clerk = clerk();
        for (int i = 1; i <= 4; i++) {
            account.choosePassword(clerk.person(), "Better-horse-4" + i, "Better-horse-4" + i);
        }
        assertThat(findings(clerk, Accounts.PASSWORD, Accounts.PASSWORD)).containsExactly("organ.password-used-before");
        account.choosePassword(clerk.person(), "Better-horse-45", "Better-horse-45");
        account.choosePassword(clerk.person(), Accounts.PASSWORD, Accounts.PASSWORD);
        signIn.confirm(clerk, Accounts.PASSWORD, null);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(findings(clerk(), "short", "shorter"))
                .containsExactly("organ.password-short", "organ.password-simple", "organ.password-differs");
    }

    @Test
    void theSecondFactorIsActiveOnlyAfterItsFirstCode() {
        Actor clerk = clerk();
        String secret = account.enrolment(clerk.person()).orElseThrow().secret();
        assertThat(account.enrolment(clerk.person()).orElseThrow().secret())
                .as("shown again, the same")
                .isEqualTo(secret);
        assertThat(catchThrowableOfType(Findings.class, () -> account.enrol(clerk.person(), "000000"))
                        .all())
                .extracting(Finding::code)
                .containsExactly("organ.first-code-wrong");
        assertThat(account.hasSecondFactor(clerk.person())).isFalse();
        accounts.withSecondFactor(clerk);
        assertThat(account.hasSecondFactor(clerk.person())).isTrue();
        assertThat(account.enrolment(clerk.person())).isEmpty();
    }

    private Actor clerk() {
        Actor clerk = offices.zone().the(Role.CLERK);
        accounts.withPassword(clerk);
        return clerk;
    }

    private java.util.List<String> findings(Actor actor, String password, String again) {
        return catchThrowableOfType(Findings.class, () -> account.choosePassword(actor.person(), password, again))
                .all()
                .stream()
                .map(Finding::code)
                .toList();
    }
}
