package org.zhiqing.server.publication.reading;

import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.DocumentStage;

/**
 * Which documents the desk's list shows. Each part that is empty or {@code null} restricts nothing.
 *
 * @param words in title, document number or index number
 * @param mine only documents that the person has begun
 */
public record DocumentFilter(
        @Nullable DocumentStage stage, @Nullable String kind, @Nullable Long unit, String words, boolean mine) {}
