package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Outcome;

/**
 * The figures of table three (国办公开办函〔2021〕30号) from the register of requests. Opening figures of years before the
 * register are not in it. Received counts by the day of receipt (art. 31), disposed by the day the answer left, or of the
 * withdrawal; a request withdrawn before it was received counts nowhere.
 */
@Service
@Transactional(readOnly = true)
public class RequestTally {

    /** 本年新收. */
    public static final String RECEIVED = "R01";
    /** 上年结转. */
    public static final String CARRIED_IN = "R02";
    /** 办理结果总计. */
    public static final String DISPOSED = "R24";
    /** 结转下年度继续办理. */
    public static final String CARRIED_OUT = "R25";

    /**
     * The 25 rows of one organ and year, by kind of applicant.
     *
     * @param rows R01 to R25, in order; each holds every kind
     */
    public record Year(long organ, int year, Map<String, Map<ApplicantKind, Long>> rows) {

        /**
         * Returns one cell.
         *
         * @throws IllegalArgumentException if there is no such row
         */
        public long cell(String row, ApplicantKind kind) {
            return row(row).getOrDefault(kind, 0L);
        }

        /** Returns the cell in the column 总计. */
        public long total(String row) {
            return row(row).values().stream().mapToLong(Long::longValue).sum();
        }

        private Map<ApplicantKind, Long> row(String row) {
            Map<ApplicantKind, Long> cells = rows.get(row);
            if (cells == null) {
                throw new IllegalArgumentException("no row '" + row + "'; there are " + rows.keySet());
            }
            return cells;
        }
    }

    private final JdbcClient jdbc;

    RequestTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the figures of an organ and year; every cell is there, 0 where nothing was counted. */
    public Year ofYear(long organ, int year) {
        Map<String, Map<ApplicantKind, Long>> rows = empty();
        jdbc.sql(
                        """
                select applicant_kind, outcome,
                       count(*) filter (where received_on >= :first) as received,
                       count(*) filter (where received_on < :first) as carried_in,
                       count(*) filter (where disposed_on <= :last) as disposed,
                       count(*) filter (where disposed_on is null or disposed_on > :last) as carried_out
                  from request
                 where organ_id = :organ and received_on <= :last
                   and (disposed_on is null or disposed_on >= :first)
                 group by applicant_kind, outcome
                """)
                .param("organ", organ)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(row -> {
                    ApplicantKind kind = ApplicantKind.valueOf(row.getString("applicant_kind"));
                    String outcome = row.getString("outcome");
                    add(rows, RECEIVED, kind, row.getLong("received"));
                    add(rows, CARRIED_IN, kind, row.getLong("carried_in"));
                    add(rows, CARRIED_OUT, kind, row.getLong("carried_out"));
                    long disposed = row.getLong("disposed");
                    if (outcome != null && disposed > 0) {
                        add(rows, Outcome.valueOf(outcome).row(), kind, disposed);
                        add(rows, DISPOSED, kind, disposed);
                    }
                });
        return new Year(organ, year, rows);
    }

    private static Map<String, Map<ApplicantKind, Long>> empty() {
        Map<String, Map<ApplicantKind, Long>> rows = new LinkedHashMap<>();
        for (int row = 1; row <= 25; row++) {
            Map<ApplicantKind, Long> cells = new EnumMap<>(ApplicantKind.class);
            for (ApplicantKind kind : ApplicantKind.values()) {
                cells.put(kind, 0L);
            }
            rows.put("R%02d".formatted(row), cells);
        }
        return rows;
    }

    private static void add(Map<String, Map<ApplicantKind, Long>> rows, String row, ApplicantKind kind, long count) {
        rows.getOrDefault(row, new EnumMap<>(ApplicantKind.class)).merge(kind, count, Long::sum);
    }
}
