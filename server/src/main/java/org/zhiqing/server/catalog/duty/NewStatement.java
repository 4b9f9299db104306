package org.zhiqing.server.catalog.duty;

import org.jspecify.annotations.Nullable;

/**
 * A statement as typed.
 *
 * @param kind {@code null} if none was chosen
 * @param year for {@link StatementKind#NONE}
 * @param link for {@link StatementKind#ELSEWHERE}
 */
public record NewStatement(@Nullable StatementKind kind, @Nullable Integer year, String reason, String link) {}
