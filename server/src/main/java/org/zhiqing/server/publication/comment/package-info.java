/** Comments on passages of a document on its way (批注). */
@NullMarked
@NamedInterface("comment")
package org.zhiqing.server.publication.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
