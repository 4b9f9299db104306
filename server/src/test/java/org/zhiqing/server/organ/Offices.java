package org.zhiqing.server.organ;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;

/**
 * Makes organs with people for tests: {@code @Autowired Offices offices}. Each call makes a new one; {@link #site} is
 * the one whose portal it is, the same for all tests.
 */
@TestComponent
public class Offices {

    private static final Set<Role> IN_THE_UNIT =
            EnumSet.of(Role.CLERK, Role.UNIT_HEAD, Role.DISCLOSURE_OFFICE, Role.REQUEST_HANDLER);

    private final OrganStore organs;
    private final PersonStore people;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final AtomicInteger number = new AtomicInteger();
    private @Nullable Office site;

    Offices(OrganStore organs, PersonStore people, TransactionOperations transaction, Clock clock) {
        this.organs = organs;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
        site();
    }

    /** Returns the office whose organ has the portal. */
    public final synchronized Office site() {
        if (site == null) {
            site = make("青川新区管理委员会", OrganKind.DEVELOPMENT_ZONE, null, true);
        }
        return site;
    }

    /** Makes a development zone of its own. */
    public Office zone() {
        return make("测试新区" + number.incrementAndGet() + "管理委员会", OrganKind.DEVELOPMENT_ZONE, null, false);
    }

    /** Makes a city government that stands above nobody yet. */
    public Office government() {
        return make("测试市" + number.incrementAndGet() + "人民政府", OrganKind.GOVERNMENT, null, false);
    }

    /** Makes a zone below an organ. */
    public Office zoneBelow(Office above) {
        return make("测试新区" + number.incrementAndGet() + "管理委员会", OrganKind.DEVELOPMENT_ZONE, above.organ(), false);
    }

    /** Makes another unit of an office. */
    public long unit(Office office, String name) {
        return organs.add(organ(name, OrganKind.UNIT, office.organ(), false));
    }

    /** Makes another person of an office who holds the roles. */
    public Actor person(Office office, @Nullable Long unit, String name, Role... roles) {
        long id = addPerson(office.organ(), unit, name, null, roles);
        return new Actor(id, name, office.organ(), office.name(), unit, Set.of(roles));
    }

    long addPerson(long organ, @Nullable Long unit, String name, @Nullable LocalDate postEndsOn, Role... roles) {
        String account = "t" + organ + "n" + number.incrementAndGet();
        Person person = new Person(
                0, organ, unit, name, account, PostKind.FULL_TIME, "", "", postEndsOn, null, null, null, Set.of(), 0);
        Long id = transaction.execute(status -> {
            long added = people.add(person, clock.instant());
            for (Role role : roles) {
                people.grant(added, role, clock.instant(), 0);
            }
            return added;
        });
        return java.util.Objects.requireNonNull(id);
    }

    private Office make(String name, OrganKind kind, @Nullable Long parent, boolean isSite) {
        long organ = organs.add(organ(name, kind, parent, isSite));
        long unit = organs.add(organ("办公室", OrganKind.UNIT, organ, false));
        Office office = new Office(organ, name, unit, Map.of());
        Map<Role, Actor> actors = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Long in = IN_THE_UNIT.contains(role) ? unit : null;
            actors.put(role, person(office, in, NAMES[role.ordinal()], role));
        }
        return new Office(organ, name, unit, Map.copyOf(actors));
    }

    private static final String[] NAMES = {"陈小雨", "李建国", "王芳", "赵敏", "周志强", "吴琳", "郑洁", "冯远", "褚系统", "卫安全", "蒋审计"};

    private static Organ organ(String name, OrganKind kind, @Nullable Long parent, boolean isSite) {
        boolean government = kind == OrganKind.GOVERNMENT;
        return new Organ(0, parent, kind, name, "", "", "", government, false, isSite, null, 0);
    }
}
