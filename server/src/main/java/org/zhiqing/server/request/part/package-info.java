/** Information that is disclosed in part (区分处理), art. 37. */
@NullMarked
@NamedInterface("part")
package org.zhiqing.server.request.part;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
