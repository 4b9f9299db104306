package org.zhiqing.server.reporting;

import io.github.bucket4j.Bucket;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhiqing.annualreport.AnnualReports;
import org.zhiqing.annualreport.UnreadableReportException;
import org.zhiqing.annualreport.check.CheckPolicy;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.server.kernel.Refusal;

/**
 * Examines any organ's annual report for anybody (年报体检). The file is deleted as soon as it is read; the result stays in
 * memory for half an hour, for whoever has its token.
 */
@Service
public class ReportExamination {

    /** The largest file that is read here. */
    public static final int MOST_MEGABYTES = 20;

    private static final int RESULTS = 200;
    private static final int VISITORS = 20_000;
    private static final int PER_VISITOR = 20;
    private static final Duration TIME = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int TOKEN_BYTES = 16;
    private static final int AT_ONCE = 2;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Examined> results = new Newest<>(RESULTS);
    private final Map<String, Bucket> buckets = new Newest<>(VISITORS);

    ReportExamination(Clock clock) {
        this.clock = clock;
    }

    /** Keeps the entries used last. */
    private static final class Newest<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;
        private final int most;

        Newest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
        }
    }

    /**
     * Reads and checks a report.
     *
     * @param visitor whom the limit of twenty files in ten minutes is counted for
     * @param kind {@code null} if not known: checks that depend on it are left out
     * @return the token of the result
     * @throws Refusal {@code reporting.exam-file-missing}, {@code reporting.exam-too-large}, {@code reporting.exam-too-often},
     *     {@code reporting.exam-busy}, {@code reporting.exam-unreadable}
     */
    public String examine(String visitor, String fileName, byte[] file, @Nullable OrganKind kind) {
        if (file.length == 0) {
            throw new Refusal("reporting.exam-file-missing");
        }
        if (file.length > MOST_MEGABYTES * 1024 * 1024) {
            throw new Refusal("reporting.exam-too-large", String.valueOf(MOST_MEGABYTES));
        }
        if (!mayExamine(visitor)) {
            throw new Refusal(
                    "reporting.exam-too-often", String.valueOf(PER_VISITOR), String.valueOf(TIME.toMinutes()));
        }
        if (!places.tryAcquire()) {
            throw new Refusal("reporting.exam-busy");
        }
        try {
            ReportReading reading = read(fileName, file);
            CheckPolicy policy = kind == null ? CheckPolicy.DEFAULT : CheckPolicy.DEFAULT.withOrganKind(kind);
            return keep(new Examined(token(), reading, AnnualReports.check(reading, null, policy), clock.instant()));
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

    private static ReportReading read(String fileName, byte[] content) {
        try {
            return AnnualReports.read(content, plain(fileName));
        } catch (UnreadableReportException | NoReportFormException e) {
            throw new Refusal("reporting.exam-unreadable", String.valueOf(e.getMessage()));
        }
    }

    /** The name without folders and control characters; it names the file in sentences and may name its year. */
    private static String plain(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "")
                .strip();
        String kept = last.length() > 60 ? last.substring(last.length() - 60) : last;
        return kept.isEmpty() || kept.startsWith(".") ? "报告" + kept : kept;
    }

    private String keep(Examined examined) {
        synchronized (results) {
            results.values().removeIf(old -> old.examinedAt().plus(KEPT).isBefore(clock.instant()));
            results.put(examined.token(), examined);
        }
        return examined.token();
    }

    private boolean mayExamine(String visitor) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(visitor, any -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(PER_VISITOR).refillGreedy(PER_VISITOR, TIME))
                            .build())
                    .tryConsume(1);
        }
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
