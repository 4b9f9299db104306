package org.zhiqing.server.publication;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.CalledByUseCases;
import org.zhiqing.server.kernel.Refusal;

/** Sends what was kept on the ordinary way again, after a re-assessment has decided that it is to be disclosed. */
@Service
@CalledByUseCases
@Transactional
public class DocumentTurning {

    private final DocumentStore store;
    private final EditionStore editions;
    private final StepTaking steps;
    private final DocumentTasks tasks;
    private final DocumentDrafting drafting;

    DocumentTurning(
            DocumentStore store,
            EditionStore editions,
            StepTaking steps,
            DocumentTasks tasks,
            DocumentDrafting drafting) {
        this.store = store;
        this.editions = editions;
        this.steps = steps;
        this.tasks = tasks;
        this.drafting = drafting;
    }

    /**
     * Begins a new edition of a kept document with another attribute; its unit finishes it and hands it in. Whoever
     * decided is no writer of it.
     *
     * @param open whether it is to be public, else disclosed upon request
     * @throws Refusal {@code publication.being-revised} unless the document is kept
     */
    public void turn(long id, boolean open, String reason, Actor by) {
        Document document = store.get(id);
        if (document.stage() != DocumentStage.KEPT) {
            throw new Refusal("publication.being-revised", document.title(), document.stage());
        }
        Edition old = document.edition();
        EditionDraft words = old.content().edit();
        Edition next = Edition.of(
                id,
                editions.lastNumber(id) + 1,
                (open ? words.proactive() : words.uponRequest(reason)).done(),
                old.attachments(),
                old.writers(),
                old.number());
        editions.add(id, next);
        Document revised = document.withEdition(editions.get(id, next.number())).at(DocumentStage.DRAFT);
        tasks.turned(steps.take(document, DocumentStep.REVISE, revised, reason, by));
    }

    /** Begins a document for what lay outside the system and is to be public. */
    public long begin(String kind, String title, Actor by) {
        return drafting.draft(kind, EditionContent.of(title, ""), by).id();
    }
}
