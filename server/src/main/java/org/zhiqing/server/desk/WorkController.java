package org.zhiqing.server.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** 待办: what waits for me, nearest due day first. */
@Controller
class WorkController {

    private final Tasks tasks;
    private final Clock clock;

    WorkController(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @GetMapping("/desk")
    @Requires(Act.WORK_READ)
    String work(Actor actor, Model model) {
        List<Task> waiting = tasks.waitingFor(actor);
        model.addAttribute("tasks", waiting);
        model.addAttribute("today", LocalDate.now(clock));
        return "desk/work";
    }

    /** The table of roles and acts, for everybody who wants to know whom to ask. */
    @GetMapping("/desk/permissions")
    @Requires(Act.PERMISSIONS_READ)
    String permissions() {
        return "desk/permissions";
    }
}
