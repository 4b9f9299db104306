package org.zhiqing.server.catalog.restructuring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Refusal;

/** Tables {@code section_restructuring}, {@code section_restructuring_step} and {@code section_address}. */
@Repository
class PlanStore {

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String name, Actor by, LocalDate on) {
        return jdbc.sql(
                        """
                insert into section_restructuring (organ_id, name, stage, planned_name, planned_on)
                values (:organ, :name, 'PLANNED', :by, :on) returning id
                """)
                .param("organ", by.organ())
                .param("name", name)
                .param("by", by.name())
                .param("on", on)
                .query(Long.class)
                .single();
    }

    void addStep(long plan, PlanStep step) {
        jdbc.sql(
                        """
                insert into section_restructuring_step (restructuring_id, kind, section_id, target_id, slug)
                values (:plan, :kind, :section, :target, :slug)
                """)
                .param("plan", plan)
                .param("kind", step.kind().name())
                .param("section", step.section())
                .param("target", step.target())
                .param("slug", step.slug())
                .update();
    }

    void removeStep(long plan, long step) {
        jdbc.sql("delete from section_restructuring_step where restructuring_id = :plan and id = :step")
                .param("plan", plan)
                .param("step", step)
                .update();
    }

    /** @throws Refusal {@code catalog.plan-changed-meanwhile} if somebody changed the plan since it was read */
    void touch(Plan plan) {
        int rows = jdbc.sql(
                        "update section_restructuring set version = version + 1 where id = :id and version = :version")
                .param("id", plan.id())
                .param("version", plan.version())
                .update();
        if (rows == 0) {
            throw new Refusal("catalog.plan-changed-meanwhile", plan.name());
        }
    }

    void drop(long plan) {
        jdbc.sql("update section_restructuring set stage = 'DROPPED' where id = :id")
                .param("id", plan)
                .update();
    }

    /** Writes down that the plan was done, with the sections, addresses and items as they were. */
    void done(long plan, long organ, Actor by, Instant at) {
        jdbc.sql(
                        """
                update section_restructuring
                   set stage = 'DONE', done_name = :name, done_at = :at, before = jsonb_build_object(
                       'sections', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'parent', s.parent_id,
                               'slug', s.slug, 'position', s.position)), '[]'::jsonb)
                              from section s where s.organ_id = :organ and s.closed_on is null),
                       'addresses', (select coalesce(jsonb_agg(jsonb_build_object('slug', a.slug, 'target', a.target_id)),
                               '[]'::jsonb) from section_address a where a.organ_id = :organ),
                       'items', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'section', i.section)),
                               '[]'::jsonb) from catalog_item i where i.organ_id = :organ and i.section <> ''))
                 where id = :id
                """)
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("organ", organ)
                .param("id", plan)
                .update();
    }

    void reversed(long plan, Actor by, Instant at) {
        jdbc.sql(
                        """
                update section_restructuring set stage = 'REVERSED', reversed_name = :name, reversed_at = :at
                 where id = :id
                """)
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", plan)
                .update();
    }

    Optional<Plan> find(long id) {
        return jdbc.sql("select * from section_restructuring where id = :id")
                .param("id", id)
                .query(this::plan)
                .optional();
    }

    /** Returns the organ's plans, newest first. */
    List<Plan> ofOrgan(long organ) {
        return jdbc.sql("select * from section_restructuring where organ_id = :organ order by id desc")
                .param("organ", organ)
                .query(this::plan)
                .list();
    }

    /** Returns whether a plan of the organ was done later than this one and still is. */
    boolean isFollowed(Plan plan) {
        return jdbc.sql(
                        """
                select exists (select 1 from section_restructuring p join section_restructuring mine on mine.id = :id
                         where p.organ_id = mine.organ_id and p.stage = 'DONE' and p.done_at > mine.done_at)
                """)
                .param("id", plan.id())
                .query(Boolean.class)
                .single();
    }

    /** Returns every address that a section of the organ has or had. */
    Set<String> taken(long organ) {
        return new TreeSet<>(jdbc.sql(
                        """
                select slug from section where organ_id = :organ union select slug from section_address where organ_id = :organ
                """)
                .param("organ", organ)
                .query(String.class)
                .list());
    }

    private Plan plan(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new Plan(
                id,
                row.getLong("organ_id"),
                row.getString("name"),
                PlanStage.valueOf(row.getString("stage")),
                row.getString("planned_name"),
                row.getObject("planned_on", LocalDate.class),
                row.getString("done_name"),
                day(row, "done_at"),
                row.getString("reversed_name"),
                day(row, "reversed_at"),
                steps(id),
                row.getInt("version"));
    }

    private List<PlanStep> steps(long plan) {
        return jdbc.sql("select * from section_restructuring_step where restructuring_id = :plan order by id")
                .param("plan", plan)
                .query((row, index) -> new PlanStep(
                        row.getLong("id"),
                        StepKind.valueOf(row.getString("kind")),
                        row.getLong("section_id"),
                        row.getObject("target_id", Long.class),
                        row.getString("slug")))
                .list();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : Beijing.day(at.toInstant());
    }
}
