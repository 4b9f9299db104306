package org.zhiqing.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.organ.Organs;

/**
 * Plays the demonstration when its data folder is empty. All of it is one transaction:
 * what is interrupted leaves nothing behind and is begun anew at the next start.
 */
@Component
@OnlyInDemonstration
final class DemonstrationPlay implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationPlay.class);

    private final Organs organs;
    private final OfficeFounding founding;
    private final List<Script> scripts;
    private final Calendar calendar;
    private final DemoClock clock;
    private final TransactionOperations transaction;

    DemonstrationPlay(
            Organs organs,
            OfficeFounding founding,
            List<Script> scripts,
            Calendar calendar,
            DemoClock clock,
            TransactionOperations transaction) {
        this.organs = organs;
        this.founding = founding;
        this.scripts = scripts;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (organs.any()) {
            return;
        }
        long begun = System.nanoTime();
        Integer played;
        try {
            played = transaction.execute(status -> play());
        } finally {
            clock.release();
        }
        LOG.info(
                "演示单位已经生成：{} 个办理动作，用时 {} 秒",
                played,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private int play() {
        Instant now = clock.instant();
        Timeline timeline = new Timeline(calendar.provisionalDays(), now);
        clock.standAt(timeline.beginning());
        Cast cast = founding.found(timeline.today());
        scripts.forEach(script -> script.putDown(timeline, cast));
        return timeline.play(clock::standAt);
    }
}
