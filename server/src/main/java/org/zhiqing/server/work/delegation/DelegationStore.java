package org.zhiqing.server.work.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Role;

/** Table {@code delegation}. Rows are added; only an early end is written into them. */
@Repository
class DelegationStore {

    private static final String SELECT = "select * from delegation ";

    private final JdbcClient jdbc;

    DelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody else name a substitute in the organ until this transaction has ended. */
    void lock(long organ) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('delegation'), hashtext(cast(:organ as varchar)))")
                .param("organ", organ)
                .query((row, index) -> organ)
                .single();
    }

    /** @param delegation its id and end are ignored */
    long add(Delegation delegation) {
        return jdbc.sql(
                        """
                insert into delegation (organ_id, absent_id, absent_name, substitute_id, substitute_name, roles,
                                        first_on, last_on, reason, named_at, named_by, named_name)
                values (:organ, :absent, :absentName, :substitute, :substituteName, :roles, :firstOn, :lastOn, :reason,
                        :at, :by, :byName)
                returning id
                """)
                .param("organ", delegation.organ())
                .param("absent", delegation.absent())
                .param("absentName", delegation.absentName())
                .param("substitute", delegation.substitute())
                .param("substituteName", delegation.substituteName())
                .param(
                        "roles",
                        delegation.roles().stream().sorted().map(Role::name).toArray(String[]::new))
                .param("firstOn", delegation.firstOn())
                .param("lastOn", delegation.lastOn())
                .param("reason", delegation.reason())
                .param("at", delegation.namedAt().atOffset(ZoneOffset.UTC))
                .param("by", delegation.namedBy())
                .param("byName", delegation.namedName())
                .query(Long.class)
                .single();
    }

    /** Returns whether it was still to be ended. */
    boolean end(long id, Instant at, String by) {
        return jdbc.sql("update delegation set ended_at = :at, ended_name = :by where id = :id and ended_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Delegation> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, index) -> toDelegation(row))
                .optional();
    }

    /** Returns the organ's, newest first. */
    List<Delegation> ofOrgan(long organ) {
        return jdbc.sql(SELECT + "where organ_id = :organ order by id desc")
                .param("organ", organ)
                .query((row, index) -> toDelegation(row))
                .list();
    }

    /** Returns those in which the person is away or stands in for somebody, newest first. */
    List<Delegation> ofPerson(long person) {
        return jdbc.sql(SELECT + "where absent_id = :person or substitute_id = :person order by id desc")
                .param("person", person)
                .query((row, index) -> toDelegation(row))
                .list();
    }

    /** Returns those in which the person may act for somebody on the day, oldest first. */
    List<Delegation> inForceFor(long substitute, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + """
                 where substitute_id = :person and ended_at is null and :day between first_on and last_on order by id
                """)
                .param("person", substitute)
                .param("day", day)
                .query((row, index) -> toDelegation(row))
                .list();
    }

    /** Returns those that touch the period and concern the person, oldest first. */
    List<Delegation> during(long person, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        SELECT
                                + """
                 where (absent_id = :person or substitute_id = :person) and ended_at is null
                   and first_on <= :until and last_on >= :from
                 order by id
                """)
                .param("person", person)
                .param("from", from)
                .param("until", until)
                .query((row, index) -> toDelegation(row))
                .list();
    }

    private static Delegation toDelegation(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Delegation(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getLong("absent_id"),
                row.getString("absent_name"),
                row.getLong("substitute_id"),
                row.getString("substitute_name"),
                roles(row),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("named_at", OffsetDateTime.class).toInstant(),
                row.getLong("named_by"),
                row.getString("named_name"),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_name"));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
