/**
 * The back office (工作台): controllers and pages only, by subject. What they do is done by the modules below.
 *
 * <p>Owns no tables.
 */
@NullMarked
@ApplicationModule(displayName = "工作台")
package org.zhiqing.server.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
