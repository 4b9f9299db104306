package org.zhiqing.server.organ;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Role;

/**
 * A role as it was granted.
 *
 * @param grantedBy name of the person, 系统 at the first run
 * @param revokedAt {@code null} while it is held; {@code revokedBy} likewise
 */
public record RoleGrant(
        Role role, Instant grantedAt, String grantedBy, @Nullable Instant revokedAt, @Nullable String revokedBy) {}
