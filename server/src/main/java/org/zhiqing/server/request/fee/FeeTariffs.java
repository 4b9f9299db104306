package org.zhiqing.server.request.fee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.fee.FeeSchedule;
import org.zhiqing.rules.fee.FeeTier;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.Organs;

/**
 * The tariffs an office charges by: those its region has set, each from its day on, and the national one where there is none.
 * A tariff is ended, never changed: what was charged by it stays as it was.
 */
@Service
@Transactional
public class FeeTariffs {

    private static final int DEAREST = 1000;
    private static final int LAST_YEAR = 2200;

    private final FeeTariffStore store;
    private final Organs organs;
    private final AuditTrail audit;
    private final Clock clock;

    FeeTariffs(FeeTariffStore store, Organs organs, AuditTrail audit, Clock clock) {
        this.store = store;
        this.organs = organs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns what is charged by on a day: the latest tariff of the region that applies, or the national one. */
    @Transactional(readOnly = true)
    public Optional<FeeSchedule> inForceOn(long organ, LocalDate day) {
        return store.of(organ).stream()
                .filter(tariff -> tariff.applies(day))
                .findFirst()
                .map(LocalTariff::schedule)
                .or(() -> FeeSchedule.inForceOn(day));
    }

    /** Returns what the organ whose the portal is charges by today. */
    @Transactional(readOnly = true)
    public Optional<FeeSchedule> ofSite() {
        LocalDate today = LocalDate.now(clock);
        return organs.site().map(organ -> inForceOn(organ.id(), today)).orElseGet(() -> FeeSchedule.inForceOn(today));
    }

    /** Returns the tariffs of the actor's region, the latest first. */
    @Requires(Act.REQUEST_READ)
    @Transactional(readOnly = true)
    public List<LocalTariff> all(Actor by) {
        return store.of(by.organ());
    }

    /**
     * Keeps a tariff.
     *
     * @throws Findings {@code request.tariff-incomplete}, {@code request.tariff-tiers}, {@code request.tariff-none}, {@code
     *     request.tariff-price}, {@code request.too-long}, {@code request.day-missing}
     * @throws Refusal {@code request.tariff-same-day}
     */
    @Requires(Act.REQUEST_EXTEND)
    public void add(LocalTariff tariff, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        need(tariff.name(), "name", "名称", 200, wrong);
        need(tariff.source(), "source", "制定机关和文号", 300, wrong);
        wrong.when(tariff.inForceFrom() == null, "inForceFrom", "request.day-missing");
        wrong.when(outOfRange(tariff.inForceFrom()), "inForceFrom", "request.tariff-day");
        boolean none = tariff.byRequest().isEmpty() && tariff.byPage().isEmpty();
        wrong.when(none, "byRequest-from-1", "request.tariff-none");
        check(tariff.byRequest(), "byRequest", "按件", wrong);
        check(tariff.byPage(), "byPage", "按量", wrong);
        wrong.when(
                tariff.byPage().stream().anyMatch(tier -> tier.step() > 0),
                "byPage-from-1",
                "request.tariff-page-step");
        wrong.throwIfAny();
        store.add(tariff, clock.instant(), by);
        audit.record(by, "request.tariff-added", "organ/" + by.organ(), tariff.name() + "，" + tariff.inForceFrom());
    }

    private static boolean outOfRange(@Nullable LocalDate day) {
        return day != null && (day.getYear() < 2021 || day.getYear() > LAST_YEAR);
    }

    private static void check(List<FeeTier> tiers, String field, String label, Findings.Collector wrong) {
        wrong.when(!FeeSchedule.inOrder(tiers), field + "-from-1", "request.tariff-tiers", label);
        boolean dear = tiers.stream()
                .anyMatch(tier -> tier.each().amount() > DEAREST || tier.rise().amount() > DEAREST);
        wrong.when(dear, field + "-each-1", "request.tariff-price", label, DEAREST);
    }

    private static void need(String value, String field, String label, int longest, Findings.Collector wrong) {
        wrong.when(value.isBlank(), field, "request.tariff-incomplete", label);
        wrong.when(value.length() > longest, field, "request.too-long", label, longest);
    }

    /**
     * Ends a tariff; from the next day on the one before it applies, or the national one.
     *
     * @param on the last day it applies, included; the day before it came into force if it was entered wrongly
     * @throws Findings {@code request.day-missing}, {@code request.tariff-end}
     * @throws Refusal {@code request.tariff-not-found}
     */
    @Requires(Act.REQUEST_EXTEND)
    public void end(long id, @Nullable LocalDate on, Actor by) {
        LocalTariff tariff = store.of(by.organ()).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("request.tariff-not-found"));
        Findings.Collector wrong = new Findings.Collector();
        LocalDate from = tariff.inForceFrom();
        wrong.when(on == null, "endsOn", "request.day-missing");
        wrong.when(
                on != null && (on.getYear() > LAST_YEAR || (from != null && on.isBefore(from.minusDays(1)))),
                "endsOn",
                "request.tariff-end",
                from == null ? "" : from.minusDays(1));
        wrong.throwIfAny();
        store.end(id, java.util.Objects.requireNonNull(on));
        audit.record(by, "request.tariff-ended", "organ/" + by.organ(), tariff.name() + "，" + on);
    }
}
