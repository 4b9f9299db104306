package org.zhiqing.server.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.KeyFile;
import org.zhiqing.server.kernel.Refusal;

/** The chain's end, where rows are added. */
@Component
class AuditChain {

    /** Act of the entry by which the log itself says that its head had been tampered with. */
    static final String TAMPERED = "audit.tampered";

    private final AuditStore store;
    private final KeyFile keyFile;
    private final AuditWitness witness;
    private final Clock clock;
    private volatile @Nullable AuditSeal seal;

    @Autowired
    AuditChain(AuditStore store, @Value("${zhiqing.home}") Path home, Clock clock) {
        this.store = store;
        this.keyFile = new KeyFile(home, "audit.key");
        this.witness = new AuditWitness(keyFile.path());
        this.clock = clock;
    }

    /** Where the chain stands after rows were added; to be told to {@link #committed} once they are there for good. */
    record End(long count, String hash) {}

    /**
     * Adds rows in the running transaction. The head stays locked until it ends, so this is the last thing to do in it.
     *
     * @throws Refusal {@code audit.head-missing} or {@code audit.key-missing}
     */
    End append(List<AuditEntry> entries) {
        AuditStore.Head head = store.lockHead().orElseThrow(() -> new Refusal("audit.head-missing"));
        AuditSeal with = sealFor(head);
        List<AuditEntry> all = new ArrayList<>();
        if (tampered(head, with)) {
            all.add(noteOf(head));
        }
        all.addAll(entries);
        long count = head.count();
        String last = head.hash();
        for (AuditEntry entry : all) {
            AuditEntry row = entry.numbered(++count);
            String hash = AuditSeal.hash(row, last);
            store.add(row, last, hash, with.ofRow(hash));
            last = hash;
        }
        store.moveHead(count, last, with.ofHead(count, last));
        return new End(count, last);
    }

    void committed(End end) {
        witness.see(end.count(), end.hash());
    }

    private AuditSeal sealFor(AuditStore.Head head) {
        AuditSeal known = seal;
        if (known == null) {
            byte[] key = head.count() == 0
                    ? keyFile.readOrMake()
                    : keyFile.read().orElseThrow(() -> new Refusal("audit.key-missing", keyFile.path()));
            known = new AuditSeal(key);
            seal = known;
        }
        return known;
    }

    /** A forged head must not get a good seal with the next entry without leaving a trace. */
    private boolean tampered(AuditStore.Head head, AuditSeal with) {
        boolean unsealed =
                head.count() > 0 && !with.ofHead(head.count(), head.hash()).equals(head.seal());
        boolean setBack = witness.latest()
                .filter(seen -> seen.count() > head.count()
                        || (seen.count() == head.count() && !seen.hash().equals(head.hash())))
                .isPresent();
        if (setBack) {
            witness.restart();
        }
        return unsealed || setBack;
    }

    private AuditEntry noteOf(AuditStore.Head head) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new AuditEntry(0, at, 0, "系统", 0, TAMPERED, "audit/" + head.count(), "写入前发现日志末尾与封签不符，此前的末尾条目可能被删除或者改动");
    }
}
