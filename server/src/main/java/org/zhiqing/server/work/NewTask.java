package org.zhiqing.server.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Role;

/**
 * A task to open. Made by {@link #forRole} or {@link #forPerson}.
 *
 * @param subject what it is about: {@code document}, {@code request}, {@code report} …
 * @param step what is to be done, a stable word of the subject
 * @param unit only holders of the role in this unit see it; {@code null} for the whole organ
 */
public record NewTask(
        String subject,
        long subjectId,
        String step,
        String sentence,
        String href,
        long organ,
        @Nullable Long unit,
        @Nullable Role role,
        @Nullable Long person,
        @Nullable LocalDate dueOn) {

    /** A task for whoever holds {@code role} in the organ, or in its unit if one is named. */
    public static NewTask forRole(
            Role role,
            long organ,
            @Nullable Long unit,
            String subject,
            long subjectId,
            String step,
            String sentence,
            String href,
            @Nullable LocalDate dueOn) {
        return new NewTask(subject, subjectId, step, sentence, href, organ, unit, role, null, dueOn);
    }

    /** A task for one person. */
    public static NewTask forPerson(
            long person,
            long organ,
            String subject,
            long subjectId,
            String step,
            String sentence,
            String href,
            @Nullable LocalDate dueOn) {
        return new NewTask(subject, subjectId, step, sentence, href, organ, null, null, person, dueOn);
    }
}
