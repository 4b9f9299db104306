/**
 * What waits for whom (待办). Other modules open and close tasks here in their own transaction.
 *
 * <p>Owns the table {@code task}. It never learns what a task is about: a sentence, an address and a due day are enough.
 */
@NullMarked
@ApplicationModule(
        displayName = "待办",
        allowedDependencies = {"kernel", "audit", "calendar", "organ"})
package org.zhiqing.server.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
