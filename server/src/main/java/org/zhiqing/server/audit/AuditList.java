package org.zhiqing.server.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final List<GuardedSubjects> guards;

    AuditList(AuditStore store, List<GuardedSubjects> guards) {
        this.store = store;
        this.guards = List.copyOf(guards);
    }

    /** Returns a page of what fits the query; without the words about what is not for the reader to know. */
    @Requires(Act.AUDIT_READ)
    public Page<AuditEntry> find(Actor by, AuditQuery query, int page, int size) {
        Page<AuditEntry> found = store.find(query, page, size);
        Set<String> subjects = found.items().stream().map(AuditEntry::subject).collect(Collectors.toSet());
        Set<String> hidden = guards.stream()
                .flatMap(guard -> guard.hidden(subjects, by).stream())
                .collect(Collectors.toSet());
        return new Page<>(
                found.items().stream()
                        .map(entry -> hidden.contains(entry.subject()) ? entry.withoutWords() : entry)
                        .toList(),
                found.number(),
                found.size(),
                found.total());
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
