package org.zhiqing.server.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;

/** Table {@code task}. */
@Repository
class TaskStore {

    private static final String COLUMNS =
            "id, subject, subject_id, step, sentence, href, role, unit_id, person_id, due_on, opened_at";

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(NewTask task, Instant at) {
        jdbc.sql(
                        """
                insert into task (subject, subject_id, step, sentence, href, organ_id, unit_id, role, person_id,
                                  due_on, opened_at)
                values (:subject, :subjectId, :step, :sentence, :href, :organ, :unit, :role, :person, :dueOn, :at)
                """)
                .param("subject", task.subject())
                .param("subjectId", task.subjectId())
                .param("step", task.step())
                .param("sentence", task.sentence())
                .param("href", task.href())
                .param("organ", task.organ())
                .param("unit", task.unit())
                .param("role", task.role() == null ? null : task.role().name())
                .param("person", task.person())
                .param("dueOn", task.dueOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(String subject, long subjectId, @Nullable String step, Instant at, long by) {
        jdbc.sql(
                        """
                update task set closed_at = :at, closed_by = :by
                 where subject = :subject and subject_id = :subjectId and closed_at is null
                   and (cast(:step as varchar) is null or step = :step)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("subject", subject)
                .param("subjectId", subjectId)
                .param("step", step)
                .update();
    }

    void reschedule(String subject, long subjectId, String step, @Nullable LocalDate dueOn) {
        jdbc.sql(
                        """
                update task set due_on = :dueOn
                 where subject = :subject and subject_id = :subjectId and step = :step and closed_at is null
                """)
                .param("dueOn", dueOn)
                .param("subject", subject)
                .param("subjectId", subjectId)
                .param("step", step)
                .update();
    }

    List<Task> waitingFor(Actor actor) {
        return waiting("select " + COLUMNS, actor, "order by due_on nulls last, opened_at, id")
                .query(TaskStore::toTask)
                .list();
    }

    /** Returns a page of them, nearest due day first. */
    List<Task> waitingFor(Actor actor, int size, int offset) {
        return waiting(
                        "select " + COLUMNS,
                        actor,
                        "order by due_on nulls last, opened_at, id limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query(TaskStore::toTask)
                .list();
    }

    int countWaitingFor(Actor actor) {
        return waiting("select count(*)", actor, "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec waiting(String select, Actor actor, String order) {
        return jdbc.sql(select
                        + """

                  from task
                 where closed_at is null
                   and (person_id = :person
                        or (person_id is null and organ_id = :organ and role in (:roles)
                            and (unit_id is null or unit_id = :unit)))
                """
                        + order)
                .param("person", actor.person())
                .param("organ", actor.organ())
                .param("unit", actor.unit())
                .param("roles", rolesOf(actor));
    }

    /** Returns the open tasks of many subjects, by the subject's id. */
    Map<Long, List<Task>> openOf(String subject, Collection<Long> subjectIds) {
        return jdbc
                .sql(
                        "select " + COLUMNS
                                + """
                  from task
                 where closed_at is null and subject = :subject and subject_id = any (:ids)
                 order by opened_at, id
                """)
                .param("subject", subject)
                .param("ids", subjectIds.toArray(Long[]::new))
                .query(TaskStore::toTask)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Task::subjectId));
    }

    List<Task> openOf(String subject, long subjectId) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + """
                  from task
                 where closed_at is null and subject = :subject and subject_id = :subjectId
                 order by opened_at, id
                """)
                .param("subject", subject)
                .param("subjectId", subjectId)
                .query(TaskStore::toTask)
                .list();
    }

    List<Task> openOfPerson(long person) {
        return jdbc.sql("select " + COLUMNS + " from task where closed_at is null and person_id = :person order by id")
                .param("person", person)
                .query(TaskStore::toTask)
                .list();
    }

    void moveAll(long from, long to) {
        jdbc.sql("update task set person_id = :to where person_id = :from and closed_at is null")
                .param("to", to)
                .param("from", from)
                .update();
    }

    private static List<String> rolesOf(Actor actor) {
        List<String> roles = actor.roles().stream().map(Role::name).toList();
        return roles.isEmpty() ? List.of("") : roles;
    }

    private static Task toTask(ResultSet row, int index) throws SQLException {
        String role = row.getString("role");
        return new Task(
                row.getLong("id"),
                row.getString("subject"),
                row.getLong("subject_id"),
                row.getString("step"),
                row.getString("sentence"),
                row.getString("href"),
                role == null ? null : Role.valueOf(role),
                row.getObject("unit_id", Long.class),
                row.getObject("person_id", Long.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
