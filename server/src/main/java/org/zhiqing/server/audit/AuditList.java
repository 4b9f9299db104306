package org.zhiqing.server.audit;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Sentences;

/** Reading the operation log, newest first. The chain is one for all organs of this system. */
@Service
@Transactional(readOnly = true)
public class AuditList {

    private final AuditStore store;

    AuditList(AuditStore store) {
        this.store = store;
    }

    /** Returns a page of what fits the query. */
    @Requires(Act.AUDIT_READ)
    public Page<AuditEntry> find(Actor by, AuditQuery query, int page, int size) {
        return store.find(query, page, size);
    }

    /** Returns the words of all acts that occur in the log, in order. */
    @Requires(Act.AUDIT_READ)
    public List<String> acts(Actor by) {
        return store.acts();
    }

    /** Returns the Chinese name of an act; the word itself where it has none. */
    public static String label(String act) {
        String code = "audit-act." + act;
        return Sentences.has(code) ? Sentences.of(code) : act;
    }
}
