package org.zhiqing.server.publication.outlet;

import java.time.Instant;
import java.util.List;

/**
 * The last act that made an edition public or took it back, with what is to be looked for at the outlets.
 *
 * @param edition id of the edition
 * @param number its number, from 1
 * @param title its title
 * @param hidden whether the public must not see the title any more: secrecy or privacy was the reason
 * @param attachments ids of its files
 * @param first whether the document was never public before
 */
public record PublicAct(
        long document,
        long organ,
        long edition,
        int number,
        Presence wanted,
        Instant at,
        String title,
        boolean hidden,
        String indexNumber,
        String section,
        List<Long> attachments,
        boolean first) {

    public PublicAct {
        attachments = List.copyOf(attachments);
    }
}
