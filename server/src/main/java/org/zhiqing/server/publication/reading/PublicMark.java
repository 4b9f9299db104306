package org.zhiqing.server.publication.reading;

import org.zhiqing.server.publication.Validity;

/**
 * By what a copy of a public document (in an index, a cache, another site) is told to be of today: whatever the public
 * reads of it can change only together with one of these.
 *
 * @param edition number of the public edition
 * @param section slug of its section
 * @param validity as of today
 */
public record PublicMark(long id, int edition, String section, Validity validity) {}
