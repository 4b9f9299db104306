/**
 * Looking through words before they are released (发布前检查): secrecy marks and personal data.
 *
 * <p>Law: 保守国家秘密法 arts. 35–36 and 实施条例 art. 41 (systems that are not secret may not hold secrets);
 * 个人信息保护法 arts. 6, 28. Owns no tables and keeps nothing of what it finds.
 */
@NullMarked
@ApplicationModule(
        displayName = "发布前检查",
        allowedDependencies = {"kernel"})
package org.zhiqing.server.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
