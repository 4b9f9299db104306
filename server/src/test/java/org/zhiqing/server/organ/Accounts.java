package org.zhiqing.server.organ;

import java.time.Clock;
import org.springframework.boot.test.context.TestComponent;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.account.AppForTests;
import org.zhiqing.server.organ.account.Passwords;
import org.zhiqing.server.organ.account.SecondFactors;

/** Gives people of a test office what they sign in with. */
@TestComponent
public class Accounts {

    public static final String PASSWORD = "Right-horse-42";

    private final PersonStore people;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final Clock clock;

    Accounts(PersonStore people, Passwords passwords, SecondFactors secondFactors, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    /** Sets {@link #PASSWORD}; returns the account's name. */
    public String withPassword(Actor actor) {
        passwords.set(actor.person(), PASSWORD, false);
        return account(actor.person());
    }

    /** Sets {@link #PASSWORD} as an initial one; returns the account's name. */
    public String withInitialPassword(Actor actor) {
        passwords.set(actor.person(), PASSWORD, true);
        return account(actor.person());
    }

    /** Enrols a second factor; returns the person's app. */
    public AppForTests withSecondFactor(Actor actor) {
        AppForTests app = new AppForTests(
                secondFactors.enrolment(actor.person(), "a", "b").secret(), clock);
        secondFactors.confirm(actor.person(), app.code());
        return app;
    }

    String account(long person) {
        return people.find(person).map(Person::account).orElseThrow();
    }
}
