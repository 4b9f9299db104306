/**
 * Sections (栏目) of the disclosure column and what of it art. 20 demands (法定主动公开内容).
 *
 * <p>Law: 政府信息公开条例 arts. 12, 19–21, 24; 国办公开办函〔2019〕61号 (blocks of the column). Owns the table
 * {@code section}. It never learns of documents: they name a section by its slug.
 */
@NullMarked
@ApplicationModule(
        displayName = "公开目录与栏目",
        allowedDependencies = {"kernel", "audit", "organ"})
package org.zhiqing.server.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
