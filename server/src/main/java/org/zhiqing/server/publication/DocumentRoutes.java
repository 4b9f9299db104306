package org.zhiqing.server.publication;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.publication.kind.Checkpoint;
import org.zhiqing.server.publication.kind.DocumentKind;
import org.zhiqing.server.publication.kind.DocumentKinds;
import org.zhiqing.server.publication.kind.Route;

/** Setting the way of a kind's documents in an organ (审核流程). */
@Service
@Transactional
public class DocumentRoutes {

    private static final int MOST_DAYS = 60;

    private final RouteStore store;
    private final DocumentKinds kinds;
    private final CountersigningUnits countersigning;
    private final AuditTrail audit;
    private final Clock clock;

    DocumentRoutes(
            RouteStore store, DocumentKinds kinds, CountersigningUnits countersigning, AuditTrail audit, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.countersigning = countersigning;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The route of a kind as it holds in an organ.
     *
     * @param own whether the organ has set it; otherwise it is the kind's own
     * @param changed who set it last and when, or {@code null}
     * @param version what {@link #set} asks for
     */
    public record KindRoute(DocumentKind kind, Route route, boolean own, @Nullable String changed, int version) {}

    /** Returns the routes of all kinds, in the order of kinds. */
    @Requires(Act.ROUTE_READ)
    public List<KindRoute> all(Actor actor) {
        Map<String, RouteStore.Kept> kept = store.all(actor.organ());
        return kinds.all().stream().map(kind -> of(kind, kept.get(kind.slug()))).toList();
    }

    /**
     * Returns the route of one kind.
     *
     * @throws Refusal {@code publication.kind-not-found}
     */
    @Requires(Act.ROUTE_READ)
    public KindRoute get(String kind, Actor actor) {
        DocumentKind found = kinds.get(kind);
        return of(found, store.all(actor.organ()).get(kind));
    }

    private static KindRoute of(DocumentKind kind, RouteStore.@Nullable Kept kept) {
        return kept == null
                ? new KindRoute(kind, Route.of(kind.route()), false, null, 0)
                : new KindRoute(
                        kind,
                        kept.route(),
                        true,
                        kept.by() + " " + org.zhiqing.server.kernel.Beijing.minute(kept.at()),
                        kept.version());
    }

    /**
     * Sets the route of a kind for everything that is submitted from now on.
     *
     * @param check whether the drafting unit's head checks first
     * @param countersigners ids of units of the organ; none for no countersigning
     * @param days working days per stop; a stop that is not named has no limit
     * @throws Findings {@code publication.no-such-unit}, {@code publication.days-range}
     * @throws Refusal {@code publication.kind-not-found}, {@code kernel.changed-meanwhile}
     */
    @Requires(Act.ROUTE_ARRANGE)
    public void set(
            String kind,
            int version,
            boolean check,
            List<Long> countersigners,
            Map<Checkpoint, Integer> days,
            Actor by) {
        DocumentKind found = kinds.get(kind);
        Findings.Collector findings = new Findings.Collector();
        List<Long> units =
                countersigning.units(by.organ()).stream().map(Organ::id).toList();
        findings.when(!units.containsAll(countersigners), "countersigners", "publication.no-such-unit");
        days.forEach((stop, count) -> findings.when(
                count < 1 || count > MOST_DAYS, "days" + stop.name(), "publication.days-range", MOST_DAYS));
        findings.throwIfAny();
        List<Checkpoint> stops = check
                ? List.of(Checkpoint.CHECK, Checkpoint.REVIEW, Checkpoint.APPROVE)
                : List.of(Checkpoint.REVIEW, Checkpoint.APPROVE);
        Route route = new Route(stops, List.of(), limits(days), false)
                .asking(countersigners.stream().distinct().toList());
        store.set(by.organ(), found, route, version, by, clock.instant());
        audit.record(by, "document.route-set", "document-kind/" + kind, "“" + found.label() + "”：" + words(route));
    }

    private static Map<Checkpoint, Integer> limits(Map<Checkpoint, Integer> days) {
        Map<Checkpoint, Integer> limits = new EnumMap<>(Checkpoint.class);
        limits.putAll(days);
        return limits;
    }

    private static String words(Route route) {
        return route.stops().stream()
                .map(stop -> stop.label()
                        + (route.days().containsKey(stop) ? "（" + route.days().get(stop) + " 个工作日）" : ""))
                .collect(Collectors.joining("、"));
    }
}
