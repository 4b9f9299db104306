package org.zhiqing.server.catalog.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.catalog.item.CatalogItem;
import org.zhiqing.server.catalog.item.CatalogItemList;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.Organs;

/** How much of the catalog is covered, what is lacking and what is late; each number with the list behind it. */
@Component
@Transactional(readOnly = true)
public class Coverage {

    private record Fulfilled(int count, LocalDate last) {}

    private static final String OFFICE = "政府信息公开工作机构";

    private final JdbcClient jdbc;
    private final CatalogItemList items;
    private final DutyStore duties;
    private final StatementStore statements;
    private final Organs organs;
    private final Clock clock;

    Coverage(
            JdbcClient jdbc,
            CatalogItemList items,
            DutyStore duties,
            StatementStore statements,
            Organs organs,
            Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.duties = duties;
        this.statements = statements;
        this.organs = organs;
        this.clock = clock;
    }

    /** Returns the organ's open items that the filter lets through, in their order. */
    public List<CoverageLine> lines(long organ, CoverageFilter filter) {
        Map<Long, Fulfilled> fulfilled = fulfilled(organ);
        Map<Long, Duty> next = new HashMap<>();
        duties.openOfOrgan(organ).forEach(duty -> next.putIfAbsent(duty.item(), duty));
        Map<Long, Statement> holding = new HashMap<>();
        statements.ofOrgan(organ).stream()
                .filter(statement -> statement.holds(today()))
                .forEach(statement -> holding.putIfAbsent(statement.item(), statement));
        return items.open(organ).stream()
                .map(item -> line(item, fulfilled.get(item.id()), next.get(item.id()), holding.get(item.id())))
                .filter(filter::lets)
                .toList();
    }

    private CoverageLine line(
            CatalogItem item, @Nullable Fulfilled fulfilled, @Nullable Duty next, @Nullable Statement statement) {
        ItemStanding standing;
        if (next != null && next.standing(today()) == DutyStanding.OVERDUE) {
            standing = ItemStanding.OVERDUE;
        } else if (fulfilled != null) {
            standing = ItemStanding.PUBLISHED;
        } else {
            standing = statement == null ? ItemStanding.MISSING : ItemStanding.STATED;
        }
        return new CoverageLine(
                item,
                standing,
                fulfilled == null ? 0 : fulfilled.count(),
                fulfilled == null ? null : fulfilled.last(),
                next,
                statement);
    }

    private Map<Long, Fulfilled> fulfilled(long organ) {
        Map<Long, Fulfilled> fulfilled = new HashMap<>();
        jdbc.sql(
                        """
                select f.item_id, count(*) as documents, max(f.published_on) as last
                  from catalog_fulfilment f join catalog_item i on i.id = f.item_id
                 where i.organ_id = :organ and f.ended_on is null group by f.item_id
                """)
                .param("organ", organ)
                .query((row, index) -> fulfilled.put(
                        row.getLong("item_id"),
                        new Fulfilled(row.getInt("documents"), row.getObject("last", LocalDate.class))))
                .list();
        return fulfilled;
    }

    /** Returns each unit that answers for items, in the order of the organ's units, the disclosure office last. */
    public List<UnitCoverage> byUnit(long organ, int year) {
        Map<Long, EnumMap<ItemStanding, Integer>> counted = new TreeMap<>();
        lines(organ, CoverageFilter.ALL)
                .forEach(line -> counted.computeIfAbsent(unit(line.item()), any -> new EnumMap<>(ItemStanding.class))
                        .merge(line.standing(), 1, Integer::sum));
        Map<Long, EnumMap<DutyStanding, Integer>> kept = kept(organ, year);
        Map<Long, String> names = new LinkedHashMap<>();
        organs.unitsOf(organ).forEach(unit -> names.put(unit.id(), unit.name()));
        names.put(0L, OFFICE);
        return names.entrySet().stream()
                .filter(unit -> counted.containsKey(unit.getKey()) || kept.containsKey(unit.getKey()))
                .map(unit -> new UnitCoverage(
                        unit.getKey(),
                        unit.getValue(),
                        counted.getOrDefault(unit.getKey(), new EnumMap<>(ItemStanding.class)),
                        kept.getOrDefault(unit.getKey(), new EnumMap<>(DutyStanding.class))))
                .toList();
    }

