package org.zhiqing.server.request.rectification;

import static org.zhiqing.server.kernel.Role.DISCLOSURE_OFFICE_HEAD;
import static org.zhiqing.server.kernel.Role.LEADER;
import static org.zhiqing.server.kernel.Role.REQUEST_HANDLER;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** What waits for whom because of an application to correct (待办): named by its number alone, as it is about a person. */
@Component
class RectificationTasks {

    static final String SUBJECT = "rectification";

    private final Tasks tasks;

    RectificationTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Closes what is done and opens what waits now; what still waits stays as it is. */
    void settle(RectificationRequest request, Actor by) {
        List<NewTask> wanted = wanted(request);
        List<Task> open = tasks.openOf(SUBJECT, request.id());
        boolean same = open.size() == wanted.size()
                && wanted.stream().allMatch(task -> open.stream().anyMatch(there -> isSame(task, there)));
        if (!same) {
            tasks.close(SUBJECT, request.id(), by);
            wanted.forEach(tasks::open);
        }
    }

    private static boolean isSame(NewTask wanted, Task open) {
        return wanted.step().equals(open.step())
                && wanted.sentence().equals(open.sentence())
                && Objects.equals(wanted.dueOn(), open.dueOn());
    }

    private static List<NewTask> wanted(RectificationRequest request) {
        String what = "更正申请 " + request.receiptNumber();
        return switch (request.stage()) {
            case RECEIVED ->
                List.of(
                        request.outcome() == null
                                ? task(request, REQUEST_HANDLER, "handle", "办理" + what)
                                : task(request, REQUEST_HANDLER, "revise", "修改" + what + "的结果，重新提交审签"));
            case AWAITING_DECISION ->
                Stream.of(DISCLOSURE_OFFICE_HEAD, LEADER)
                        .map(role -> task(request, role, "decide", "审签" + what + "的结果"))
                        .toList();
            case SIGNED -> List.of(task(request, REQUEST_HANDLER, "dispatch", "发出" + what + "的文书并登记"));
            case CLOSED -> List.of();
        };
    }

    private static NewTask task(RectificationRequest request, Role role, String step, String sentence) {
        return NewTask.forRole(
                role,
                request.organ(),
                null,
                SUBJECT,
                request.id(),
                step,
                sentence,
                "/desk/rectifications/" + request.id(),
                request.dueOn());
    }
}
