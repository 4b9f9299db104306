package org.zhiqing.server.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits (待办).
 *
 * @param sentence what to do, as a sentence: 审核《…通知》，张某送审
 * @param href where to do it, a path below {@code /desk}
 * @param dueOn last day, included; {@code null} when nothing is due by law or plan
 */
public record Task(
        long id,
        String subject,
        long subjectId,
        String step,
        String sentence,
        String href,
        @Nullable LocalDate dueOn,
        Instant openedAt) {}
