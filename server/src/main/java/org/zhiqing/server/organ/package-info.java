/**
 * Organs and their tree, units, leading groups; people with their posts, accounts and roles; signing in.
 *
 * <p>Law: 政府信息公开条例 arts. 3–4 (who is responsible). Owns the tables {@code organ*}, {@code person*}.
 */
@NullMarked
@ApplicationModule(
        displayName = "机构与人员",
        allowedDependencies = {"kernel", "audit", "settings", "calendar", "files"})
package org.zhiqing.server.organ;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
