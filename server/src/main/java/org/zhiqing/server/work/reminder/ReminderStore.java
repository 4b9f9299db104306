package org.zhiqing.server.work.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code reminder_round} and {@code reminder}; reads the open tasks beside them. */
@Repository
class ReminderStore {

    /** An open task with a due day, as far as reminding needs it. */
    record Due(
            long subjectId,
            String step,
            String href,
            @Nullable Long unit,
            @Nullable String role,
            @Nullable Long person,
            LocalDate dueOn) {}

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins the organ's round of a day; returns false when there was one, on this server or another. */
    boolean begin(long organ, LocalDate on, Instant at) {
        return jdbc.sql(
                                """
                insert into reminder_round (organ_id, on_day, made_at) values (:organ, :on, :at)
                on conflict (organ_id, on_day) do nothing
                """)
                        .param("organ", organ)
                        .param("on", on)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Due> due(long organ, String subject) {
        return jdbc.sql(
                        """
                select subject_id, step, href, unit_id, role, person_id, due_on
                  from task
                 where closed_at is null and due_on is not null and organ_id = :organ and subject = :subject
                 order by due_on, id
                """)
                .param("organ", organ)
                .param("subject", subject)
                .query((row, index) -> new Due(
                        row.getLong("subject_id"),
                        row.getString("step"),
                        row.getString("href"),
                        row.getObject("unit_id", Long.class),
                        row.getString("role"),
                        row.getObject("person_id", Long.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    void add(long organ, LocalDate on, long person, Reminder reminder) {
        jdbc.sql(
                        """
                insert into reminder (organ_id, on_day, person_id, subject, subject_id, named, href, due_on, remaining,
                                      provisional)
                values (:organ, :on, :person, :subject, :subjectId, :named, :href, :dueOn, :remaining, :provisional)
                """)
                .param("organ", organ)
                .param("on", on)
                .param("person", person)
                .param("subject", reminder.subject())
                .param("subjectId", reminder.subjectId())
                .param("named", reminder.named())
                .param("href", reminder.href())
                .param("dueOn", reminder.dueOn())
                .param("remaining", reminder.remaining())
                .param("provisional", reminder.provisional())
                .update();
    }

    /** Returns a person's digest of a day without what nothing waits for any more, nearest first. */
    List<Reminder> of(long person, LocalDate on) {
        return jdbc.sql(
                        """
                select subject, subject_id, named, href, due_on, remaining, provisional
                  from reminder r
                 where person_id = :person and on_day = :on
                   and exists (select 1 from task t
                                where t.closed_at is null and t.subject = r.subject and t.subject_id = r.subject_id)
                 order by due_on, subject_id
                """)
                .param("person", person)
                .param("on", on)
                .query(ReminderStore::toReminder)
                .list();
    }

    private static Reminder toReminder(ResultSet row, int index) throws SQLException {
        return new Reminder(
                row.getString("subject"),
                row.getLong("subject_id"),
                row.getString("named"),
                row.getString("href"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("remaining"),
                row.getBoolean("provisional"));
    }
}
