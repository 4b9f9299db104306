/** Kinds of document as data: {@code kinds/*.yaml} is the only definition of fields, route and counting. */
@NullMarked
@NamedInterface("kind")
package org.zhiqing.server.publication.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
