package org.zhiqing.server.remedy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of table four from the register: each case by its result on 31 December. Whether a year counts the cases
 * filed in it, or all that were before an authority in it, is a setting: no source settles it.
 */
@Service
@Transactional(readOnly = true)
public class RemedyTally {

    /** The 15 cells of one organ and year. */
    public record Year(long organ, int year, Map<RemedyProcedure, Map<RemedyResult, Long>> cells) {

        public long cell(RemedyProcedure procedure, RemedyResult result) {
            return cells.getOrDefault(procedure, Map.of()).getOrDefault(result, 0L);
        }

        /** Returns the cell in the column 总计. */
        public long total(RemedyProcedure procedure) {
            return Stream.of(RemedyResult.values())
                    .mapToLong(result -> cell(procedure, result))
                    .sum();
        }
    }

    /** A case and the result as which it counts: pending if it was concluded only after the year. */
    record Counted(RemedyCase of, RemedyResult as) {}

    private final RemedyStore cases;
    private final RemedySettings settings;

    RemedyTally(RemedyStore cases, RemedySettings settings) {
        this.cases = cases;
        this.settings = settings;
    }

    /** Returns the figures; every cell is there, 0 where nothing was counted. */
    public Year ofYear(long organ, int year) {
        Map<RemedyProcedure, Map<RemedyResult, Long>> cells = new EnumMap<>(RemedyProcedure.class);
        for (RemedyProcedure procedure : RemedyProcedure.values()) {
            Map<RemedyResult, Long> row = new EnumMap<>(RemedyResult.class);
            Stream.of(RemedyResult.values()).forEach(result -> row.put(result, 0L));
            cells.put(procedure, row);
        }
        counted(organ, year)
                .forEach(counted -> cells.getOrDefault(counted.of().procedure(), new EnumMap<>(RemedyResult.class))
                        .merge(counted.as(), 1L, Long::sum));
        return new Year(organ, year, cells);
    }

    List<Counted> counted(long organ, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        RemedySettings.Counting counting = settings.counting(organ);
        return cases.of(organ, null).stream()
                .filter(of -> !of.filedOn().isAfter(last))
                .filter(of -> counting == RemedySettings.Counting.BY_FILING
                        ? !of.filedOn().isBefore(first)
                        : of.concludedOn() == null || !of.concludedOn().isBefore(first))
                .map(of -> new Counted(of, resultOn(of, last)))
                .toList();
    }

    private static RemedyResult resultOn(RemedyCase of, LocalDate last) {
        return of.concludedOn() == null || of.concludedOn().isAfter(last) ? RemedyResult.PENDING : of.result();
    }
}
