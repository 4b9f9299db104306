package org.zhiqing.server.work.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.People;

/** Naming who takes the steps of somebody who is away, and ending that. */
@Service
@Transactional
public class Delegations {

    /** Whoever is away longer hands over, or has somebody else be given the role. */
    private static final int MOST_DAYS = 183;

    private static final int REASON_LENGTH = 200;
    private static final int NAME_LENGTH = 60;

    private final DelegationStore store;
    private final DelegationList list;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    Delegations(DelegationStore store, DelegationList list, People people, AuditTrail audit, Clock clock) {
        this.store = store;
        this.list = list;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param roles in which of the absent person's roles
     * @param lastOn last day, included
     */
    public record Wish(
            long absent,
            @Nullable Long substitute,
            Set<Role> roles,
            @Nullable LocalDate firstOn,
            @Nullable LocalDate lastOn,
            String reason) {}

    /**
     * Names a substitute: each for themselves, those of {@link Act#DELEGATE_FOR_ABSENT} for anybody who takes steps.
     * Nothing passes on: neither to somebody who is away themselves, nor from somebody who stands in for another.
     *
     * @return the delegation's id
     * @throws Refusal {@code organ.person-not-found}, {@code work.delegation-for-others}
     * @throws Findings fields {@code substitute}, {@code roles}, {@code firstOn}, {@code lastOn}, {@code reason}
     */
    @Requires({Act.DELEGATE, Act.DELEGATE_FOR_ABSENT})
    public long name(Wish wish, Actor by) {
        Actor absent = list.absent(by, wish.absent());
        store.lock(absent.organ());
        Findings.Collector wrong = new Findings.Collector();
        checkPeriod(wrong, wish);
        wrong.when(wish.reason().isBlank(), "reason", "work.absence-reason-missing");
        wrong.when(wish.reason().strip().length() > REASON_LENGTH, "reason", "work.too-long", REASON_LENGTH);
        wrong.when(wish.roles().isEmpty(), "roles", "work.delegated-roles-missing");
        wrong.when(
                !Substitutes.standInRoles(absent.roles()).containsAll(wish.roles()),
                "roles",
                "work.delegated-roles-not-held",
                absent.name());
        Optional<Actor> substitute = Optional.ofNullable(wish.substitute())
                .flatMap(people::actor)
                .filter(one -> one.organ() == absent.organ());
        wrong.when(substitute.isEmpty(), "substitute", "work.substitute-missing");
        substitute.ifPresent(one -> checkSubstitute(wrong, one, absent, wish.roles(), by));
        wrong.throwIfAny();
        Actor named = substitute.orElseThrow();
        checkOthers(wrong, wish, absent, named);
        wrong.throwIfAny();
        return add(wish, absent, named, by);
    }

    private void checkPeriod(Findings.Collector wrong, Wish wish) {
        LocalDate from = wish.firstOn();
        LocalDate until = wish.lastOn();
        LocalDate today = LocalDate.now(clock);
        wrong.when(from == null, "firstOn", "work.absence-day-missing");
        wrong.when(until == null, "lastOn", "work.absence-day-missing");
        wrong.when(from != null && from.isBefore(today), "firstOn", "work.absence-begun", today);
        if (from != null && until != null) {
            wrong.when(until.isBefore(from), "lastOn", "work.absence-ends-before");
            wrong.when(until.isAfter(from.plusDays(MOST_DAYS)), "lastOn", "work.absence-too-long", MOST_DAYS);
        }
    }

    private static void checkSubstitute(
            Findings.Collector wrong, Actor substitute, Actor absent, Set<Role> roles, Actor by) {
        if (wrong.when(substitute.person() == absent.person(), "substitute", "work.substitute-self")) {
            return;
        }
        wrong.when(substitute.person() == by.person(), "substitute", "work.substitute-named-by-self", absent.name());
        wrong.when(
                Actor.jointName(substitute.name(), absent.name()).length() > NAME_LENGTH,
                "substitute",
                "work.substitute-names-too-long",
                NAME_LENGTH);
        EnumSet.copyOf(roles.isEmpty() ? EnumSet.noneOf(Role.class) : roles).stream()
                .filter(absent::is)
                .flatMap(role -> Substitutes.refuses(substitute, role, absent.unit()).stream())
                .forEach(refusal -> wrong.when(true, "substitute", refusal.code(), refusal.args()));
    }

    /** No role twice, and no chain: who is away stands in for nobody, and who stands in passes nothing on. */
    private void checkOthers(Findings.Collector wrong, Wish wish, Actor absent, Actor substitute) {
        LocalDate from = Objects.requireNonNull(wish.firstOn());
        LocalDate until = Objects.requireNonNull(wish.lastOn());
        for (Delegation other : store.during(absent.person(), from, until)) {
            boolean away = other.absent() == absent.person();
            wrong.when(
                    away && other.roles().stream().anyMatch(wish.roles()::contains),
                    "firstOn",
                    "work.delegation-twice",
                    absent.name(),
                    other.firstOn(),
                    other.lastOn(),
                    other.substituteName());
            wrong.when(
                    !away,
                    "firstOn",
                    "work.delegation-chain",
                    absent.name(),
                    other.firstOn(),
                    other.lastOn(),
                    other.absentName());
        }
        for (Delegation other : store.during(substitute.person(), from, until)) {
            wrong.when(
                    other.absent() == substitute.person(),
                    "substitute",
                    "work.substitute-away",
                    substitute.name(),
                    other.firstOn(),
                    other.lastOn(),
                    other.substituteName());
        }
    }

    private long add(Wish wish, Actor absent, Actor substitute, Actor by) {
        Delegation delegation = new Delegation(
                0,
                absent.organ(),
                absent.person(),
                absent.name(),
                substitute.person(),
                substitute.name(),
                wish.roles(),
                Objects.requireNonNull(wish.firstOn()),
                Objects.requireNonNull(wish.lastOn()),
                wish.reason().strip(),
                clock.instant(),
                by.person(),
                by.name(),
                null,
                null);
        long id = store.add(delegation);
        audit.record(
                by,
                "delegation.named",
                "delegation/" + id,
                substitute.name() + "代" + absent.name() + "办理（" + delegation.roleWords() + "），" + delegation.firstOn()
                        + "至" + delegation.lastOn() + "，原因：" + delegation.reason());
        return id;
    }

    /**
     * Ends it now: by either of the two, or by those who may name one for somebody who is away.
     *
     * @return as it was
     * @throws Refusal {@code work.delegation-not-found}, {@code work.delegation-over}
     */
    @Requires({Act.DELEGATE, Act.DELEGATE_FOR_ABSENT, Act.WORK_READ})
    public Delegation end(long id, Actor by) {
        Delegation delegation = store.find(id)
                .filter(one -> list.mayEnd(by, one))
                .orElseThrow(() -> new Refusal("work.delegation-not-found"));
        if (!delegation.openOn(LocalDate.now(clock)) || !store.end(id, clock.instant(), by.name())) {
            throw new Refusal("work.delegation-over", delegation.substituteName(), delegation.absentName());
        }
        audit.record(
                by,
                "delegation.ended",
                "delegation/" + id,
                "提前结束" + delegation.substituteName() + "代" + delegation.absentName() + "办理");
        return delegation;
    }

    /** Returns the delegations of the person's own steps that are in force or to come, so that they can be ended. */
    @Requires(Act.WORK_READ)
    @Transactional(readOnly = true)
    public List<Delegation> openOf(Actor absent) {
        LocalDate today = LocalDate.now(clock);
        return absent.standsInFor() != null
                ? List.of()
                : store.ofPerson(absent.person()).stream()
                        .filter(one -> one.absent() == absent.person() && one.openOn(today))
                        .toList();
    }
}
