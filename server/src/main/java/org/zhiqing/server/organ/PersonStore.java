package org.zhiqing.server.organ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Role;

/** Tables {@code person}, {@code person_role}. */
@Repository
class PersonStore {

    private static final String SELECT =
            """
            select id, organ_id, unit_id, name, account, post_kind, post, telephone, post_ends_on, closed_at,
                   closed_reason, last_sign_in_at, version,
                   (select coalesce(string_agg(held.role, ','), '') from person_role held
                     where held.person_id = person.id and held.revoked_at is null) as roles
              from person
            """;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Person person, Instant at) {
        return jdbc.sql(
                        """
                insert into person (organ_id, unit_id, name, account, post_kind, post, telephone, post_ends_on,
                                    created_at)
                values (:organ, :unit, :name, :account, :postKind, :post, :telephone, :postEndsOn, :at)
                returning id
                """)
                .param("organ", person.organ())
                .param("unit", person.unit())
                .param("name", person.name())
                .param("account", person.account())
                .param("postKind", person.postKind().name())
                .param("post", person.post())
                .param("telephone", person.telephone())
                .param("postEndsOn", person.postEndsOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Person> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(PersonStore::toPerson)
                .optional();
    }

    Optional<Person> findByAccount(String account) {
        return jdbc.sql(SELECT + " where lower(account) = lower(:account)")
                .param("account", account)
                .query(PersonStore::toPerson)
                .optional();
    }

    List<Person> ofOrgan(long organ) {
        return jdbc.sql(SELECT + " where organ_id = :organ order by unit_id nulls first, id")
                .param("organ", organ)
                .query(PersonStore::toPerson)
                .list();
    }

    /** Returns those of an organ who hold the role, closed accounts too. */
    List<Person> holding(Role role, long organ) {
        return jdbc.sql(
                        SELECT
                                + """
                 where organ_id = :organ
                   and exists (select 1 from person_role r
                                where r.person_id = person.id and r.role = :role and r.revoked_at is null)
                 order by unit_id nulls first, id
                """)
                .param("organ", organ)
                .param("role", role.name())
                .query(PersonStore::toPerson)
                .list();
    }

    /** Returns the people of an organ or of a unit. */
    List<Person> in(long organOrUnit) {
        return jdbc.sql(SELECT + " where organ_id = :place or unit_id = :place order by id")
                .param("place", organOrUnit)
                .query(PersonStore::toPerson)
                .list();
    }

    /** Writes what may change of a person if nobody else has since it was read. Roles are not written. */
    boolean save(Person person) {
        return jdbc.sql(
                                """
                update person
                   set unit_id = :unit, name = :name, post_kind = :postKind, post = :post, telephone = :telephone,
                       post_ends_on = :postEndsOn, closed_at = :closedAt, closed_reason = :closedReason,
                       version = version + 1
                 where id = :id and version = :version
                """)
                        .param("unit", person.unit())
                        .param("name", person.name())
                        .param("postKind", person.postKind().name())
                        .param("post", person.post())
                        .param("telephone", person.telephone())
                        .param("postEndsOn", person.postEndsOn())
                        .param(
                                "closedAt",
                                person.closedAt() == null
                                        ? null
                                        : person.closedAt().atOffset(ZoneOffset.UTC))
                        .param("closedReason", person.closedReason())
                        .param("id", person.id())
                        .param("version", person.version())
                        .update()
                == 1;
    }

    void revoke(long person, Role role, Instant at, long by) {
        jdbc.sql(
                        """
                update person_role
                   set revoked_at = greatest(:at, granted_at), revoked_by = :by
                 where person_id = :person and role = :role and revoked_at is null
                """)
                .param("person", person)
                .param("role", role.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Returns every role ever held, the newest grant first. */
    List<RoleGrant> grants(long person) {
        return jdbc.sql(
                        """
                select granted.role, granted.granted_at, granter.name, granted.revoked_at, revoker.name
                  from person_role granted
                  left join person granter on granter.id = granted.granted_by
                  left join person revoker on revoker.id = granted.revoked_by
                 where granted.person_id = :person
                 order by granted.id desc
                """)
                .param("person", person)
                .query((row, index) -> new RoleGrant(
                        Role.valueOf(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3) == null ? "系统" : row.getString(3),
                        instant(row.getObject(4, OffsetDateTime.class)),
                        row.getString(5)))
                .list();
    }

    void grant(long person, Role role, Instant at, long by) {
        jdbc.sql(
                        """
                insert into person_role (person_id, role, granted_at, granted_by)
                values (:person, :role, :at, :by)
                """)
                .param("person", person)
                .param("role", role.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void signedIn(long person, Instant at) {
        jdbc.sql("update person set last_sign_in_at = :at where id = :person")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person)
                .update();
    }

    private static Person toPerson(ResultSet row, int index) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getObject("unit_id", Long.class),
                row.getString("name"),
                row.getString("account"),
                PostKind.valueOf(row.getString("post_kind")),
                row.getString("post"),
                row.getString("telephone"),
                row.getObject("post_ends_on", LocalDate.class),
                instant(row.getObject("closed_at", OffsetDateTime.class)),
                row.getString("closed_reason"),
                instant(row.getObject("last_sign_in_at", OffsetDateTime.class)),
                roles(row.getString("roles")),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
