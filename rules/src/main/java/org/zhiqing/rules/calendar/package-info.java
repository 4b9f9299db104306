/**
 * Working days (工作日): Monday to Friday as changed by the yearly holiday notice (放假安排) of the State Council.
 *
 * <p>Law: 政府信息公开条例 counts its limits in working days (arts. 26, 30, 32–34). A year without a notice is refused by
 * {@link org.zhiqing.rules.calendar.WorkingDays}, or answered as provisional (暂定) by its provisional variant; it is never
 * guessed silently.
 */
@NullMarked
package org.zhiqing.rules.calendar;

import org.jspecify.annotations.NullMarked;
