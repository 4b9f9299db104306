package org.zhiqing.server.publication.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition in the history of a document.
 *
 * @param publishedAt when it became public, or {@code null}
 * @param current whether the public reads it now
 * @param closed why the public cannot compare it any more; empty when it can
 * @param withdrawn whether it was withdrawn
 * @param changes what it changed of the one before, in a few words; empty for the first
 */
public record PastEdition(
        int number,
        String title,
        @Nullable Instant publishedAt,
        boolean current,
        String closed,
        boolean withdrawn,
        String changes) {}
