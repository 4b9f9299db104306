/**
 * Administrative reconsideration and litigation about disclosure (复议、诉讼): a thin register of cases and results, and
 * the figures of table four.
 *
 * <p>Law: 政府信息公开条例 art. 51; 行政复议法; 行政诉讼法 arts. 45–46. Owns the table {@code remedy_case}.
 */
@NullMarked
@ApplicationModule(
        displayName = "复议诉讼",
        allowedDependencies = {"kernel", "audit", "settings", "calendar", "files", "organ", "work", "request"})
package org.zhiqing.server.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
