package org.zhiqing.server.request.register;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.files.SealedFiles;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Sm3;
import org.zhiqing.server.request.CarriedRequests;

/**
 * Taking the requests of another register in from a file: tried first, then taken in whole or not at all, and taken back
 * whole as long as nobody has worked on one of them. The file lies encrypted until that is decided, and is destroyed then.
 */
@Service
@Transactional
public class RegisterImport {

    private final BatchStore batches;
    private final OriginStore origins;
    private final RegisterReading reading;
    private final CarriedRequests requests;
    private final SealedFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    RegisterImport(
            BatchStore batches,
            OriginStore origins,
            RegisterReading reading,
            CarriedRequests requests,
            SealedFiles files,
            AuditTrail audit,
            Clock clock) {
        this.batches = batches;
        this.origins = origins;
        this.reading = reading;
        this.requests = requests;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a file for looking it through; nothing is taken in.
     *
     * @return the id of the batch
     * @throws Refusal {@code request.file-taken-before}; as {@link SealedFiles#keepRegister}; {@code
     *     request.sheet-unreadable}, {@code request.sheet-without-heading}, {@code request.sheet-empty}, {@code
     *     request.sheet-too-long}
     */
    @Requires(Act.REQUEST_REGISTER)
    public long look(RegisterSource source, String name, byte[] content, Actor by) {
        String digest = Sm3.of(content);
        refuseTaken(digest, by);
        StoredFile file = files.keepRegister(name, new ByteArrayInputStream(content));
        long id = batches.add(source, file, digest, clock.instant(), by);
        reading.read(batches.get(id, by.organ()), by);
        return id;
    }

    /**
     * Returns what a file holds that was looked through and not yet decided on.
     *
     * @throws Refusal {@code request.batch-not-found}, {@code request.batch-decided-before}
     */
    @Requires(Act.REQUEST_REGISTER)
    @Transactional(readOnly = true)
    public RegisterTrial trial(long id, Actor by) {
        return reading.read(open(id, by), by).trial();
    }

    /**
     * Takes the requests in.
     *
     * @return how many
     * @throws Refusal {@code request.batch-flawed}, {@code request.batch-empty}, {@code request.file-taken-before},
     *     {@code request.batch-decided-before}, {@code request.batch-not-found}
     */
    @Requires(Act.REQUEST_REGISTER)
    public int take(long id, Actor by) {
        origins.lock(by.organ());
        Batch batch = open(id, by);
        refuseTaken(batch.digest(), by);
        RegisterReading.Read read = reading.read(batch, by);
        if (!read.trial().flaws().isEmpty()) {
            throw new Refusal("request.batch-flawed", read.trial().flaws().size());
        }
        if (read.entries().isEmpty()) {
            throw new Refusal("request.batch-empty", batch.fileName());
        }
        for (RegisterEntry entry : read.entries()) {
            origins.add(
                    requests.add(entry.request(), by),
                    by.organ(),
                    new Origin(batch.source(), entry.number(), batch.id()));
        }
        int count = read.entries().size();
        batches.decide(batch, Batch.State.TAKEN, count, clock.instant(), by);
        note("request.batch-taken", batch, count, by);
        files.destroy(batch.sealedFile());
        return count;
    }

    /** Gives a file up that was looked through: it is destroyed. */
    @Requires(Act.REQUEST_REGISTER)
    public void drop(long id, Actor by) {
        Batch batch = open(id, by);
        batches.decide(batch, Batch.State.DROPPED, 0, clock.instant(), by);
        note("request.batch-dropped", batch, 0, by);
        files.destroy(batch.sealedFile());
    }

    /**
     * Takes a batch back: its requests are removed, as if they had not come in.
     *
     * @return how many
     * @throws Refusal {@code request.batch-worked-on} naming those on which anybody has worked since, {@code
     *     request.batch-not-taken}, {@code request.batch-not-found}
     */
    @Requires(Act.REQUEST_REGISTER)
    public int undo(long id, Actor by) {
        Batch batch = batches.get(id, by.organ());
        if (batch.state() != Batch.State.TAKEN) {
            throw new Refusal("request.batch-not-taken", batch.fileName(), batch.state());
        }
        List<Long> taken = origins.requests(id);
        List<String> worked = taken.stream()
                .map(request -> requests.workedOn(request, by))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (!worked.isEmpty()) {
            throw new Refusal(
                    "request.batch-worked-on",
                    worked.size(),
                    worked.stream().limit(20).toList());
        }
        batches.decide(batch, Batch.State.UNDONE, batch.count(), clock.instant(), by);
        taken.forEach(request -> requests.remove(request, by));
        note("request.batch-undone", batch, taken.size(), by);
        return taken.size();
    }

    /** Returns the files of the organ, the last first. */
    @Requires(Act.REQUEST_REGISTER)
    @Transactional(readOnly = true)
    public List<Batch> batches(Actor by) {
        return batches.of(by.organ());
    }

    /** @throws Refusal {@code request.batch-not-found} */
    @Requires(Act.REQUEST_REGISTER)
    @Transactional(readOnly = true)
    public Batch batch(long id, Actor by) {
        return batches.get(id, by.organ());
    }

    private Batch open(long id, Actor by) {
        Batch batch = batches.get(id, by.organ());
        if (batch.state() != Batch.State.TRIED) {
            throw new Refusal("request.batch-decided-before", batch.fileName());
        }
        return batch;
    }

    private void refuseTaken(String digest, Actor by) {
        batches.taken(by.organ(), digest).ifPresent(before -> {
            LocalDate on = Beijing.day(Objects.requireNonNull(before.decidedAt()));
            throw new Refusal("request.file-taken-before", before.fileName(), on, String.valueOf(before.decidedBy()));
        });
    }

    private void note(String act, Batch batch, int count, Actor by) {
        audit.record(by, act, "request-batch/" + batch.id(), batch.source().label() + "，" + count + " 件");
    }
}
