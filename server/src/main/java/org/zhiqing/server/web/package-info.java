/**
 * What portal and desk share of the web: the frame around a page, forms that keep what was typed, refusals as pages,
 * who is signed in, headers.
 *
 * <p>Owns no tables.
 */
@NullMarked
@ApplicationModule(
        displayName = "网页公用",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "organ", "settings"})
package org.zhiqing.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
