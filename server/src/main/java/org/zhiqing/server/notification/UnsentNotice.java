package org.zhiqing.server.notification;

import java.time.Instant;

/**
 * A notice that has not been sent, as the system administrator's list shows it.
 *
 * @param shown the address with its middle covered
 * @param givenUp whether it is tried no more
 * @param tries how often it was tried
 * @param fault why it could not be sent the last time; empty before the first try
 * @param nextTryAt only while it is not given up
 */
public record UnsentNotice(
        long id,
        NoticeChannel channel,
        String shown,
        String what,
        String about,
        boolean givenUp,
        Instant putAt,
        int tries,
        String fault,
        Instant nextTryAt) {}
