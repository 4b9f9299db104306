package org.zhiqing.server.catalog.budget;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as typed.
 *
 * @param bodies ids of the organ itself, of its units and of organs below it
 * @param affiliated names of affiliated institutions (所属单位), one a line
 * @param funds names of special funds (专项资金), one a line
 */
public record NewRound(
        @Nullable Integer year, @Nullable LocalDate approvedOn, List<Long> bodies, String affiliated, String funds) {

    public NewRound {
        bodies = List.copyOf(bodies);
    }
}
