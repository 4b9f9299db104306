/**
 * What every module shares: who acts, what may be done by whom, how a "no" is said. A closed list of small types.
 *
 * <p>Owns no tables. Depends on nothing of ours.
 */
@NullMarked
@ApplicationModule(
        displayName = "公共词汇",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.zhiqing.server.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
