/** Reminders of the deadlines of requests (期限提醒): the ladder as the organ has chosen it. */
@NullMarked
package org.zhiqing.server.request.reminder;

import org.jspecify.annotations.NullMarked;
