package org.zhiqing.server.organ;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for disclosure in a unit.
 *
 * @param untilOn last day, included; {@code null} while it is so
 */
public record Responsible(long unit, long person, String name, LocalDate fromOn, @Nullable LocalDate untilOn) {}
