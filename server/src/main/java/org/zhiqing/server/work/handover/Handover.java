package org.zhiqing.server.work.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Sm3;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.organ.Personnel;
import org.zhiqing.server.work.Holding;
import org.zhiqing.server.work.Portfolio;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** Handing everything pending of one person over to another (离职交接): shown first, then done in one transaction. */
@Service
@Transactional
public class Handover {

    private static final int REASON_LENGTH = 200;

    private final List<Portfolio> portfolios;
    private final Tasks tasks;
    private final UnfinishedWork unfinished;
    private final Organs organs;
    private final People people;
    private final Personnel personnel;
    private final HandoverCheck check;
    private final HandoverStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Handover(
            List<Portfolio> portfolios,
            Tasks tasks,
            UnfinishedWork unfinished,
            Organs organs,
            People people,
            Personnel personnel,
            HandoverCheck check,
            HandoverStore store,
            AuditTrail audit,
            Clock clock) {
        this.portfolios = List.copyOf(portfolios);
        this.tasks = tasks;
        this.unfinished = unfinished;
        this.organs = organs;
        this.people = people;
        this.personnel = personnel;
        this.check = check;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns those who can take over from the person: everybody else of the organ with an open account. */
    @Requires(Act.HANDOVER)
    @Transactional(readOnly = true)
    public List<Person> takers(Actor by, long from) {
        LocalDate today = LocalDate.now(clock);
        return people.ofOrgan(leaver(by, from).organ()).stream()
                .filter(person -> person.id() != from && person.openOn(today))
                .toList();
    }

    /**
     * Returns what a handover would do now.
     *
     * @param to {@code null} while nobody is chosen
     * @throws Refusal {@code organ.person-not-found}, {@code work.handover-out-of-scope}
     */
    @Requires(Act.HANDOVER)
    @Transactional(readOnly = true)
    public HandoverPreview preview(Actor by, long from, @Nullable Long to) {
        Person leaver = leaver(by, from);
        List<Holding> holdings = unfinished.holdings(from);
        List<Task> shared = check.shared(leaver);
        Optional<Actor> taker = to == null ? Optional.empty() : taker(leaver, to);
        Findings.Collector obstacles = new Findings.Collector();
        obstacles.when(to != null && taker.isEmpty(), "to", "work.taker-missing");
        Findings.Collector closing = new Findings.Collector();
        taker.ifPresent(actor -> {
            check.taker(obstacles, holdings, actor);
            check.closing(closing, by, leaver, shared);
        });
        List<HandoverRecord.Item> items = unfinished.items(from, holdings);
        return new HandoverPreview(
                leaver,
                taker.orElse(null),
                items,
                shared,
                obstacles.all(),
                closing.all(),
                taker.map(actor -> check.lacking(leaver, holdings, actor)).orElse(Set.of()),
                digest(items));
    }

    /**
     * Hands everything over, and closes the account if wished.
     *
     * @param seen of the preview that the person has read
     * @return the record's id
     * @throws Findings fields {@code to}, {@code reason}, {@code close}: everything that the taker may not take, and
     *     what nobody could do any more
     * @throws Refusal {@code organ.person-not-found}, {@code work.handover-out-of-scope}, {@code work.handover-changed},
     *     {@code work.nothing-to-hand-over}, {@code organ.last-administrator}
     */
    @Requires(Act.HANDOVER)
    public long handOver(Actor by, long from, @Nullable Long to, String reason, boolean close, String seen) {
        HandoverPreview preview = preview(by, from, to);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(to == null, "to", "work.taker-missing");
        preview.obstacles().forEach(wrong::add);
        wrong.when(reason.isBlank(), "reason", "work.reason-missing");
        wrong.when(reason.strip().length() > REASON_LENGTH, "reason", "work.too-long", REASON_LENGTH);
        if (close) {
            preview.closing().forEach(wrong::add);
        }
        wrong.throwIfAny();
        if (!preview.seen().equals(seen)) {
            throw new Refusal("work.handover-changed", preview.from().name());
        }
        if (preview.items().isEmpty() && !close) {
            throw new Refusal("work.nothing-to-hand-over", preview.from().name());
        }
        return move(by, preview, Objects.requireNonNull(preview.to()), reason.strip(), close);
    }

    private long move(Actor by, HandoverPreview preview, Actor to, String reason, boolean close) {
        Person from = preview.from();
        portfolios.forEach(portfolio -> portfolio.move(from.id(), to, by));
        tasks.handOver(from.id(), to.person());
        long id = store.add(new HandoverRecord(
                0,
                from.organ(),
                from.id(),
                from.name(),
                to.person(),
                to.name(),
                reason,
                close,
                clock.instant(),
                by.person(),
                by.name(),
                preview.items().size(),
                preview.items()));
        audit.record(
                by,
                "handover.done",
                "handover/" + id,
                from.name() + "交接给" + to.name() + "，" + preview.items().size() + "项，原因：" + reason);
        if (close) {
            personnel.closeAfterHandover(by, from.id(), reason);
        }
        return id;
    }

    private Person leaver(Actor by, long from) {
        Person leaver = people.find(from).orElseThrow(() -> new Refusal("organ.person-not-found", from));
        if (organs.within(by).stream().noneMatch(organ -> organ.id() == leaver.organ())) {
            throw new Refusal("work.handover-out-of-scope", leaver.name());
        }
        return leaver;
    }

    private Optional<Actor> taker(Person leaver, long to) {
        return people.actor(to).filter(actor -> actor.organ() == leaver.organ() && actor.person() != leaver.id());
    }

    private static String digest(List<HandoverRecord.Item> items) {
        return Sm3.of(items.stream().map(HandoverRecord.Item::toString).collect(Collectors.joining("\n")));
    }
}
