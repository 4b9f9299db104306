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
import org.zhiqing.server.kernel.Actor;

/** Tables {@code holiday_notice} and {@code holiday_day}. Rows are added and never changed. */
@Repository
class HolidayNoticeStore {

    private record Day(long notice, LocalDate on, boolean off, String holiday) {}

    private final JdbcClient jdbc;

    HolidayNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns a number that rises with every notice recorded; 0 when there is none. */
    long latest() {
        return jdbc.sql("select coalesce(max(id), 0) from holiday_notice")
                .query(Long.class)
                .single();
    }

    /** Serialises those who record notices until the end of the transaction. */
    void lock() {
        jdbc.sql("lock table holiday_notice in share row exclusive mode").update();
    }

    /** Returns every version, by year ascending, then newest first. */
    List<NoticeVersion> all() {
        Map<Long, List<Day>> days = new HashMap<>();
        jdbc.sql("select notice_id, day, kind, holiday from holiday_day")
                .query((row, index) -> new Day(
                        row.getLong("notice_id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("kind").equals("off"),
                        row.getString("holiday")))
                .list()
                .forEach(day -> days.computeIfAbsent(day.notice(), any -> new ArrayList<>())
                        .add(day));
        return jdbc.sql(
                        """
                select id, year, version, number, number_verified, source, reason, recorded_at, recorded_by_name
                  from holiday_notice
                 order by year, version desc
                """)
                .query((row, index) -> version(row, days.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    void add(HolidayNotice notice, int version, String reason, Instant at, Actor by) {
        long id = jdbc.sql(
                        """
                insert into holiday_notice
                       (year, version, number, number_verified, source, reason, recorded_at, recorded_by,
                        recorded_by_name)
                values (:year, :version, :number, :verified, :source, :reason, :at, :by, :byName)
                returning id
                """)
                .param("year", notice.year())
                .param("version", version)
                .param("number", notice.number())
                .param("verified", notice.numberVerified())
                .param("source", notice.source())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("byName", by.name())
                .query(Long.class)
                .single();
        notice.daysOff().forEach((day, holiday) -> addDay(id, day, "off", holiday));
        notice.makeUpDays().forEach((day, holiday) -> addDay(id, day, "work", holiday));
    }

    private void addDay(long notice, LocalDate day, String kind, String holiday) {
        jdbc.sql("insert into holiday_day (notice_id, day, kind, holiday) values (:notice, :day, :kind, :holiday)")
                .param("notice", notice)
                .param("day", day)
                .param("kind", kind)
                .param("holiday", holiday)
                .update();
    }

    private static NoticeVersion version(ResultSet row, List<Day> days) throws SQLException {
        SortedMap<LocalDate, String> off = new TreeMap<>();
        SortedMap<LocalDate, String> work = new TreeMap<>();
        days.forEach(day -> (day.off() ? off : work).put(day.on(), day.holiday()));
        HolidayNotice notice = new HolidayNotice(
                row.getInt("year"),
                row.getString("number"),
                row.getBoolean("number_verified"),
                row.getString("source"),
                off,
                work);
        return new NoticeVersion(
                row.getLong("id"),
                row.getInt("version"),
                notice,
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("recorded_by_name"));
    }
}
