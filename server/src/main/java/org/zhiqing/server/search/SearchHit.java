package org.zhiqing.server.search;

import java.util.List;
import org.zhiqing.server.publication.reading.PublicLine;

/**
 * A public document that was found.
 *
 * @param line as every list shows it, read from the register now
 * @param title the whole title, with what was found marked
 * @param passages of the body, or of an attachment if only that holds what was found; may be empty
 */
public record SearchHit(PublicLine line, List<Piece> title, List<List<Piece>> passages, boolean inAttachment) {}
