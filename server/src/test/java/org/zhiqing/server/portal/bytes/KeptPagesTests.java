package org.zhiqing.server.portal.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;
import org.zhiqing.server.TestClock;

/** When a kept page may still be answered. */
class KeptPagesTests {

    static final KeptPage PAGE = page(100);

    final TestClock clock = new TestClock();
    final KeptPages pages = kept(clock, "64MB");

    @AfterEach
    void noTransactionIsLeft() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void aKeptPageIsAnswered() {
        pages.keep("/a", PAGE, pages.begin().orElseThrow());

        assertThat(pages.get("/a")).contains(PAGE);
    }

    @Test
    void fromTheChangeUntilAfterTheTransactionNothingIsAnsweredOrKept() {
        pages.keep("/a", PAGE, pages.begin().orElseThrow());
        TransactionSynchronizationManager.initSynchronization();

        pages.change();

        assertThat(pages.get("/a")).isEmpty();
        assertThat(pages.begin()).isEmpty();
        endTransaction();
        assertThat(pages.get("/a")).isEmpty();
        assertThat(pages.begin()).isPresent();
    }

    @Test
    void aPageThatWasBeingMadeWhileSomethingChangedIsNotKept() {
        KeptPages.Moment before = pages.begin().orElseThrow();
        TransactionSynchronizationManager.initSynchronization();
        pages.change();
        pages.keep("/a", PAGE, before);
        endTransaction();
        pages.keep("/a", PAGE, before);

        assertThat(pages.get("/a")).isEmpty();
    }

    @Test
    void aPageOfYesterdayIsNotAnsweredToday() {
        clock.standAt(LocalDate.of(2026, 12, 31));
        pages.keep("/a", PAGE, pages.begin().orElseThrow());

        clock.standAt(LocalDate.of(2027, 1, 1));

        assertThat(pages.get("/a")).isEmpty();
    }

    @Test
    void theLongestUnusedPagesMakeRoomAndTheLimitHolds() {
        KeptPages small = kept(clock, "100KB");
        KeptPages.Moment now = small.begin().orElseThrow();
        small.keep("/home", page(10_000), now);
        for (int i = 0; i < 200; i++) {
            small.keep("/documents/" + i, page(10_000), now);
            assertThat(small.get("/home")).isPresent();
            assertThat(small.weight()).isLessThanOrEqualTo(100 * 1024);
        }

        assertThat(small.get("/documents/0")).isEmpty();
        assertThat(small.get("/documents/199")).isPresent();
    }

    @Test
    void aPageThatWouldFillAQuarterOfTheMemoryIsNotKept() {
        KeptPages small = kept(clock, "100KB");

        small.keep("/large", page(30_000), small.begin().orElseThrow());

        assertThat(small.count()).isZero();
    }

    private static void endTransaction() {
        List<TransactionSynchronization> ending = TransactionSynchronizationManager.getSynchronizations();
        TransactionSynchronizationManager.clearSynchronization();
        ending.forEach(part -> part.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
    }

    private static KeptPages kept(Clock clock, String most) {
        return new KeptPages(clock, DataSize.parse(most));
    }

    private static KeptPage page(int size) {
        byte[] bytes = new byte[size];
        new java.util.Random(size).nextBytes(bytes);
        return new KeptPage(Map.of("Content-Type", List.of("text/html;charset=UTF-8")), bytes, false);
    }
}
