package org.zhiqing.server.publication.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.DocumentStage;

/**
 * A document as a line of the desk's list.
 *
 * @param kind slug of its kind
 * @param open whether an edition of it is public now
 */
public record DocumentLine(
        long id,
        String title,
        String kind,
        DocumentStage stage,
        boolean open,
        @Nullable Long unit,
        String authorName,
        String documentNumber,
        @Nullable String indexNumber,
        Instant changedAt) {}
