package org.zhiqing.server.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** The register of cases, for reading. */
@Service
@Transactional(readOnly = true)
public class RemedyList {

    private final RemedyStore cases;
    private final RemedyTally tally;

    RemedyList(RemedyStore cases, RemedyTally tally) {
        this.cases = cases;
        this.tally = tally;
    }

    /** Returns the cases of the actor's organ, newest first; of one procedure, or of all if {@code null}. */
    @Requires(Act.REMEDY_READ)
    public List<RemedyCase> of(@Nullable RemedyProcedure procedure, Actor by) {
        return cases.of(by.organ(), procedure);
    }

    /** @throws Refusal {@code remedy.not-found}, also for cases of other organs */
    @Requires(Act.REMEDY_READ)
    public RemedyCase get(long id, Actor by) {
        return cases.get(id, by.organ()).orElseThrow(() -> new Refusal("remedy.not-found"));
    }

    /** Returns the cases behind a cell of table four; behind the column 总计 if {@code result} is {@code null}. */
    @Requires(Act.REMEDY_READ)
    public List<RemedyCase> behind(int year, RemedyProcedure procedure, @Nullable RemedyResult result, Actor by) {
        return tally.counted(by.organ(), year).stream()
                .filter(counted -> counted.of().procedure() == procedure)
                .filter(counted -> result == null || counted.as() == result)
                .map(RemedyTally.Counted::of)
                .toList();
    }
}
