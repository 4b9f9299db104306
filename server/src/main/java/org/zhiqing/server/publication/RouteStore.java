package org.zhiqing.server.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.publication.kind.DocumentKind;
import org.zhiqing.server.publication.kind.Route;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code document_route}, and the route frozen in an edition. */
@Repository
class RouteStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    RouteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an organ has set for a kind. */
    record Kept(Route route, String by, Instant at, int version) {}

    static Route read(String json) {
        return JSON.readValue(json, Route.class);
    }

    /** Returns what holds now: what the organ has set, else the kind's own. */
    Route now(long organ, DocumentKind kind) {
        return kept(organ, kind.slug()).map(Kept::route).orElseGet(() -> Route.of(kind.route()));
    }

    Optional<Kept> kept(long organ, String kind) {
        return Optional.ofNullable(all(organ).get(kind));
    }

    /** Returns everything that the organ has set, by kind. */
    Map<String, Kept> all(long organ) {
        Map<String, Kept> all = new HashMap<>();
        jdbc.sql("select * from document_route where organ_id = :organ")
                .param("organ", organ)
                .query((row, index) -> all.put(
                        row.getString("kind"),
                        new Kept(
                                read(row.getString("route")),
                                row.getString("changed_name"),
                                row.getObject("changed_at", java.time.OffsetDateTime.class)
                                        .toInstant(),
                                row.getInt("version"))))
                .list();
        return all;
    }

    /**
     * Sets the route of a kind, in the version that the person has seen; 0 when none was set.
     *
     * @throws Refusal {@code kernel.changed-meanwhile}
     */
    void set(long organ, DocumentKind kind, Route route, int version, Actor by, Instant at) {
        int rows = jdbc.sql(
                        """
                insert into document_route (organ_id, kind, route, changed_at, changed_name, version)
                values (:organ, :kind, cast(:route as jsonb), :at, :by, 1)
                on conflict (organ_id, kind) do update
                   set route = excluded.route, changed_at = excluded.changed_at, changed_name = excluded.changed_name,
                       version = document_route.version + 1
                 where document_route.version = :version
                """)
                .param("organ", organ)
                .param("kind", kind.slug())
                .param("route", JSON.writeValueAsString(route))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("version", version)
                .update();
        if (rows == 0) {
            Kept kept = kept(organ, kind.slug()).orElseThrow();
            throw new Refusal("kernel.changed-meanwhile", "“" + kind.label() + "”的审核流程", kept.by(), kept.at());
        }
    }

    /** Freezes the route that the edition takes from now on. */
    void freeze(Edition edition, Route route) {
        jdbc.sql("update document_edition set route = cast(:route as jsonb) where id = :id")
                .param("route", JSON.writeValueAsString(route))
                .param("id", edition.id())
                .update();
    }
}
