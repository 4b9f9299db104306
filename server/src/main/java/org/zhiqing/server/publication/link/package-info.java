/** Links to other sites: looked at from time to time, where an organ wants it, beside everything else. */
@NullMarked
@NamedInterface("link")
package org.zhiqing.server.publication.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
