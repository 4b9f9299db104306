/**
 * Pages and pictures from HTML, and sheets in which nothing is a formula (打印): what letters, ledgers, illustrated
 * interpretations and exports are made with.
 *
 * <p>Owns nothing but the folder {@code fonts} below {@code zhiqing.home}. It never learns what it prints.
 */
@NullMarked
@ApplicationModule(
        displayName = "打印",
        allowedDependencies = {})
package org.zhiqing.server.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
