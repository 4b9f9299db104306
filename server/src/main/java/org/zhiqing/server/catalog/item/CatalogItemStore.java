package org.zhiqing.server.catalog.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.outcome.StatutoryItem;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;

/** Tables {@code catalog_item} and {@code catalog_import}. */
@Repository
class CatalogItemStore {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final JdbcClient jdbc;

    CatalogItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the organ's items in their order, closed ones too. */
    List<CatalogItem> ofOrgan(long organ) {
        return jdbc.sql("select * from catalog_item where organ_id = :organ order by number, id")
                .param("organ", organ)
                .query(CatalogItemStore::item)
                .list();
    }

    Optional<CatalogItem> find(long id) {
        return jdbc.sql("select * from catalog_item where id = :id")
                .param("id", id)
                .query(CatalogItemStore::item)
                .optional();
    }

    List<CatalogItem> ownedBy(long person) {
        return jdbc.sql("select * from catalog_item where owner_id = :person and closed_on is null order by id")
                .param("person", person)
                .query(CatalogItemStore::item)
                .list();
    }

    /** Returns the ids of the organs that have open items. */
    List<Long> organs() {
        return jdbc.sql("select distinct organ_id from catalog_item where closed_on is null order by organ_id")
                .query(Long.class)
                .list();
    }

    long add(long organ, ItemPlan plan, LocalDate begunOn) {
        return jdbc.sql(
                        """
                insert into catalog_item (organ_id, number, field, topic, matter, content, ground, time_limit,
                        body_name, channels, audience, proactive, upon_request, county, township, unit_id, owner_id,
                        cycle, days, yearly_by, section, statutory_item, begun_on)
                values (:organ, :number, :field, :topic, :matter, :content, :ground, :timeLimit, :bodyName, :channels,
                        :audience, :proactive, :uponRequest, :county, :township, :unit, :owner, :cycle, :days,
                        :yearlyBy, :section, :law, :begunOn)
                returning id
                """)
                .param("organ", organ)
                .param("begunOn", begunOn)
                .params(params(plan))
                .query(Long.class)
                .single();
    }

    /** Writes the item if nobody else has since it was read. */
    void save(CatalogItem item) {
        int rows = jdbc.sql(
                        """
                update catalog_item
                   set number = :number, field = :field, topic = :topic, matter = :matter, content = :content,
                       ground = :ground, time_limit = :timeLimit, body_name = :bodyName, channels = :channels,
                       audience = :audience, proactive = :proactive, upon_request = :uponRequest, county = :county,
                       township = :township, unit_id = :unit, owner_id = :owner, cycle = :cycle, days = :days,
                       yearly_by = :yearlyBy, section = :section, statutory_item = :law, closed_on = :closedOn,
                       version = version + 1
                 where id = :id and version = :version
                """)
                .params(params(item.plan()))
                .param("closedOn", item.closedOn())
                .param("id", item.id())
                .param("version", item.version())
                .update();
        if (rows == 0) {
            throw new Refusal("catalog.item-changed-meanwhile", item.name());
        }
    }

    /** Writes down that a catalog was taken in. */
    void addImport(StoredFile file, ImportOutcome outcome, Actor by, Instant at) {
        jdbc.sql(
                        """
                insert into catalog_import (organ_id, file_id, file_name, added_count, changed_count, unchanged_count,
                                            person_id, person_name, at)
                values (:organ, :file, :name, :added, :changed, :unchanged, :person, :personName, :at)
                """)
                .param("organ", by.organ())
                .param("file", file.id())
                .param("name", file.name())
                .param("added", outcome.addedCount())
                .param("changed", outcome.changedCount())
                .param("unchanged", outcome.unchangedCount())
                .param("person", by.person())
                .param("personName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, @Nullable Object> params(ItemPlan plan) {
        ItemTerms terms = plan.terms();
        Timetable timetable = plan.timetable();
        Map<String, @Nullable Object> params = new TreeMap<>();
        params.put("number", plan.number());
        params.put("field", terms.field());
        params.put("topic", terms.topic());
        params.put("matter", terms.matter());
        params.put("content", terms.content());
        params.put("ground", terms.ground());
        params.put("timeLimit", terms.timeLimit());
        params.put("bodyName", terms.bodyName());
        params.put(
                "channels",
                terms.channels().stream().sorted().map(Channel::name).collect(Collectors.joining(",")));
        params.put("audience", terms.audience());
        params.put("proactive", terms.proactive());
        params.put("uponRequest", terms.uponRequest());
        params.put("county", terms.county());
        params.put("township", terms.township());
        params.put("unit", plan.unit());
        params.put("owner", plan.owner());
        params.put("cycle", timetable.cycle().name());
        params.put("days", timetable.days());
        params.put("yearlyBy", timetable.yearlyBy() == null ? null : MONTH_DAY.format(timetable.yearlyBy()));
        params.put("section", plan.section());
        params.put("law", plan.law() == null ? null : plan.law().code());
        return params;
    }

    private static CatalogItem item(ResultSet row, int index) throws SQLException {
        String law = row.getString("statutory_item");
        return new CatalogItem(
                row.getLong("id"),
                row.getLong("organ_id"),
                new ItemPlan(
                        row.getInt("number"),
                        terms(row),
                        row.getObject("unit_id", Long.class),
                        row.getObject("owner_id", Long.class),
                        timetable(row),
                        row.getString("section"),
                        law == null ? null : StatutoryItem.ofCode(law).orElse(null)),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }

    private static ItemTerms terms(ResultSet row) throws SQLException {
        return new ItemTerms(
                row.getString("field"),
                row.getString("topic"),
                row.getString("matter"),
                row.getString("content"),
                row.getString("ground"),
                row.getString("time_limit"),
                row.getString("body_name"),
                Arrays.stream(row.getString("channels").split(","))
                        .map(Channel::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("audience"),
                row.getBoolean("proactive"),
                row.getBoolean("upon_request"),
                row.getBoolean("county"),
                row.getBoolean("township"));
    }

    private static Timetable timetable(ResultSet row) throws SQLException {
        String by = row.getString("yearly_by");
        return new Timetable(
                Cycle.valueOf(row.getString("cycle")),
                row.getInt("days"),
                by == null ? null : MonthDay.parse("--" + by));
    }
}
