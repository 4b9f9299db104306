/** What the items of the catalog make due (公开任务), what settles it, and how much of it is covered. */
@NullMarked
@NamedInterface("duty")
package org.zhiqing.server.catalog.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
