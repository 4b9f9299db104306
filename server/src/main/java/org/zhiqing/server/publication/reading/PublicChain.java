package org.zhiqing.server.publication.reading;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.publication.KeptElements;
import org.zhiqing.server.publication.kind.DisclosurePhase;

/** The public documents of one matter, from its draft to its result: those that follow each other (承接), over any number of steps. */
@Component
@Transactional(readOnly = true)
public class PublicChain {

    private static final int LONGEST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    PublicChain(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param phase which of the five it says it serves, or {@code null} for its kind's own */
    public record Link(PublicLine document, @Nullable DisclosurePhase phase) {}

    /** Returns the chain in which the document stands, itself included, oldest first; empty where nothing follows. */
    public List<Link> of(long document) {
        List<Link> chain = jdbc.sql(
                        """
                with recursive chain (id) as (
                    select cast(:id as bigint)
                    union
                    select case when r.document_id = c.id then r.target_id else r.document_id end
                      from chain c join public_document_relation r
                        on r.kind = 'FOLLOWS' and c.id in (r.document_id, r.target_id)
                )
                """
                                + PublicRows.LINE
                                + """
                       , p.phase
                  from chain c join public_document p on p.id = c.id
                 order by coalesce(p.document_date, p.first_published_on), p.first_published_on, p.id
                 limit :most
                """)
                .param("id", document)
                .param("today", Beijing.day(clock.instant()))
                .param("most", LONGEST)
                .query((row, index) ->
                        new Link(PublicRows.line(row, index), KeptElements.phase(row.getString("phase"))))
                .list();
        return chain.size() > 1 ? chain : List.of();
    }
}
