package org.zhiqing.server.publication;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.catalog.restructuring.SectionContents;
import org.zhiqing.server.kernel.Actor;

/** Documents in the sections that a restructuring moves; table {@code document_section_move}. */
@Repository
class DocumentSections implements SectionContents {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    DocumentSections(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Set<String> full(long organ, Collection<String> slugs) {
        return slugs.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(
                                """
                        select distinct section from document
                         where organ_id = :organ and stage <> 'DISCARDED' and section in (:slugs)
                        """)
                        .param("organ", organ)
                        .param("slugs", slugs)
                        .query(String.class)
                        .list());
    }

    @Override
    public void move(long organ, long plan, String from, String to, Actor by) {
        tell(
                organ,
                jdbc.sql(
                                """
                        with moved as (
                            update document set section = :to, version = version + 1
                             where organ_id = :organ and section = :from returning id, public_edition
                        ), noted as (
                            insert into document_section_move (plan_id, document_id, from_section, to_section)
                            select :plan, id, :from, :to from moved
                        )
                        select id from moved where public_edition is not null
                        """)
                        .param("organ", organ)
                        .param("plan", plan)
                        .param("from", from)
                        .param("to", to)
                        .query(Long.class)
                        .list());
    }

    @Override
    public void moveBack(long organ, long plan, Actor by) {
        List<Long> open = jdbc.sql(
                        """
                with back as (
                    update document d set section = m.from_section, version = d.version + 1
                      from document_section_move m
                     where m.plan_id = :plan and m.document_id = d.id and d.section = m.to_section
                    returning d.id, d.public_edition
                )
                select id from back where public_edition is not null
                """)
                .param("plan", plan)
                .query(Long.class)
                .list();
        jdbc.sql("delete from document_section_move where plan_id = :plan")
                .param("plan", plan)
                .update();
        tell(organ, open);
    }

    private void tell(long organ, List<Long> open) {
        open.forEach(document -> events.publishEvent(new DocumentChanged(document, organ)));
    }
}
