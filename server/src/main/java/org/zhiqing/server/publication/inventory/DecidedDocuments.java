package org.zhiqing.server.publication.inventory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.PublicityTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDecided;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.EditionContent;

/** Puts decided documents on the inventory in the transaction that decides them, and takes off what has become public. */
@Component
class DecidedDocuments {

    private final InventoryStore store;
    private final InventorySettings settings;
    private final InventoryTasks tasks;
    private final Clock clock;

    DecidedDocuments(InventoryStore store, InventorySettings settings, InventoryTasks tasks, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void on(DocumentDecided decided) {
        Document document = decided.document();
        Optional<InventoryEntry> known = store.ofDocument(document.id());
        if (document.stage() == DocumentStage.KEPT && document.publicEdition() == null) {
            InventoryEntry entry = entry(document, known, decided.by());
            if (known.isPresent()) {
                store.save(entry);
            } else {
                store.add(entry);
            }
        } else if (document.stage() == DocumentStage.PUBLISHED && known.isPresent()) {
            store.save(known.get().ended(LocalDate.now(clock)));
            tasks.close(known.get(), decided.by());
        }
    }

    private InventoryEntry entry(Document document, Optional<InventoryEntry> known, Actor by) {
        EditionContent content = document.edition().content();
        LocalDate today = LocalDate.now(clock);
        PublicityTest test = known.map(InventoryEntry::test)
                .orElse(new PublicityTest(Set.of(), document.kind().item(), Set.of()));
        boolean withheld = content.attribute() == DisclosureAttribute.WITHHELD;
        return new InventoryEntry(
                known.map(InventoryEntry::id).orElse(0L),
                document.organ(),
                document.unit(),
                document.id(),
                document.kind(),
                content.title(),
                content.documentDate(),
                content.attribute(),
                withheld ? content.ground() : null,
                content.groundNote(),
                test,
                test.speaksForPublic() ? content.groundNote() : "",
                by.name(),
                today,
                settings.next(document.organ(), today),
                null,
                known.map(InventoryEntry::version).orElse(0));
    }
}
