package org.zhiqing.annualreport.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.file.FileLimits;
import org.zhiqing.annualreport.file.ReportFile;
import org.zhiqing.annualreport.read.Fragment;
import org.zhiqing.annualreport.read.ReportReader;
import org.zhiqing.annualreport.read.ReportReading;

/**
 * A pool of worker processes. A worker that does not answer in time or dies, for want of memory or otherwise, is killed; the
 * file is refused with a sentence and the next one gets a new worker. Safe for use by many threads.
 */
public final class ReadingWorkers implements AutoCloseable {

    /** A worker is replaced after so many files, whatever a library may have kept of them. */
    private static final int FILES_PER_WORKER = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final class Worker {
        private final Process process;
        private final DataOutputStream out;
        private final DataInputStream in;
        private int files;

        private Worker(Process process) {
            this.process = process;
            this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
            this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        }
    }

    private final List<String> command;
    private final Duration limit;
    private final Semaphore places;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "report-reading-watch");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param program what to run in Java, see {@link #besideThis}
     * @param workers at the same time, at least 1
     * @param heapMegabytes of each worker
     * @param limit for one file
     */
    public ReadingWorkers(List<String> program, int workers, int heapMegabytes, Duration limit) {
        this.command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-Xss2m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true"));
        command.addAll(program);
        this.limit = limit;
        this.places = new Semaphore(workers);
    }

    /**
     * Returns the program for a worker beside a process like this one, which was started with a class path or as one jar.
     *
     * @param command of the jar's command line that calls {@link ReadingWorker#main}
     */
    public static List<String> besideThis(String command) {
        String path = System.getProperty("java.class.path");
        boolean oneJar = path.endsWith(".jar") && !path.contains(File.pathSeparator);
        return oneJar ? List.of("-jar", path, command) : classPath();
    }

    private static List<String> classPath() {
        return List.of("-cp", System.getProperty("java.class.path"), ReadingWorker.class.getName());
    }

    /**
     * Reads a report of any kind.
     *
     * @throws UnreadableReportException as {@link ReportFile#fragments}, and if the file asks for more time or memory than a
     *     worker has, or all workers are busy for half a minute
     * @throws org.zhiqing.annualreport.form.NoReportFormException if the report is about a year before 2019
     */
    public ReportReading read(byte[] file, String name) {
        boolean cells = ReportFile.isJson(file, name) || ReportFile.isCsv(file, name);
        if (cells && file.length <= FileLimits.STANDARD.bytes()) {
            return AnnualReports.read(file, name);
        }
        return ReportReader.read(fragments(file, name), name);
    }

    /** Returns what stands in the file, as {@link #read} does before it looks for the form. */
    public List<Fragment> fragments(byte[] file, String name) {
        ReportFile.mustBeWithin(FileLimits.STANDARD, file.length, name);
        await();
        try {
            return ask(file, name);
        } finally {
            places.release();
        }
    }

    private void await() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableReportException("现在读取的文件太多，请过一会儿再试。");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableReportException("读取被中断，请再试一次。", e);
        }
    }

    private List<Fragment> ask(byte[] file, String name) {
        AtomicBoolean late = new AtomicBoolean();
        @Nullable Worker worker = null;
        @Nullable ScheduledFuture<?> alarm = null;
        boolean whole = false;
        try {
            worker = take();
            Process process = worker.process;
            alarm = watch.schedule(
                    () -> {
                        late.set(true);
                        process.destroyForcibly();
                    },
                    limit.toMillis(),
                    TimeUnit.MILLISECONDS);
            FragmentWire.text(name, worker.out);
            worker.out.writeInt(file.length);
            worker.out.write(file);
            worker.out.flush();
            int answer = worker.in.readByte();
            if (answer == ReadingWorker.REFUSED) {
                String why = FragmentWire.text(worker.in);
                whole = true;
                throw new UnreadableReportException(why);
            }
            List<Fragment> fragments = FragmentWire.read(worker.in);
            whole = true;
            return fragments;
        } catch (IOException died) {
            throw new UnreadableReportException(
                    late.get()
                            ? "“" + name + "”在" + limit.toSeconds() + "秒内没有读完，可能已经损坏，没有继续读取。请打开后另存再试。"
                            : "读取“" + name + "”需要的内存超过限制，可能已经损坏，没有继续读取。请打开后另存再试。",
                    died);
        } finally {
            if (alarm != null) {
                alarm.cancel(false);
            }
            if (worker != null) {
                giveBack(worker, whole && !late.get());
            }
        }
    }

    private Worker take() throws IOException {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                Worker worker = idle.pop();
                if (worker.process.isAlive()) {
                    return worker;
                }
            }
        }
        return new Worker(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private void giveBack(Worker worker, boolean sound) {
        worker.files++;
        if (sound && worker.files < FILES_PER_WORKER) {
            synchronized (idle) {
                idle.push(worker);
            }
        } else {
            worker.process.destroyForcibly();
        }
    }

    /** Ends every worker. */
    @Override
    public void close() {
        watch.shutdownNow();
        synchronized (idle) {
            idle.forEach(worker -> worker.process.destroyForcibly());
            idle.clear();
        }
    }
}
