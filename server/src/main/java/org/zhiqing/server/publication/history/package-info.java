/** The editions of a document side by side: what changed from one to another. */
@NullMarked
@NamedInterface("history")
package org.zhiqing.server.publication.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
