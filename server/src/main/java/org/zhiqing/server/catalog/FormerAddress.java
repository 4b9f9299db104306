package org.zhiqing.server.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an address that no section has any more answers with.
 *
 * @param name of the section that had it
 * @param since the first day on which it did not
 * @param target slug of the section that has its content now; {@code null} if the section was closed
 */
public record FormerAddress(String name, LocalDate since, @Nullable String target) {}
