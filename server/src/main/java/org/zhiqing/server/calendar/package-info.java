/**
 * Keeps the yearly holiday notices (放假安排) with their versions, and gives the {@code WorkingDays} of the rules.
 *
 * <p>A region adds days of its own ({@code RegionalOverlay}); an organ names its region in the settings.
 *
 * <p>Law: 政府信息公开条例 counts its limits in working days (arts. 26, 30, 32–34); 全国年节及纪念日放假办法. Owns the tables
 * {@code holiday_*}. A notice is never edited: a change is a new version, and {@link HolidayNoticeChanged} tells the
 * modules that hold due days.
 */
@NullMarked
@ApplicationModule(
        displayName = "工作日历",
        allowedDependencies = {"kernel", "audit", "settings"})
package org.zhiqing.server.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
