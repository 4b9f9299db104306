/** The tariffs of the processing fee (信息处理费) by the day of a notice: the national one, and those a region has set. */
@NullMarked
@NamedInterface("fee")
package org.zhiqing.server.request.fee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
