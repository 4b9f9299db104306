/**
 * What of an organ's information must be public, by whom and by when (公开目录), and the sections (栏目) of the disclosure
 * column in which it is read.
 *
 * <p>Law: 政府信息公开条例 arts. 12, 19–21, 24, 26; 国办公开办函〔2019〕61号 (blocks of the column). Owns the tables
 * {@code section*}, {@code site_page*} and {@code catalog_*}. It never learns of documents: they name a section by its slug, and publication
 * reports to {@link org.zhiqing.server.catalog.duty.DutyReports} what has become public under which item.
 */
@NullMarked
@ApplicationModule(
        displayName = "公开目录与栏目",
        allowedDependencies = {
            "kernel",
            "audit",
            "settings",
            "calendar",
            "files",
            "printing",
            "organ",
            "work",
            "screening"
        })
package org.zhiqing.server.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
