package org.zhiqing.server.catalog.restructuring;

import org.jspecify.annotations.Nullable;

/**
 * A step of a plan.
 *
 * @param section id of the section
 * @param target id of the section that it is merged into or placed below; {@code null} for the top
 * @param slug its new address; empty but for {@code ADDRESS}
 */
public record PlanStep(long id, StepKind kind, long section, @Nullable Long target, String slug) {}
