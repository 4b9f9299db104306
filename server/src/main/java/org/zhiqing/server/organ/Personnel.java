package org.zhiqing.server.organ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.account.Passwords;

/** Taking people in, changing their posts, and closing their accounts (人员). Roles are granted by {@link RoleGranting}. */
@Service
@Transactional
public class Personnel {

    private final PersonStore people;
    private final OrganStore organs;
    private final OrganScope scope;
    private final Passwords passwords;
    private final LastAdministrator lastAdministrator;
    private final OpenWork openWork;
    private final AuditTrail audit;
    private final Clock clock;

    Personnel(
            PersonStore people,
            OrganStore organs,
            OrganScope scope,
            Passwords passwords,
            LastAdministrator lastAdministrator,
            OpenWork openWork,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.organs = organs;
        this.scope = scope;
        this.passwords = passwords;
        this.lastAdministrator = lastAdministrator;
        this.openWork = openWork;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes somebody in, without roles.
     *
     * @param person id, roles and version are ignored
     * @param password to be changed at first sign-in
     * @return the person's id
     * @throws Findings fields {@code name}, {@code account}, {@code unit}, {@code postEndsOn}, {@code password} …
     * @throws Refusal {@code organ.not-found} or {@code organ.out-of-scope}
     */
    @Requires(Act.PEOPLE_EDIT)
    public long add(Actor by, Person person, String password) {
        Organ organ = organs.find(person.organ())
                .filter(found -> !found.isUnit())
                .orElseThrow(() -> new Refusal("organ.not-found", person.organ()));
        scope.check(by, organ.id());
        Findings.Collector findings = new Findings.Collector();
        check(findings, person);
        PersonCheck.account(findings, "account", person.account());
        findings.when(
                people.findByAccount(person.account().strip()).isPresent(),
                "account",
                "organ.account-taken",
                person.account().strip());
        passwords.check(findings, "password", password, person.account().strip(), 0);
        findings.throwIfAny();
        long id = people.add(trimmed(person), clock.instant());
        passwords.set(id, password, true);
        audit.record(by, "person.added", "person/" + id, person.name().strip() + "，" + organ.name());
        return id;
    }

    /**
     * Changes name, unit, post and its end. The account's name stays, so that records stay readable.
     *
     * @throws Findings as {@link #add}
     * @throws Refusal {@code organ.person-not-found}, {@code organ.out-of-scope}, {@code organ.stale},
     *     {@code organ.last-administrator} if the end of the post would leave the system without one
     */
    @Requires(Act.PEOPLE_EDIT)
    public void change(Actor by, Person person) {
        Person before = get(by, person.id());
        Findings.Collector findings = new Findings.Collector();
        check(findings, person);
        findings.throwIfAny();
        if (person.postEndsOn() != null) {
            lastAdministrator.mustRemainWithout(before);
        }
        if (!people.save(trimmed(person).closed(before.closedAt(), before.closedReason()))) {
            throw new Refusal("organ.stale", before.name());
        }
        audit.record(
                by, "person.changed", "person/" + person.id(), person.name().strip());
    }

    /**
     * Closes an account at once, if nothing unfinished lies in the person's hands.
     *
     * @throws Findings field {@code reason}
     * @throws Refusal {@code organ.person-not-found}, {@code organ.out-of-scope}, {@code organ.stale},
     *     {@code organ.own-account}, {@code organ.last-administrator} or {@code organ.work-left-open}
     */
    @Requires(Act.PEOPLE_EDIT)
    public void close(Actor by, long person, String reason, int version) {
        close(by, person, reason, version, false);
    }

    /**
     * Closes an account at once, whatever lies in the person's hands: it stays there until it is handed over.
     *
     * @throws Findings as {@link #close}
     * @throws Refusal as {@link #close}, without {@code organ.work-left-open}
     */
    @Requires(Act.PEOPLE_EDIT)
    public void closeLeavingWork(Actor by, long person, String reason, int version) {
        close(by, person, reason, version, true);
    }

    private void close(Actor by, long person, String reason, int version, boolean leavingWork) {
        Person before = get(by, person);
        Findings.Collector findings = new Findings.Collector();
        findings.when(reason.isBlank(), "reason", "organ.field-missing");
        OrganCheck.length(findings, "reason", reason, 200);
        findings.throwIfAny();
        if (person == by.person()) {
            throw new Refusal("organ.own-account");
        }
        int open = openWork.countOf(person);
        if (open > 0 && !leavingWork) {
            throw new Refusal("organ.work-left-open", before.name(), open);
        }
        String left = open > 0 ? "（名下 " + open + " 项还没有交接）" : "";
        closeAccount(by, before.asOf(version), reason.strip(), left);
    }

    /**
     * Closes an account in the course of a handover, whose record tells the reason; quietly when it is closed already.
     *
     * @throws Refusal {@code organ.last-administrator}
     */
    @Requires(Act.HANDOVER)
    public void closeAfterHandover(Actor by, long person, String reason) {
        people.find(person)
                .filter(found -> found.closedAt() == null)
                .ifPresent(found -> closeAccount(by, found, reason, ""));
    }

    private void closeAccount(Actor by, Person person, String reason, String left) {
        lastAdministrator.mustRemainWithout(person);
        if (!people.save(person.closed(clock.instant(), reason))) {
            throw new Refusal("organ.stale", person.name());
        }
        audit.record(by, "person.closed", "person/" + person.id(), person.name() + "：" + reason + left);
    }

    /**
     * Opens a closed account again. An ended post is extended with {@link #change} instead.
     *
     * @throws Refusal {@code organ.person-not-found}, {@code organ.out-of-scope}, {@code organ.stale}
     */
    @Requires(Act.PEOPLE_EDIT)
    public void reopen(Actor by, long person, int version) {
        Person before = get(by, person);
        if (!people.save(before.asOf(version).closed(null, null))) {
            throw new Refusal("organ.stale", before.name());
        }
        audit.record(by, "person.reopened", "person/" + person, before.name());
    }

    private Person get(Actor by, long person) {
        Person found = people.find(person).orElseThrow(() -> new Refusal("organ.person-not-found", person));
        scope.check(by, found.organ());
        return found;
    }

    private void check(Findings.Collector findings, Person person) {
        PersonCheck.name(findings, "name", person.name());
        PersonCheck.post(findings, person.post(), person.telephone());
        Optional<Organ> unit = Optional.ofNullable(person.unit()).flatMap(organs::find);
        boolean elsewhere = person.unit() != null
                && unit.filter(found -> found.isUnit() && scope.ownerOf(found.id()) == person.organ())
                        .isEmpty();
        findings.when(elsewhere, "unit", "organ.unit-elsewhere");
        boolean limited = person.postKind() == PostKind.PURCHASED || person.postKind() == PostKind.EXTERNAL;
        findings.when(
                limited && person.postEndsOn() == null, "postEndsOn", "organ.post-end-missing", person.postKind());
        boolean past =
                person.postEndsOn() != null && person.postEndsOn().isBefore(LocalDate.now(clock)) && person.id() == 0;
        findings.when(past, "postEndsOn", "organ.post-ended");
    }

    private static Person trimmed(Person person) {
        return new Person(
                person.id(),
                person.organ(),
                person.unit(),
                person.name().strip(),
                person.account().strip(),
                person.postKind(),
                person.post().strip(),
                person.telephone().strip(),
                person.postEndsOn(),
                person.closedAt(),
                person.closedReason(),
                person.lastSignInAt(),
                person.roles(),
                person.version());
    }
}
