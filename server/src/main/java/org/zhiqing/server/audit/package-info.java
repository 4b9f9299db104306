/**
 * The operation log (操作日志): append-only, hash-chained, who did what and who read which personal data.
 *
 * <p>Law: GB/T 22239-2019 (audit), 个人信息保护法 art. 51. Owns the tables {@code audit_*}. No other module's types in it.
 */
@NullMarked
@ApplicationModule(
        displayName = "操作日志",
        allowedDependencies = {"kernel"})
package org.zhiqing.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
