package org.zhiqing.server.organ;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Role;

/**
 * Somebody who works with the system (人员).
 *
 * @param organ the organ served, never a unit
 * @param unit the unit (内设机构) in it, or {@code null}
 * @param account the name to sign in with
 * @param post as on the door plate: 办公室副主任; may be empty
 * @param postEndsOn last day of the post; the account is closed from the day after; {@code null} without end
 * @param closedAt when the account was closed by hand, or {@code null}
 * @param roles held now
 */
public record Person(
        long id,
        long organ,
        @Nullable Long unit,
        String name,
        String account,
        PostKind postKind,
        String post,
        String telephone,
        @Nullable LocalDate postEndsOn,
        @Nullable Instant closedAt,
        @Nullable String closedReason,
        @Nullable Instant lastSignInAt,
        Set<Role> roles,
        int version) {

    /** Returns whether the account may be used on the day: not closed, and the post has not ended before. */
    public boolean openOn(LocalDate day) {
        return closedAt == null && (postEndsOn == null || !day.isAfter(postEndsOn));
    }

    /** Returns the same person with the account closed, or open again if {@code at} is {@code null}. */
    Person closed(@Nullable Instant at, @Nullable String reason) {
        return new Person(
                id,
                organ,
                unit,
                name,
                account,
                postKind,
                post,
                telephone,
                postEndsOn,
                at,
                reason,
                lastSignInAt,
                roles,
                version);
    }

    /** Returns the same person as of another version read. */
    Person asOf(int versionRead) {
        return new Person(
                id,
                organ,
                unit,
                name,
                account,
                postKind,
                post,
                telephone,
                postEndsOn,
                closedAt,
                closedReason,
                lastSignInAt,
                roles,
                versionRead);
    }
}
