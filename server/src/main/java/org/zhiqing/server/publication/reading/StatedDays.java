package org.zhiqing.server.publication.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;

/** The list of back-dated documents (补录日期清单): the organ's own, for a competent authority those of all organs below it too. */
@Component
@Transactional(readOnly = true)
public class StatedDays {

    private static final String FROM =
            """
             from document d join document_edition e on e.document_id = d.id
             where d.organ_id in (:organs) and e.stated_on is not null and e.published_at is not null
               and e.number = (select max(o.number) from document_edition o
                                where o.document_id = d.id and o.published_at is not null)
            """;

    private final JdbcClient jdbc;
    private final Organs organs;

    StatedDays(JdbcClient jdbc, Organs organs) {
        this.jdbc = jdbc;
        this.organs = organs;
    }

    /** Returns a page (from 1) of the list, what lies back furthest first. */
    @Requires(Act.STATED_DAYS_READ)
    public Page<StatedDay> page(int number, int size, Actor actor) {
        Map<Long, String> names = names(actor);
        long total = jdbc.sql("select count(*)" + FROM)
                .param("organs", names.keySet())
                .query(Long.class)
                .single();
        List<StatedDay> lines = jdbc.sql(
                        """
                select d.id, d.organ_id, d.index_number, d.first_published_on, d.author_name, e.stated_on,
                       case when d.public_edition = e.number then e.stated_reason else '' end as stated_reason,
                       case when d.public_edition = e.number then e.title else '' end as title
                """
                                + FROM
                                + " order by d.first_published_on - e.stated_on desc, d.id limit :size offset :offset")
                .param("organs", names.keySet())
                .param("size", size)
                .param("offset", Page.offset(number, size))
                .query((row, index) -> new StatedDay(
                        row.getLong("id"),
                        names.getOrDefault(row.getLong("organ_id"), ""),
                        row.getString("title"),
                        row.getString("index_number"),
                        row.getObject("stated_on", LocalDate.class),
                        row.getObject("first_published_on", LocalDate.class),
                        row.getString("stated_reason"),
                        row.getString("author_name")))
                .list();
        return new Page<>(lines, Math.max(1, number), size, total);
    }

    private Map<Long, String> names(Actor actor) {
        List<Organ> seen = actor.is(Role.COMPETENT_AUTHORITY)
                ? organs.withAllBelow(actor.organ())
                : organs.find(actor.organ()).stream().toList();
        return seen.stream().collect(Collectors.toMap(Organ::id, Organ::name));
    }
}
