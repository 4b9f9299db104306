package org.zhiqing.server.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.CalledByUseCases;

/**
 * The operation log (操作日志). An entry is written at the end of the transaction it is recorded in: the act and its entry
 * are both there or both not. Outside a transaction, or in one that only reads, it is written at once.
 */
@Service
@CalledByUseCases
public class AuditTrail {

    private static final int DETAIL_LENGTH = 1000;
    private static final int NAME_LENGTH = 60;

    private final AuditChain chain;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    AuditTrail(AuditChain chain, Clock clock, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Records a change.
     *
     * @param act a stable word, e.g. {@code document.published}; its Chinese name stands in
     *     {@code messages/audit-act.properties}
     * @param subject what it was done to, e.g. {@code document/12}
     * @param detail short Chinese text without personal data; cut after 1000 characters
     */
    public void record(Actor by, String act, String subject, String detail) {
        add(entry(by, act, subject, detail));
    }

    /** As {@link #record}, but there even if the running transaction is rolled back: for refusals that must be seen. */
    public void recordAtOnce(Actor by, String act, String subject, String detail) {
        addAtOnce(entry(by, act, subject, detail));
    }

    /**
     * Records that personal data were read (个人信息保护法 art. 51). The data may be shown only after this returned.
     *
     * @param what was read, in Chinese, without the data themselves: 申请人身份证明
     * @param subject whose record it stands in, e.g. {@code request/7}
     */
    public void recordRead(Actor by, String what, String subject) {
        record(by, AuditEntry.READ, subject, what);
    }

    private AuditEntry entry(Actor by, String act, String subject, String detail) {
        return new AuditEntry(
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.person(),
                cut(by.name(), NAME_LENGTH),
                by.organ(),
                act,
                subject,
                cut(detail, DETAIL_LENGTH));
    }

    private void add(AuditEntry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            addAtOnce(entry);
            return;
        }
        Pending pending = pending();
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.add(entry);
    }

    private void addAtOnce(AuditEntry entry) {
        AuditChain.End end = ownTransaction.execute(status -> chain.append(List.of(entry)));
        if (end != null) {
            chain.committed(end);
        }
    }

    private static @Nullable Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static String cut(String text, int length) {
        String printable = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return printable.length() <= length ? printable : printable.substring(0, length - 1) + "…";
    }

    /** The entries of one transaction, written when everything else in it has been done. */
    private final class Pending implements TransactionSynchronization {

        private final List<AuditEntry> waiting = new ArrayList<>();
        private AuditChain.@Nullable End end;
        private boolean committed;

        void add(AuditEntry entry) {
            if (committed) {
                addAtOnce(entry);
            } else if (end != null) {
                end = chain.append(List.of(entry));
            } else {
                waiting.add(entry);
            }
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            end = chain.append(waiting);
        }

        @Override
        public void afterCommit() {
            committed = true;
            if (end != null) {
                chain.committed(end);
            }
        }
    }
}
