package org.zhiqing.server.organ;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;

/**
 * The demonstration office (演示系统): fictional data, marked as such on every page, where anybody may sign in as
 * anybody. It needs both the switch {@code zhiqing.demo} and data that were made as a demonstration, so that the switch
 * alone never opens an office's real data.
 */
@Service
public class Demonstration {

    /** The one password of all fictional people, shown on the sign-in page of the demonstration and nowhere else. */
    public static final String PASSWORD = "Qinghe-demo-2035";

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    /** A person to sign in as. */
    public record Card(long person, String name, String organ, String unit, String roles) {}

    private final DemonstrationStore store;
    private final OrganStore organs;
    private final PersonStore people;
    private final SignIn signIn;
    private final Clock clock;
    private final boolean switchedOn;
    private volatile boolean marked;

    Demonstration(
            DemonstrationStore store,
            OrganStore organs,
            PersonStore people,
            SignIn signIn,
            Clock clock,
            @Value("${zhiqing.demo:false}") boolean switchedOn) {
        this.store = store;
        this.organs = organs;
        this.people = people;
        this.signIn = signIn;
        this.clock = clock;
        this.switchedOn = switchedOn;
    }

    /** Marks an empty database as a demonstration's, before anything is put into it. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(Integer.MIN_VALUE)
    public void begin() {
        if (switchedOn && !organs.any()) {
            store.mark(clock.instant());
        }
        marked = store.isMarked();
        if (switchedOn && !marked) {
            LOG.warn("data are not a demonstration's: nobody is let in without a password");
        }
    }

    /** Returns whether the data are a demonstration's. */
    public boolean isMarked() {
        return marked;
    }

    /** Returns everybody with a role whose account is open, by organ and unit; empty outside a demonstration. */
    public List<Card> cards() {
        if (!switchedOn || !marked) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return organs.all().stream()
                .filter(organ -> !organ.isUnit() && organ.existsOn(today))
                .flatMap(organ -> people.ofOrgan(organ.id()).stream()
                        .filter(person ->
                                person.openOn(today) && !person.roles().isEmpty())
                        .map(person -> card(organ, person)))
                .toList();
    }

    /**
     * Lets somebody in as one of the {@link #cards}.
     *
     * @return for how long the session may stand idle
     * @throws Refusal {@code organ.no-demonstration}
     */
    public Duration signInAs(long person, String origin) {
        if (cards().stream().noneMatch(card -> card.person() == person)) {
            throw new Refusal("organ.no-demonstration");
        }
        return signIn.finish(person, origin + "，演示");
    }

    private Card card(Organ organ, Person person) {
        Long unit = person.unit();
        String unitName =
                unit == null ? "" : organs.find(unit).map(Organ::shortName).orElse("");
        List<String> roles = person.roles().stream().sorted().map(Role::label).toList();
        return new Card(person.id(), person.name(), organ.shortName(), unitName, String.join("、", roles));
    }
}
