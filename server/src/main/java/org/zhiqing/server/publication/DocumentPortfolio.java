package org.zhiqing.server.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.work.Holding;
import org.zhiqing.server.work.Portfolio;

/**
 * The documents that a person drafts. Whoever takes one over counts among its writers, so that nobody approves what they
 * have taken over; the words do not change, so a signed secrecy review stays good.
 */
@Component
class DocumentPortfolio implements Portfolio {

    private final DocumentStore store;
    private final EditionStore editions;
    private final DocumentTasks tasks;
    private final StepTaking steps;

    DocumentPortfolio(DocumentStore store, EditionStore editions, DocumentTasks tasks, StepTaking steps) {
        this.store = store;
        this.editions = editions;
        this.tasks = tasks;
        this.steps = steps;
    }

    @Override
    public List<Holding> heldBy(long person) {
        return store.inWorkOf(person).stream().map(DocumentPortfolio::holding).toList();
    }

    private static Holding holding(Document document) {
        return new Holding(
                DocumentTasks.SUBJECT,
                document.id(),
                "稿件",
                "《" + document.title() + "》",
                document.stage().label(),
                DocumentTasks.href(document),
                Act.DOCUMENT_DRAFT,
                null);
    }

    @Override
    public void move(long from, Actor to, Actor by) {
        for (Document document : store.inWorkOf(from)) {
            store.handOver(document, to, by, steps.now());
            editions.addWriter(document.edition(), to.person());
            tasks.handedOver(document, to);
            steps.note(by, "document.handed-over", document, "由" + document.authorName() + "交给" + to.name());
        }
    }
}
