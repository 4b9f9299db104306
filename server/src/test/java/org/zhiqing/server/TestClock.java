package org.zhiqing.server;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.zhiqing.server.kernel.Beijing;

/** A clock that a test sets. Stands still at 9 o'clock of a day; {@link #release} lets it run with the system's. */
public final class TestClock extends Clock {

    private volatile Clock now = Clock.system(Beijing.ZONE);

    /** Stands at nine in the morning of the day. */
    public void standAt(LocalDate day) {
        standAt(day.atTime(9, 0).atZone(Beijing.ZONE).toInstant());
    }

    public void standAt(Instant instant) {
        now = Clock.fixed(instant, Beijing.ZONE);
    }

    public void release() {
        now = Clock.system(Beijing.ZONE);
    }

    @Override
    public ZoneId getZone() {
        return Beijing.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return now.withZone(zone);
    }

    @Override
    public Instant instant() {
        return now.instant();
    }
}
