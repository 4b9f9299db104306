package org.zhiqing.server.publication.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.publication.Validity;

/**
 * A public document as a line of a list.
 *
 * @param kind slug of its kind
 * @param section slug of its section
 * @param publishedOn the day it was first public
 * @param validity as of today
 */
public record PublicLine(
        long id,
        long organ,
        String kind,
        String section,
        String title,
        String summary,
        String indexNumber,
        String issuingOrgan,
        String documentNumber,
        @Nullable LocalDate documentDate,
        LocalDate publishedOn,
        Validity validity) {}
