package org.zhiqing.server.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/**
 * Who drafts a document explains it (谁起草、谁解读): its kind says whether an interpretation is owed and within how many working
 * days of its publication (国办发〔2016〕19号: three).
 */
@Component
class InterpretationDuty {

    private static final String TASK = "interpretation";

    private final JdbcClient jdbc;
    private final DocumentStore store;
    private final Tasks tasks;
    private final Calendar calendar;

    InterpretationDuty(JdbcClient jdbc, DocumentStore store, Tasks tasks, Calendar calendar) {
        this.jdbc = jdbc;
        this.store = store;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    /** Returns until when the interpretation is owed; empty where none is, or one is public. */
    Optional<LocalDate> owedUntil(Document document) {
        Integer days = document.kind().interpretedWithin();
        LocalDate on = document.firstPublishedOn();
        return days == null || on == null || document.publicEdition() == null || isInterpreted(document.id())
                ? Optional.empty()
                : Optional.of(calendar.provisionalDays().after(on, days));
    }

    @EventListener
    void on(DocumentPublished published) {
        Document document = store.get(published.document());
        for (long target : interpretedBy(document)) {
            tasks.close(TASK, target, system(document));
        }
        openIfOwed(document);
    }

    /** A document withdrawn needs none any more; where it was itself an interpretation, one is owed again. */
    @EventListener
    void on(DocumentWithdrawn withdrawn) {
        Document document = store.get(withdrawn.document());
        tasks.close(TASK, document.id(), system(document));
        interpretedBy(document).forEach(target -> openIfOwed(store.get(target)));
    }

    /** What interprets another one may interpret this one now. */
    @EventListener
    void on(DocumentChanged changed) {
        if (!tasks.openOf(TASK, changed.document()).isEmpty() && isInterpreted(changed.document())) {
            tasks.close(TASK, changed.document(), system(store.get(changed.document())));
        }
    }

    private void openIfOwed(Document document) {
        if (tasks.openOf(TASK, document.id()).isEmpty()) {
            owedUntil(document).ifPresent(until -> open(document, until));
        }
    }

    /** Returns the organ's own documents that this one interprets, or that stand in the place of those. */
    private List<Long> interpretedBy(Document document) {
        return jdbc.sql(
                        """
                select r.target_id from document_relation r join document t on t.id = r.target_id
                 where r.document_id = :id and r.kind = 'INTERPRETS' and t.organ_id = :organ
                """)
                .param("id", document.id())
                .param("organ", document.organ())
                .query(Long.class)
                .list();
    }

    private void open(Document document, LocalDate until) {
        tasks.open(NewTask.forRole(
                document.unit() == null ? Role.DISCLOSURE_OFFICE : Role.CLERK,
                document.organ(),
                document.unit(),
                TASK,
                document.id(),
                "INTERPRET",
                Sentences.of("publication.task-interpret", document.title()),
                DocumentTasks.href(document),
                until));
    }

    private boolean isInterpreted(long document) {
        return jdbc.sql(
                        """
                select exists (select 1 from document_relation r join document d on d.id = r.document_id
                                join document t on t.id = r.target_id
                                where r.target_id = :id and r.kind = 'INTERPRETS' and d.public_edition is not null
                                  and d.organ_id = t.organ_id)
                """)
                .param("id", document)
                .query(Boolean.class)
                .single();
    }

    private static Actor system(Document document) {
        return Actor.system(document.organ(), "");
    }
}
