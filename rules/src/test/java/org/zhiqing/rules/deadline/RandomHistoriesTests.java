package org.zhiqing.rules.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zhiqing.rules.calendar.HolidayNotices;
import org.zhiqing.rules.calendar.WorkingDays;

/**
 * Random histories of requests received 2019–2026, all kinds of events and every policy, against a plain count that shares
 * no code with the clock. {@code -Dzhiqing.histories} says how many; the figures printed are those of {@code ./run bench
 * ledger}.
 */
@DisplayName("随机办理经过：期限台账与逐日清点一致")
class RandomHistoriesTests {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 8 * 365 + 2;
    private static final int BATCH = 10_000;

    private final Random random = new Random(711);
    private final WorkingDays calendar = WorkingDays.of(HolidayNotices.shipped());

    private record Asked(ClockHistory history, ClockPolicy policy) {}

    @Test
    void everyLedgerHasTheDueDayThatAPlainCountFinds() {
        int wanted = Integer.getInteger("zhiqing.histories", BATCH);
        long computing = 0;
        long lines = 0;
        for (int done = 0; done < wanted; done += BATCH) {
            List<Asked> batch = IntStream.range(0, Math.min(BATCH, wanted - done))
                    .mapToObj(any -> asked())
                    .toList();
            long before = System.nanoTime();
            List<DeadlineLedger> ledgers = batch.stream()
                    .map(each -> new AnswerClock(calendar, each.policy()).ledgerOf(each.history()))
                    .toList();
            computing += System.nanoTime() - before;
            for (int i = 0; i < batch.size(); i++) {
                Asked each = batch.get(i);
                lines += ledgers.get(i).lines().size();
                assertThat(ledgers.get(i).dueOn())
                        .as(each.toString())
                        .isEqualTo(PlainCount.dueOn(each.history(), each.policy()));
            }
        }
        System.out.printf(
                "ledgers: %d random histories 2019-2026, all equal to the plain count; %.0f ledgers a second on one thread,"
                        + " %.1f lines each%n",
                wanted, wanted / (computing / 1e9), (double) lines / wanted);
    }

    private Asked asked() {
        LocalDate received = FIRST.plusDays(random.nextInt(DAYS));
        ClockHistory history = ClockHistory.receivedOn(received);
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate asked = soon(received, 45);
            history = history.corrected(asked, later(asked, 30));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate sent = soon(received, 60);
            LocalDate signed = later(sent, 10);
            history = history.consulted(
                    pick(ConsultationKind.values()), sent, signed, later(signed == null ? sent : signed, 40));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            history = history.extended(soon(received, 60), 1 + random.nextInt(20));
        }
        if (random.nextInt(4) == 0) {
            LocalDate notified = soon(received, 45);
            history = history.charged(notified, later(notified, 30));
        }
        if (random.nextInt(4) == 0) {
            LocalDate excluded = soon(received, 60);
            history = history.excluded(excluded, soon(excluded, 20));
        }
        return new Asked(history, policy());
    }

    private ClockPolicy policy() {
        return new ClockPolicy(
                pick(ClockPolicy.FeeRestart.values()),
                pick(ClockPolicy.ExclusionStart.values()),
                pick(ClockPolicy.ExclusionEnd.values()),
                pick(ClockPolicy.ExtensionAfterRestart.values()));
    }

    private LocalDate soon(LocalDate day, int within) {
        return day.plusDays(random.nextInt(within + 1));
    }

    /** One in eight never comes. */
    private @Nullable LocalDate later(LocalDate day, int within) {
        return random.nextInt(8) == 0 ? null : soon(day, within);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
