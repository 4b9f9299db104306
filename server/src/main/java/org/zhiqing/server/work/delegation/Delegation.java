package org.zhiqing.server.work.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Role;

/**
 * Who takes the steps of somebody who is away.
 *
 * @param roles in which of the absent person's roles
 * @param lastOn last day, included
 * @param endedAt when it was ended before its last day; {@code null} if it was not
 */
public record Delegation(
        long id,
        long organ,
        long absent,
        String absentName,
        long substitute,
        String substituteName,
        Set<Role> roles,
        LocalDate firstOn,
        LocalDate lastOn,
        String reason,
        Instant namedAt,
        long namedBy,
        String namedName,
        @Nullable Instant endedAt,
        @Nullable String endedName) {

    /** Returns whether the substitute may act on the day. */
    public boolean inForceOn(LocalDate day) {
        return endedAt == null && !day.isBefore(firstOn) && !day.isAfter(lastOn);
    }

    /** Returns whether it is in force on the day or still to come. */
    public boolean openOn(LocalDate day) {
        return endedAt == null && !day.isAfter(lastOn);
    }

    /** Returns where it stands on the day, in Chinese. */
    public String standing(LocalDate day) {
        if (endedAt != null) {
            return "已提前结束";
        }
        return day.isAfter(lastOn) ? "已到期" : day.isBefore(firstOn) ? "还没有开始" : "代办中";
    }

    /** Returns first and last day, in Chinese. */
    public String period() {
        return firstOn + " 至 " + lastOn;
    }

    /** Returns the roles, in Chinese. */
    public String roleWords() {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }

    boolean concerns(long person) {
        return person == absent || person == substitute;
    }
}
