/**
 * What an office may choose (设置): local limits, letter heads, points that the law leaves open. Typed, dated, audited.
 *
 * <p>Owns the table {@code setting_value}. Modules declare their settings as {@link org.zhiqing.server.settings.Setting}
 * in a bean of type {@link org.zhiqing.server.settings.SettingGroup}; the page is made from these.
 */
@NullMarked
@ApplicationModule(
        displayName = "设置",
        allowedDependencies = {"kernel", "audit"})
package org.zhiqing.server.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
