/**
 * The desk's search: documents in every stage, by any word, number or person, for those who may open them.
 *
 * <p>Owns the table {@code document_sought}, which the database itself keeps.
 */
@NullMarked
@NamedInterface("finding")
package org.zhiqing.server.publication.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
