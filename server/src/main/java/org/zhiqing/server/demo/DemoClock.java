package org.zhiqing.server.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Beijing;

/**
 * The clock of a demonstration, in place of the ordinary one. It stands at the instant of the act that is being played,
 * and runs with the system's clock once everything has been.
 */
@Component
@OnlyInDemonstration
public final class DemoClock extends Clock {

    private volatile Clock now = Clock.system(Beijing.ZONE);

    DemoClock() {}

    void standAt(Instant instant) {
        now = Clock.fixed(instant, Beijing.ZONE);
    }

    void release() {
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
