package org.zhiqing.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Killing and waiting. */
final class Processes {

    private Processes() {}

    static void kill9(long pid) throws Exception {
        Commands.run(java.util.List.of("sh", "-c", "kill -9 " + pid));
    }

    /** Waits for what must come true; the limit only ends a failing test. */
    static void await(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > Duration.ofMinutes(2).toNanos()) {
                throw new AssertionError("did not come true within two minutes");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
