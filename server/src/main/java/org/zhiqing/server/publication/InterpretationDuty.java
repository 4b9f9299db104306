package org.zhiqing.server.publication;

import java.time.LocalDate;
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
        document.edition().content().relations().stream()
                .filter(relation -> relation.kind() == RelationKind.INTERPRETS)
                .forEach(relation -> tasks.close(TASK, relation.document(), system(document)));
        if (published.first()) {
            owedUntil(document).ifPresent(until -> open(document, until));
        }
    }

    @EventListener
    void on(DocumentWithdrawn withdrawn) {
        Document document = store.get(withdrawn.document());
        tasks.close(TASK, document.id(), system(document));
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
                                where r.target_id = :id and r.kind = 'INTERPRETS' and d.public_edition is not null)
                """)
                .param("id", document)
                .query(Boolean.class)
                .single();
    }

    private static Actor system(Document document) {
        return Actor.system(document.organ(), "");
    }
}