    /** Returns the sum of all units. */
    public static UnitCoverage sum(List<UnitCoverage> units) {
        EnumMap<ItemStanding, Integer> items = new EnumMap<>(ItemStanding.class);
        EnumMap<DutyStanding, Integer> duties = new EnumMap<>(DutyStanding.class);
        for (UnitCoverage unit : units) {
            unit.items().forEach((standing, count) -> items.merge(standing, count, Integer::sum));
            unit.duties().forEach((standing, count) -> duties.merge(standing, count, Integer::sum));
        }
        return new UnitCoverage(0, "合计", items, duties);
    }

    private Map<Long, EnumMap<DutyStanding, Integer>> kept(long organ, int year) {
        Map<Long, EnumMap<DutyStanding, Integer>> kept = new TreeMap<>();
        for (DutyStanding standing : DutyStanding.values()) {
            jdbc.sql("select coalesce(i.unit_id, 0) as unit, count(*) as duties" + from(standing)
                            + " group by coalesce(i.unit_id, 0)")
                    .params(params(organ, new DutyFilter(year, null, standing)))
                    .query((row, index) -> kept.computeIfAbsent(
                                    row.getLong("unit"), any -> new EnumMap<>(DutyStanding.class))
                            .put(standing, row.getInt("duties")))
                    .list();
        }
        return kept;
    }

    /** Returns a page (from 1) of the duties that the filter lets through, nearest due day first. */
    public Page<DutyLine> duties(long organ, DutyFilter filter, int number, int size) {
        String from = from(filter.standing());
        Map<String, @Nullable Object> params = params(organ, filter);
        long total = jdbc.sql("select count(*)" + from)
                .params(params)
                .query(Long.class)
                .single();
        Map<Long, CatalogItem> byId = new HashMap<>();
        items.all(organ).forEach(item -> byId.put(item.id(), item));
        List<DutyLine> lines = jdbc
                .sql("select d.*" + from + " order by d.due_on, d.id limit :size offset :offset")
                .params(params)
                .param("size", size)
                .param("offset", Page.offset(number, size))
                .query(DutyStore::duty)
                .list()
                .stream()
                .map(duty -> new DutyLine(duty, Objects.requireNonNull(byId.get(duty.item())), duty.standing(today())))
                .toList();
        return new Page<>(lines, Math.max(1, number), size, total);
    }

    /** Returns the events of the organ's items that wait to be published, nearest due day first. */
    public List<DutyLine> waitingEvents(long organ) {
        Map<Long, CatalogItem> byId = new HashMap<>();
        items.open(organ).forEach(item -> byId.put(item.id(), item));
        return duties.openOfOrgan(organ).stream()
                .filter(duty -> !duty.occasion().isEmpty())
                .map(duty -> new DutyLine(duty, Objects.requireNonNull(byId.get(duty.item())), duty.standing(today())))
                .toList();
    }

    private static String from(@Nullable DutyStanding standing) {
        return """
                 from catalog_duty d join catalog_item i on i.id = d.item_id
                 where i.organ_id = :organ and d.due_on between :first and :last
                   and (i.closed_on is null or d.settled_on is not null)
                   and (cast(:unit as bigint) is null or coalesce(i.unit_id, 0) = :unit)
                """
                + (standing == null ? "" : " and " + standing.condition());
    }

    private Map<String, @Nullable Object> params(long organ, DutyFilter filter) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("organ", organ);
        params.put("first", LocalDate.of(filter.year(), 1, 1));
        params.put("last", LocalDate.of(filter.year(), 12, 31));
        params.put("unit", filter.unit());
        params.put("today", today());
        return params;
    }

    /**
     * Returns the organ's item with everything about it.
     *
     * @throws Refusal {@code catalog.item-not-found}
     */
    public ItemDossier dossier(long organ, long id) {
        CatalogItem item = items.get(organ, id);
        List<Duty> all = duties.ofItem(id);
        List<Statement> made = statements.ofItem(id);
        List<Long> documents = duties.documents(id);
        Optional<Duty> next = duties.open(id).stream().findFirst();
        Fulfilled fulfilled = fulfilled(organ).get(id);
        Optional<Statement> holding =
                made.stream().filter(statement -> statement.holds(today())).findFirst();
        return new ItemDossier(
                line(item, fulfilled, next.orElse(null), holding.orElse(null)),
                all.stream()
                        .map(duty -> new DutyLine(duty, item, duty.standing(today())))
                        .toList(),
                made,
                documents);
    }

    private static long unit(CatalogItem item) {
        Long unit = item.plan().unit();
        return unit == null ? 0 : unit;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
