/** Importing reposted documents in batches: reading laws, one signed review and one approval for all of a batch. */
@NullMarked
@NamedInterface("batch")
package org.zhiqing.server.publication.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
