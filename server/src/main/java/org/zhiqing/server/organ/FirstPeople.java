package org.zhiqing.server.organ;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.FirstRun.Administrator;
import org.zhiqing.server.organ.FirstRun.Setup;
import org.zhiqing.server.organ.account.Passwords;

/** The three administrators named at the first run: three different people. */
@Component
class FirstPeople {

    private record Named(String prefix, Role role, Administrator administrator) {}

    private final PersonStore people;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    FirstPeople(PersonStore people, Passwords passwords, AuditTrail audit, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    void check(Findings.Collector findings, Setup setup) {
        List<Named> all = named(setup);
        for (int i = 0; i < all.size(); i++) {
            Named one = all.get(i);
            Administrator administrator = one.administrator();
            PersonCheck.name(findings, one.prefix() + "Name", administrator.name());
            PersonCheck.account(findings, one.prefix() + "Account", administrator.account());
            passwords.check(findings, one.prefix() + "Password", administrator.password(), administrator.account(), 0);
            all.subList(0, i).forEach(earlier -> different(findings, one, earlier));
        }
    }

    private static void different(Findings.Collector findings, Named one, Named earlier) {
        findings.when(
                same(one.administrator().name(), earlier.administrator().name()),
                one.prefix() + "Name",
                "organ.administrators-same",
                earlier.role());
        findings.when(
                same(one.administrator().account(), earlier.administrator().account()),
                one.prefix() + "Account",
                "organ.account-taken",
                one.administrator().account());
    }

    void add(long organ, Setup setup) {
        for (Named one : named(setup)) {
            long id = people.add(person(organ, one), clock.instant());
            passwords.set(id, one.administrator().password(), true);
            people.grant(id, one.role(), clock.instant(), 0);
            audit.record(
                    Actor.system(organ, setup.organ().name()),
                    "role.granted",
                    "person/" + id,
                    "首次设置：" + one.role().label());
        }
    }

    private static Person person(long organ, Named one) {
        Administrator administrator = one.administrator();
        return new Person(
                0,
                organ,
                null,
                administrator.name().strip(),
                administrator.account().strip(),
                PostKind.FULL_TIME,
                one.role().label(),
                "",
                null,
                null,
                null,
                null,
                Set.of(),
                0);
    }

    private static List<Named> named(Setup setup) {
        return List.of(
                new Named("system", Role.SYSTEM_ADMINISTRATOR, setup.system()),
                new Named("security", Role.SECURITY_ADMINISTRATOR, setup.security()),
                new Named("audit", Role.AUDIT_ADMINISTRATOR, setup.audit()));
    }

    private static boolean same(String one, String other) {
        return !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
    }
}
