package org.zhiqing.server.request.fee;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.fee.FeeSchedule;
import org.zhiqing.rules.fee.FeeTier;

/**
 * A tariff that a region has set (地方标准).
 *
 * @param id 0 before it is kept
 * @param source who set it, by which document
 * @param endsOn the last day it applies, included; {@code null} until another one applies
 * @param byRequest its tiers; empty if it has no tariff by request
 * @param byPage likewise by page
 */
public record LocalTariff(
        long id,
        String name,
        String source,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate endsOn,
        List<FeeTier> byRequest,
        List<FeeTier> byPage) {

    public LocalTariff {
        byRequest = List.copyOf(byRequest);
        byPage = List.copyOf(byPage);
    }

    /** Returns whether it applies on that day, if no later one does. */
    boolean applies(LocalDate day) {
        return inForceFrom != null && !day.isBefore(inForceFrom) && (endsOn == null || !day.isAfter(endsOn));
    }

    /** Returns it as the rules calculate by it. */
    public FeeSchedule schedule() {
        return FeeSchedule.local(name, source, inForceFrom == null ? LocalDate.MIN : inForceFrom, byRequest, byPage);
    }
}
