package org.zhiqing.server.publication.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.publication.BatchedDocuments;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.Relation;
import org.zhiqing.server.publication.RelationKind;

/** Making a batch of what was read: earlier versions first, each later one amending the one before it. */
@Component
class BatchCollecting {

    private final ImportBatchStore batches;
    private final BatchedDocuments documents;
    private final BatchTasks tasks;
    private final AuditTrail audit;

    BatchCollecting(ImportBatchStore batches, BatchedDocuments documents, BatchTasks tasks, AuditTrail audit) {
        this.batches = batches;
        this.documents = documents;
        this.tasks = tasks;
        this.audit = audit;
    }

    ImportReport collect(
            String name, String section, List<LawText> read, List<RefusedFile> refused, boolean dryRun, Actor by) {
        List<RefusedFile> left = new ArrayList<>(refused);
        List<LawText> wanted = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        for (LawText law : read) {
            String before = files.putIfAbsent(
                    law.content().title() + '\n' + law.content().body(), law.file());
            String why = before == null
                    ? documents.whyNot(by.organ(), law.content())
                    : Sentences.of("publication.import-same", law.file(), before);
            if (why.isEmpty()) {
                wanted.add(law);
            } else {
                left.add(new RefusedFile(law.file(), why));
            }
        }
        List<LawText> ordered = inOrder(wanted);
        List<TakenFile> taken = taken(ordered);
        if (dryRun || ordered.isEmpty()) {
            return new ImportReport(null, taken, left);
        }
        long batch = batches.add(name, documents.section(by.organ(), section), by, documents.now());
        add(batch, section, ordered, by);
        left.forEach(file -> batches.addRefused(batch, file));
        audit.record(
                by,
                "document-batch.collected",
                "document-batch/" + batch,
                Sentences.of("publication.batch-collected", name, taken.size(), left.size()));
        tasks.opened(batches.get(batch, by.organ()));
        return new ImportReport(batch, taken, left);
    }

    private void add(long batch, String section, List<LawText> ordered, Actor by) {
        Map<String, Long> versions = new HashMap<>();
        for (LawText law : ordered) {
            EditionContent content = law.content();
            Long before = versions.get(law.law());
            if (before != null) {
                content = content.edit()
                        .relations(List.of(new Relation(RelationKind.AMENDS, before)))
                        .done();
            }
            Document document = documents.collect(batch, section, content, by);
            versions.put(law.law(), document.id());
        }
    }

    private static List<LawText> inOrder(List<LawText> laws) {
        return laws.stream()
                .sorted(Comparator.comparing(LawText::versionOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(LawText::file))
                .toList();
    }

    private static List<TakenFile> taken(List<LawText> ordered) {
        Map<String, LawText> latest = new HashMap<>();
        ordered.forEach(law -> latest.put(law.law(), law));
        return ordered.stream()
                .map(law -> new TakenFile(
                        law.file(),
                        law.content().title(),
                        law.content().documentNumber(),
                        law.missing(),
                        latest.get(law.law()) != law))
                .toList();
    }
}
