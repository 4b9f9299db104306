package org.zhiqing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.file.ReportFile;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.worker.ReadingWorkers;
import org.zhiqing.server.reporting.ReportExamination;

/**
 * Reads many files in several threads and hands the results over in the order of the files. A file that cannot be read is
 * named and counted; the rest go on. Many files are read in processes of their own, one in this process. Only a few
 * results for each thread are held at a time.
 */
final class ReportBatch {

    private static final int AHEAD = 8;
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration TIME = Duration.ofSeconds(300);

    /** What became of one file. */
    private record Result<T>(@Nullable T value, @Nullable String unreadable) {}

    private final int jobs;
    private final PrintWriter err;
    private int unreadable;

    ReportBatch(int jobs, PrintWriter err) {
        this.jobs = jobs;
        this.err = err;
    }

    /** Returns how many files could not be read. */
    int unreadable() {
        return unreadable;
    }

    /** Reads each file, works on it in one of the threads, and takes what comes of it in this thread. */
    <T> void each(List<Path> files, Function<ReportReading, T> work, BiConsumer<Path, T> take) {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        Progress progress = Progress.on(err, files.size());
        try (ReadingWorkers workers = new ReadingWorkers(
                ReadingWorkers.besideThis(ReportExamination.READING_COMMAND), jobs, HEAP_MEGABYTES, TIME)) {
            Function<Path, ReportReading> read = files.size() > 1 ? file -> beside(workers, file) : AnnualReports::read;
            Iterator<Path> next = files.iterator();
            Deque<Path> names = new ArrayDeque<>();
            Deque<Future<Result<T>>> running = new ArrayDeque<>();
            while (next.hasNext() || !running.isEmpty()) {
                while (next.hasNext() && running.size() < jobs * AHEAD) {
                    Path file = next.next();
                    names.add(file);
                    running.add(threads.submit(() -> result(file, read, work)));
                }
                Result<T> result = running.remove().get();
                Path file = names.remove();
                progress.clear();
                T value = result.value();
                if (value != null) {
                    take.accept(file, value);
                } else {
                    unreadable++;
                    err.println((files.size() > 1 ? file + "：" : "") + result.unreadable());
                    err.flush();
                }
                progress.step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
            progress.clear();
        }
    }

    private static ReportReading beside(ReadingWorkers workers, Path file) {
        return workers.read(ReportFile.bytes(file), String.valueOf(file.getFileName()));
    }

    private static <T> Result<T> result(
            Path file, Function<Path, ReportReading> read, Function<ReportReading, T> work) {
        try {
            return new Result<>(work.apply(read.apply(file)), null);
        } catch (UnreadableReportException | NoReportFormException e) {
            return new Result<>(null, e.getMessage());
        }
    }
}
