/**
 * Reminders of due days (期限提醒): on which days before and after a due day somebody is reminded is a ladder, chosen by
 * the organ; what falls on one day is gathered as one digest per person.
 *
 * <p>Owns the tables {@code reminder_round} and {@code reminder}.
 */
@NullMarked
@NamedInterface("reminder")
package org.zhiqing.server.work.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
