package org.zhiqing.server.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;

/** Which approved editions wait for their time, and since when they are due. */
@Repository
class Schedule {

    private static final String WAITING =
            """
             from document d join document_edition e on e.document_id = d.id and e.number = d.edition
             where d.stage = 'SCHEDULED'
            """;

    private final JdbcClient jdbc;
    private final EditionStore editions;
    private final StepTaking steps;
    private final ApplicationEventPublisher events;

    Schedule(JdbcClient jdbc, EditionStore editions, StepTaking steps, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.steps = steps;
        this.events = events;
    }

    /** Approves the document for a time. */
    Document set(Document document, Instant at, String opinion, Actor by) {
        editions.schedule(document.edition(), at);
        String words = opinion.strip() + "（定于 " + Beijing.second(at) + " 公开）";
        Document saved = steps.take(document, DocumentStep.APPROVE, document.at(DocumentStage.SCHEDULED), words, by);
        events.publishEvent(new DocumentScheduled(document.id(), at));
        return saved;
    }

    /** Takes the time away, so that the edition can be released at once or wait for approval again. */
    void clear(Document document) {
        editions.schedule(document.edition(), null);
    }

    /** Returns the next time for which anything waits; what is due already does not count. */
    Optional<Instant> next() {
        return jdbc.sql("select min(e.publish_at) as at" + WAITING + " and e.publish_at > :now")
                .param("now", steps.now().atOffset(ZoneOffset.UTC))
                .query((row, index) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** Returns what is due, the longest due first. */
    List<Long> due() {
        return jdbc.sql("select d.id" + WAITING + " and e.publish_at <= :now order by e.publish_at, d.id")
                .param("now", steps.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /**
     * Returns whether the document is due, and holds it until the end of the transaction; false while another holds it.
     */
    boolean hold(long id) {
        return jdbc.sql("select d.id" + WAITING
                        + " and e.publish_at <= :now and d.id = :id for update of d skip locked")
                .param("now", steps.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
