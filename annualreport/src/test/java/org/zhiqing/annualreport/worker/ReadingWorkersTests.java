package org.zhiqing.annualreport.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiqing.annualreport.Samples;
import org.zhiqing.annualreport.UnreadableReportException;

/** Files read in processes of their own. */
class ReadingWorkersTests {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final byte[] REPORT = Samples.text("clean-2021-tabs.txt").getBytes(StandardCharsets.UTF_8);

    /** A program that takes a file and never answers, or dies at once. */
    private static List<String> stub(Class<?> program) {
        List<String> command = new ArrayList<>(ReadingWorkers.besideThis(""));
        command.set(command.size() - 1, program.getName());
        return command;
    }

    /** Waits for its input to end. */
    public static final class Silent {
        private Silent() {}

        public static void main(String[] args) throws java.io.IOException {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    /** Asks for more memory than there is. */
    public static final class Greedy {
        private Greedy() {}

        public static void main(String[] args) throws java.io.IOException {
            List<byte[]> kept = new ArrayList<>();
            while (System.in.read() >= 0) {
                kept.add(new byte[Integer.MAX_VALUE / 64]);
            }
        }
    }

    @Test
    void readsWhatTheProcessItselfWouldRead() {
        try (ReadingWorkers workers = new ReadingWorkers(ReadingWorkers.besideThis(""), 1, 256, LONG)) {
            assertThat(workers.read(REPORT, "clean-2021-tabs.txt").cells())
                    .isEqualTo(Samples.read("clean-2021-tabs.txt").cells());
            assertThatThrownBy(() -> workers.read(new byte[] {'R', 'a', 'r', '!', 0}, "a.rar"))
                    .isInstanceOf(UnreadableReportException.class)
                    .hasMessageContaining("请解开");
            assertThat(workers.read(REPORT, "again.txt").year()).hasValue(2021);
        }
    }

    @Test
    void killsAWorkerThatDoesNotAnswerInTimeAndSaysSo() {
        try (ReadingWorkers workers = new ReadingWorkers(stub(Silent.class), 1, 64, Duration.ofMillis(200))) {
            assertThatThrownBy(() -> workers.fragments(REPORT, "slow.pdf"))
                    .isInstanceOf(UnreadableReportException.class)
                    .hasMessageContaining("没有读完");
        }
    }

    @Test
    void refusesAFileThatAsksForMoreMemoryThanAWorkerHas() {
        try (ReadingWorkers workers = new ReadingWorkers(stub(Greedy.class), 1, 64, LONG)) {
            assertThatThrownBy(() -> workers.fragments(REPORT, "large.pdf"))
                    .isInstanceOf(UnreadableReportException.class)
                    .hasMessageContaining("内存超过限制");
        }
    }
}
