package org.zhiqing.server.publication;

import org.springframework.stereotype.Component;
import org.zhiqing.server.publication.batch.ImportBatches;
import org.zhiqing.server.work.PassingTasks;
import org.zhiqing.server.work.Task;

/** The steps of documents and batches pass to a substitute; drafting does not. */
@Component
class PassingDocumentTasks implements PassingTasks {

    @Override
    public boolean passes(Task task) {
        return switch (task.subject()) {
            case DocumentTasks.SUBJECT -> !task.step().equals(DocumentStep.SUBMIT.name());
            case DocumentTasks.WITHDRAWAL, ImportBatches.SUBJECT -> true;
            default -> false;
        };
    }
}
