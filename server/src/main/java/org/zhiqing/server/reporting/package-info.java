/**
 * An organ's annual report (政府信息公开工作年度报告): the year's figures from the registers, unit figures (业务数据), opening
 * figures, the draft, its approval and the freeze.
 *
 * <p>Law: 政府信息公开条例 arts. 49–50; 国办公开办函〔2021〕30号. Owns the tables {@code report*}.
 */
@NullMarked
@ApplicationModule(
        displayName = "年度报告",
        allowedDependencies = {
            "kernel",
            "audit",
            "files",
            "organ",
            "catalog::*",
            "publication",
            "publication::*",
            "request",
            "remedy"
        })
package org.zhiqing.server.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
