package org.zhiqing.server.publication;

import java.time.LocalDate;

/**
 * An edition of a document has become public.
 *
 * @param document its id
 * @param organ whose it is
 * @param kind slug of its kind
 * @param first whether the document was never public before
 * @param on the day
 */
public record DocumentPublished(long document, long organ, String kind, boolean first, LocalDate on) {}
