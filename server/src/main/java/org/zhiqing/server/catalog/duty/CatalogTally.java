package org.zhiqing.server.catalog.duty;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an organ's catalog was kept in a year, in numbers, for the annual report. */
@Component
@Transactional(readOnly = true)
public class CatalogTally {

    private final Coverage coverage;

    CatalogTally(Coverage coverage) {
        this.coverage = coverage;
    }

    /**
     * The numbers of a year.
     *
     * @param itemCount items of the catalog today
     * @param publishedCount those under which something is public
     * @param statements those without, for which a statement stands, by its kind
     * @param dueCount duties that fell due in the year or were settled before their day
     * @param inTimeCount those of them that were settled in time
     */
    public record Year(
            int itemCount, int publishedCount, Map<StatementKind, Integer> statements, int dueCount, int inTimeCount) {

        public Year {
            statements = Map.copyOf(statements);
        }

        public int count(StatementKind kind) {
            return statements.getOrDefault(kind, 0);
        }

        public int statedCount() {
            return statements.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public Year ofYear(long organ, int year) {
        UnitCoverage sum = Coverage.sum(coverage.byUnit(organ, year));
        EnumMap<StatementKind, Integer> stated = new EnumMap<>(StatementKind.class);
        int published = 0;
        for (CoverageLine line : coverage.lines(organ, CoverageFilter.ALL)) {
            Statement statement = line.statement();
            if (line.documentCount() > 0) {
                published++;
            } else if (statement != null) {
                stated.merge(statement.kind(), 1, Integer::sum);
            }
        }
        return new Year(sum.itemCount(), published, stated, sum.decidedCount(), sum.count(DutyStanding.IN_TIME));
    }
}
