package org.zhiqing.server.catalog.restructuring;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Doing and undoing a rearrangement in the tables {@code section}, {@code section_address} and {@code catalog_item}. */
@Repository
class ArrangementStore {

    private final JdbcClient jdbc;

    ArrangementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param names name of each section today, by its address */
    void arrange(long organ, long plan, Rearrangement after, Map<String, String> names, LocalDate on) {
        after.closed()
                .forEach(section -> jdbc.sql("update section set closed_on = :on, version = version + 1 where id = :id")
                        .param("on", on)
                        .param("id", section)
                        .update());
        after.parents().forEach(this::place);
        after.slugs()
                .forEach((section, slug) -> jdbc.sql("update section set slug = :slug where id = :id and slug <> :slug")
                        .param("slug", slug)
                        .param("id", section)
                        .update());
        after.moved().forEach((slug, target) -> {
            lead(organ, plan, slug, names.getOrDefault(slug, slug), target, on);
            String to = after.leadsTo(slug);
            jdbc.sql("update catalog_item set section = :to where organ_id = :organ and section = :slug")
                    .param("to", to == null ? "" : to)
                    .param("organ", organ)
                    .param("slug", slug)
                    .update();
        });
        after.closed().forEach(section -> follow(section, after));
    }

    private void place(long section, @Nullable Long parent) {
        jdbc.sql(
                        """
                update section set parent_id = cast(:parent as bigint), version = version + 1,
                       position = (select coalesce(max(o.position), 0) + 1 from section o
                                    where o.organ_id = section.organ_id
                                      and o.parent_id is not distinct from cast(:parent as bigint))
                 where id = :id and parent_id is distinct from cast(:parent as bigint)
                """)
                .param("parent", parent)
                .param("id", section)
                .update();
    }

    private void lead(long organ, long plan, String slug, String name, @Nullable Long target, LocalDate on) {
        jdbc.sql(
                        """
                insert into section_address (organ_id, slug, name, target_id, since, restructuring_id)
                values (:organ, :slug, :name, :target, :on, :plan)
                on conflict (organ_id, slug) do update set target_id = excluded.target_id
                """)
                .param("organ", organ)
                .param("slug", slug)
                .param("name", name)
                .param("target", target)
                .param("on", on)
                .param("plan", plan)
                .update();
    }

    /** Older addresses that led to a section which is no more lead on to where it went. */
    private void follow(long closed, Rearrangement after) {
        String slug = jdbc.sql("select slug from section where id = :id")
                .param("id", closed)
                .query(String.class)
                .single();
        jdbc.sql("update section_address set target_id = :target where target_id = :closed")
                .param("target", after.moved().get(slug))
                .param("closed", closed)
                .update();
    }

    /** Gives all sections back the place and the address that they had; addresses used meanwhile lead to them. */
    void restore(long organ, long plan, LocalDate on) {
        restoreItems(plan);
        jdbc.sql(
                        """
                insert into section_address (organ_id, slug, name, target_id, since, restructuring_id)
                select s.organ_id, s.slug, s.name, s.id, :on, p.id
                  from section_restructuring p,
                       jsonb_to_recordset(p.before -> 'sections') as b(id bigint, slug varchar)
                  join section s on s.id = b.id and s.slug <> b.slug
                 where p.id = :plan
                on conflict (organ_id, slug) do update set target_id = excluded.target_id
                """)
                .param("on", on)
                .param("plan", plan)
                .update();
        jdbc.sql(
                        """
                update section s set parent_id = b.parent, slug = b.slug, position = b.position, closed_on = null,
                       version = s.version + 1
                  from section_restructuring p,
                       jsonb_to_recordset(p.before -> 'sections') as b(id bigint, parent bigint, slug varchar, position int)
                 where p.id = :plan and s.id = b.id
                """)
                .param("plan", plan)
                .update();
        jdbc.sql(
                        """
                update section_address a set target_id = b.target
                  from section_restructuring p,
                       jsonb_to_recordset(p.before -> 'addresses') as b(slug varchar, target bigint)
                 where p.id = :plan and a.organ_id = p.organ_id and a.slug = b.slug
                """)
                .param("plan", plan)
                .update();
        jdbc.sql(
                        """
                delete from section_address a using section s
                 where a.organ_id = :organ and s.organ_id = a.organ_id and s.slug = a.slug and s.closed_on is null
                """)
                .param("organ", organ)
                .update();
    }

    /** Items go back to where they were unless somebody has put them elsewhere since. */
    private void restoreItems(long plan) {
        jdbc.sql(
                        """
                update catalog_item i set section = b.section
                  from section_restructuring p,
                       jsonb_to_recordset(p.before -> 'items') as b(id bigint, section varchar)
                  join section_address a on a.slug = b.section
                  left join section s on s.id = a.target_id
                 where p.id = :plan and a.restructuring_id = p.id and i.id = b.id
                   and i.section = coalesce(s.slug, '')
                """)
                .param("plan", plan)
                .update();
    }

    /** Returns the address that each section has now and had before the plan, where the two differ. */
    Map<String, String> renamed(long plan) {
        Map<String, String> renamed = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select s.slug as now, b.slug as once
                  from section_restructuring p,
                       jsonb_to_recordset(p.before -> 'sections') as b(id bigint, slug varchar)
                  join section s on s.id = b.id and s.slug <> b.slug and s.closed_on is null
                 where p.id = :plan
                """)
                .param("plan", plan)
                .query((row, index) -> renamed.put(row.getString("now"), row.getString("once")))
                .list();
        return renamed;
    }
}
