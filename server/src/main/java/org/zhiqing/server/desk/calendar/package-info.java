/** The desk's pages of the working calendar (工作日历). */
@NullMarked
package org.zhiqing.server.desk.calendar;

import org.jspecify.annotations.NullMarked;
