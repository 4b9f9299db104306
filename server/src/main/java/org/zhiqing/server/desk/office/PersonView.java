package org.zhiqing.server.desk.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.organ.AccountRecovery;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.organ.RoleGrant;
import org.zhiqing.server.work.handover.HandoverRecord;

/**
 * What the page of a person shows, and what its reader may do there.
 *
 * @param unit the person's unit, or {@code null}
 * @param units from which a unit can be chosen
 * @param lockedUntil {@code null} when the account is not locked
 * @param grants every role ever held; empty for readers who are no administrators
 * @param resets recoveries of the second factor; empty for readers who are no administrators
 * @param witnesses who can vouch for the person
 * @param mayEdit posts and account
 * @param mayGrant roles
 * @param mayHelp password, lock-out and second factor
 * @param own whether it is the reader's own page
 */
public record PersonView(
        Person person,
        Organ organ,
        @Nullable Organ unit,
        List<Organ> units,
        LocalDate today,
        @Nullable Instant lockedUntil,
        boolean secondFactor,
        List<RoleGrant> grants,
        List<AccountRecovery.Reset> resets,
        List<Person> witnesses,
        List<HandoverRecord> handovers,
        boolean mayEdit,
        boolean mayGrant,
        boolean mayHelp,
        boolean mayHandOver,
        boolean own) {

    public PersonState state() {
        return PersonState.of(person, today);
    }
}
