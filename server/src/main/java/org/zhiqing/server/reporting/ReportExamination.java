package org.zhiqing.server.reporting;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.worker.ReadingWorkers;
import org.zhiqing.server.files.FileName;
import org.zhiqing.server.kernel.Refusal;

/**
 * Examines any organ's annual report for anybody (年报体检). The file is read in a process of its own and kept
 * nowhere; the result stays in memory for half an hour, for whoever has its token.
 */
@Service
public class ReportExamination implements DisposableBean {

    /** The largest file that is read here. */
    public static final int MOST_MEGABYTES = 20;

    private static final int RESULTS = 200;
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int TOKEN_BYTES = 16;
    private static final int AT_ONCE = 2;
    private static final int HEAP_MEGABYTES = 256;
    private static final Duration READING_TIME = Duration.ofSeconds(90);

    /** The hidden command of this program that reads strangers' files, in a process of its own. */
    public static final String READING_COMMAND = "read-strangers-files";

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ReadingWorkers workers;
    private final Map<String, Examined> results = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Examined> eldest) {
            return size() > RESULTS;
        }
    };

    ReportExamination(Clock clock) {
        this.clock = clock;
        this.workers =
                new ReadingWorkers(ReadingWorkers.besideThis(READING_COMMAND), AT_ONCE, HEAP_MEGABYTES, READING_TIME);
    }

    @Override
    public void destroy() {
        workers.close();
    }

    /**
     * Reads and checks a report.
     *
     * @param kind {@code null} if not known: checks that depend on it are left out
     * @return the token of the result
     * @throws Refusal {@code reporting.exam-file-missing}, {@code reporting.exam-too-large}, {@code reporting.exam-busy},
     *     {@code reporting.exam-unreadable}
     */
    public String examine(String fileName, byte[] file, @Nullable OrganKind kind) {
        if (file.length == 0) {
            throw new Refusal("reporting.exam-file-missing");
        }
        if (file.length > MOST_MEGABYTES * 1024 * 1024) {
            throw new Refusal("reporting.exam-too-large", String.valueOf(MOST_MEGABYTES));
        }
        if (!places.tryAcquire()) {
            throw new Refusal("reporting.exam-busy");
        }
        try {
            ReportReading reading = read(fileName, file);
            CheckPolicy policy = kind == null ? CheckPolicy.DEFAULT : CheckPolicy.DEFAULT.withOrganKind(kind);
            return keep(new Examined(
                    token(), reading, AnnualReports.check(reading, null, policy), policy.leftOut(), clock.instant()));
        } finally {
            places.release();
        }
    }

    /**
     * Returns a result.
     *
     * @throws Refusal {@code reporting.exam-gone} if it is older than half an hour or never was
     */
    public Examined result(String token) {
        synchronized (results) {
            Examined examined = results.get(token);
            if (examined == null || examined.examinedAt().plus(KEPT).isBefore(clock.instant())) {
                results.remove(token);
                throw new Refusal("reporting.exam-gone");
            }
            return examined;
        }
    }

    private ReportReading read(String fileName, byte[] content) {
        try {
            return workers.read(content, FileName.clean(fileName));
        } catch (UnreadableReportException | NoReportFormException e) {
            throw new Refusal("reporting.exam-unreadable", String.valueOf(e.getMessage()));
        }
    }

    private String keep(Examined examined) {
        synchronized (results) {
            results.values().removeIf(old -> old.examinedAt().plus(KEPT).isBefore(clock.instant()));
            results.put(examined.token(), examined);
        }
        return examined.token();
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
