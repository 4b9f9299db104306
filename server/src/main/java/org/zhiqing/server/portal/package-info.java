/**
 * The public site (门户): controllers and pages only, by subject. What they show is read from the modules below.
 *
 * <p>Law: 政府信息公开条例 arts. 23–24. Owns no tables.
 */
@NullMarked
@ApplicationModule(displayName = "门户")
package org.zhiqing.server.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
