package org.zhiqing.server.work.handover;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.RolesAssigned;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Tasks;

/** Asking the security administrator for the roles that a taker lacks. */
@Service
@Transactional
public class RoleAsking {

    private static final String SUBJECT = "person";
    private static final String STEP = "grant-roles";

    private final Handover handover;
    private final Tasks tasks;
    private final People people;
    private final Organs organs;

    RoleAsking(Handover handover, Tasks tasks, People people, Organs organs) {
        this.handover = handover;
        this.tasks = tasks;
        this.people = people;
        this.organs = organs;
    }

    /**
     * Opens the task of granting what the taker lacks, instead of one that was open before.
     *
     * @return the roles asked for
     * @throws Refusal as {@link Handover#preview}; {@code work.no-role-lacking}
     */
    @Requires(Act.HANDOVER)
    public Set<Role> ask(Actor by, long from, long to) {
        HandoverPreview preview = handover.preview(by, from, to);
        Actor taker = preview.to();
        if (taker == null || preview.lacking().isEmpty()) {
            throw new Refusal("work.no-role-lacking", preview.from().name());
        }
        String roles = preview.lacking().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        tasks.close(SUBJECT, to, STEP, by);
        tasks.open(NewTask.forRole(
                Role.SECURITY_ADMINISTRATOR,
                securityOf(taker.organ()),
                null,
                SUBJECT,
                to,
                STEP,
                "给" + taker.name() + "授予角色：" + roles + "（接手" + preview.from().name() + "的工作）",
                "/desk/people/" + to,
                null));
        return preview.lacking();
    }

    @EventListener
    void granted(RolesAssigned assigned) {
        tasks.close(SUBJECT, assigned.person(), STEP, assigned.by());
    }

    /** The organ's own security administrator; where it has none, that of the organ with the portal. */
    private long securityOf(long organ) {
        return people.holding(Role.SECURITY_ADMINISTRATOR, organ).isEmpty()
                ? organs.site().map(Organ::id).orElse(organ)
                : organ;
    }
}
