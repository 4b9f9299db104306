/**
 * Notices by e-mail (SMTP) and SMS (HTTP hook), with an outbox (通知). A module puts a sentence into the outbox in the
 * transaction of its act; it is sent after commit, again and again at growing intervals, and shown to the system
 * administrator when it could not be. Off until an organ turns it on and an operator configures the server.
 *
 * <p>Law: 个人信息保护法 arts. 6 and 51: addresses lie encrypted, stand in no log, and a sentence says no more than it was
 * asked to. Owns the tables {@code notification_*}.
 */
@NullMarked
@ApplicationModule(
        displayName = "通知",
        allowedDependencies = {"kernel", "audit", "settings", "files", "organ", "work", "work :: reminder"})
package org.zhiqing.server.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
