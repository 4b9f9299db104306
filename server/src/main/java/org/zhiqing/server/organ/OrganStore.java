package org.zhiqing.server.organ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code organ}. */
@Repository
class OrganStore {

    private static final String SELECT =
            """
            select id, parent_id, kind, name, short_name, uscc, index_code, government, rule_making, site, closed_on,
                   version
              from organ
            """;

    private final JdbcClient jdbc;

    OrganStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(Organ organ) {
        return jdbc.sql(
                        """
                insert into organ (parent_id, kind, name, short_name, uscc, index_code, government, rule_making, site,
                                   sort)
                values (:parent, :kind, :name, :shortName, :uscc, :indexCode, :government, :ruleMaking, :site,
                        (select coalesce(max(sort), 0) + 1 from organ where parent_id is not distinct from :parent))
                returning id
                """)
                .params(organParams(organ))
                .query(Long.class)
                .single();
    }

    /** Writes the organ if nobody else has since it was read. */
    boolean save(Organ organ) {
        return jdbc.sql(
                                """
                update organ
                   set parent_id = :parent, kind = :kind, name = :name, short_name = :shortName, uscc = :uscc,
                       index_code = :indexCode, government = :government, rule_making = :ruleMaking, site = :site,
                       closed_on = :closedOn, version = version + 1
                 where id = :id and version = :version
                """)
                        .params(organParams(organ))
                        .param("id", organ.id())
                        .param("version", organ.version())
                        .param("closedOn", organ.closedOn())
                        .update()
                == 1;
    }

    Optional<Organ> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(OrganStore::toOrgan)
                .optional();
    }

    Optional<Organ> site() {
        return jdbc.sql(SELECT + " where site").query(OrganStore::toOrgan).optional();
    }

    List<Organ> all() {
        return jdbc.sql(SELECT + " order by sort, id")
                .query(OrganStore::toOrgan)
                .list();
    }

    List<Organ> below(long parent) {
        return jdbc.sql(SELECT + " where parent_id = :parent order by sort, id")
                .param("parent", parent)
                .query(OrganStore::toOrgan)
                .list();
    }

    boolean any() {
        return jdbc.sql("select exists (select 1 from organ)")
                .query(Boolean.class)
                .single();
    }

    private static java.util.Map<String, @Nullable Object> organParams(Organ organ) {
        java.util.Map<String, @Nullable Object> params = new java.util.HashMap<>();
        params.put("parent", organ.parent());
        params.put("kind", organ.kind().name());
        params.put("name", organ.name());
        params.put("shortName", organ.shortName());
        params.put("uscc", organ.uscc());
        params.put("indexCode", organ.indexCode());
        params.put("government", organ.government());
        params.put("ruleMaking", organ.ruleMaking());
        params.put("site", organ.site());
        return params;
    }

    private static Organ toOrgan(ResultSet row, int index) throws SQLException {
        String name = row.getString("name");
        String shortName = row.getString("short_name");
        return new Organ(
                row.getLong("id"),
                row.getObject("parent_id", Long.class),
                OrganKind.valueOf(row.getString("kind")),
                name,
                shortName.isEmpty() ? name : shortName,
                row.getString("uscc"),
                row.getString("index_code"),
                row.getBoolean("government"),
                row.getBoolean("rule_making"),
                row.getBoolean("site"),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
