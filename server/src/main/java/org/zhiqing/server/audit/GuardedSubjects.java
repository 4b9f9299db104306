package org.zhiqing.server.audit;

import java.util.Collection;
import java.util.Set;
import org.zhiqing.server.kernel.Actor;

/**
 * Which things of a module are not for a reader of the log to know the name of. The log keeps what was written; it shows
 * that and by whom something was done, without the words. Each module that has such things has one.
 */
public interface GuardedSubjects {

    /** Returns those of the subjects ({@code document/12}) whose words the reader may not see now. */
    Set<String> hidden(Collection<String> subjects, Actor reader);
}
