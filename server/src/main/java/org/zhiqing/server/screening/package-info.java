/**
 * Looking through words before they are released (发布前检查), and again when the rules change: secrecy marks, personal data,
 * wrong and sensitive expressions, documents that are not public.
 *
 * <p>Law: 保守国家秘密法 arts. 35–36 and 实施条例 art. 41 (systems that are not secret may not hold secrets);
 * 个人信息保护法 arts. 6, 28. Owns the tables {@code screening_*}; what it finds is kept by the module whose text it is.
 */
@NullMarked
@ApplicationModule(
        displayName = "发布前检查",
        allowedDependencies = {"kernel", "audit", "organ"})
package org.zhiqing.server.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
