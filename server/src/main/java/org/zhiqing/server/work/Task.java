package org.zhiqing.server.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;

/**
 * One thing that waits (待办).
 *
 * @param sentence what to do, as a sentence: 审核《…通知》，张某送审
 * @param href where to do it, a path below {@code /desk}
 * @param role whose holders it waits for, in {@code unit} or, if that is {@code null}, in the whole organ; {@code null}
 *     when it waits for one person
 * @param dueOn last day, included; {@code null} when nothing is due by law or plan
 */
public record Task(
        long id,
        String subject,
        long subjectId,
        String step,
        String sentence,
        String href,
        @Nullable Role role,
        @Nullable Long unit,
        @Nullable Long person,
        @Nullable LocalDate dueOn,
        Instant openedAt) {

    /** Returns whether it waits for the person, by name or by a role. Tasks of other organs are not asked about. */
    boolean waitsFor(Actor actor) {
        if (person != null) {
            return person == actor.person();
        }
        return role != null && actor.is(role) && (unit == null || unit.equals(actor.unit()));
    }
}
