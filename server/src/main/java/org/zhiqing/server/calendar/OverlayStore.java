package org.zhiqing.server.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.rules.calendar.HolidayNotice;
import org.zhiqing.rules.calendar.RegionalOverlay;
import org.zhiqing.server.kernel.Actor;

/** Tables {@code holiday_overlay} and {@code holiday_overlay_day}. Rows are added and never changed. */
@Repository
class OverlayStore {

    private record Day(long overlay, LocalDate on, boolean off, String holiday) {}

    private final JdbcClient jdbc;

    OverlayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns a number that rises with every overlay recorded; 0 when there is none. */
    long latest() {
        return jdbc.sql("select coalesce(max(id), 0) from holiday_overlay")
                .query(Long.class)
                .single();
    }

    /** Serialises those who record overlays until the end of the transaction. */
    void lock() {
        jdbc.sql("lock table holiday_overlay in share row exclusive mode").update();
    }

    /** Returns the regions of which any is recorded, ascending. */
    List<String> regions() {
        return jdbc.sql("select distinct region from holiday_overlay order by region")
                .query(String.class)
                .list();
    }

    /** Returns every version of a region, by year ascending, then newest first. */
    List<OverlayVersion> of(String region) {
        Map<Long, List<Day>> days = new HashMap<>();
        jdbc.sql(
                        """
                select d.overlay_id, d.day, d.kind, d.holiday from holiday_overlay_day d
                  join holiday_overlay o on o.id = d.overlay_id and o.region = :region
                """)
                .param("region", region)
                .query((row, index) -> new Day(
                        row.getLong("overlay_id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("kind").equals("off"),
                        row.getString("holiday")))
                .list()
                .forEach(day -> days.computeIfAbsent(day.overlay(), any -> new ArrayList<>())
                        .add(day));
        return jdbc.sql(
                        """
                select id, region, year, version, number, number_verified, source, reason, recorded_at,
                       recorded_by_name
                  from holiday_overlay
                 where region = :region
                 order by year, version desc
                """)
                .param("region", region)
                .query((row, index) -> version(row, days.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    void add(RegionalOverlay overlay, String reason, Instant at, Actor by) {
        HolidayNotice days = overlay.days();
        long id = jdbc.sql(
                        """
                insert into holiday_overlay
                       (region, year, version, number, number_verified, source, reason, recorded_at, recorded_by,
                        recorded_by_name)
                values (:region, :year, :version, :number, :verified, :source, :reason, :at, :by, :byName)
                returning id
                """)
                .param("region", overlay.region())
                .param("year", days.year())
                .param("version", overlay.version())
                .param("number", days.number())
                .param("verified", days.numberVerified())
                .param("source", days.source())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("byName", by.name())
                .query(Long.class)
                .single();
        days.daysOff().forEach((day, holiday) -> addDay(id, day, "off", holiday));
        days.makeUpDays().forEach((day, holiday) -> addDay(id, day, "work", holiday));
    }

    private void addDay(long overlay, LocalDate day, String kind, String holiday) {
        jdbc.sql(
                        """
                insert into holiday_overlay_day (overlay_id, day, kind, holiday)
                values (:overlay, :day, :kind, :holiday)
                """)
                .param("overlay", overlay)
                .param("day", day)
                .param("kind", kind)
                .param("holiday", holiday)
                .update();
    }

    private static OverlayVersion version(ResultSet row, List<Day> days) throws SQLException {
        SortedMap<LocalDate, String> off = new TreeMap<>();
        SortedMap<LocalDate, String> work = new TreeMap<>();
        days.forEach(day -> (day.off() ? off : work).put(day.on(), day.holiday()));
        HolidayNotice named = new HolidayNotice(
                row.getInt("year"),
                row.getString("number"),
                row.getBoolean("number_verified"),
                row.getString("source"),
                off,
                work);
        return new OverlayVersion(
                row.getLong("id"),
                new RegionalOverlay(row.getString("region"), row.getInt("version"), named),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by_name"));
    }
}
