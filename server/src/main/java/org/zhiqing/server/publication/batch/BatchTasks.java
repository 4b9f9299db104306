package org.zhiqing.server.publication.batch;

import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/** What waits for whom because of a batch: first the secrecy reviewer, then the leader. */
@Component
class BatchTasks {

    private final Tasks tasks;

    BatchTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    void opened(ImportBatch batch) {
        open(batch, Role.SECRECY_REVIEWER, "sign", "publication.task-batch-sign");
    }

    void signed(ImportBatch batch, Actor by) {
        ended(batch, by);
        open(batch, Role.LEADER, "approve", "publication.task-batch-approve");
    }

    void ended(ImportBatch batch, Actor by) {
        tasks.close(ImportBatches.SUBJECT, batch.id(), by);
    }

    private void open(ImportBatch batch, Role role, String step, String code) {
        tasks.open(NewTask.forRole(
                role,
                batch.organ(),
                null,
                ImportBatches.SUBJECT,
                batch.id(),
                step,
                Sentences.of(code, batch.name(), batch.documentCount()),
                "/desk/imports/" + batch.id(),
                null));
    }
}
