package org.zhiqing.server.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.work.WorkList;

/** 待办: what waits for me, nearest due day first. */
@Controller
class WorkController {

    private final WorkList work;

    WorkController(WorkList work) {
        this.work = work;
    }

    @GetMapping("/desk")
    @Requires(Act.WORK_READ)
    String work(Actor actor, Model model) {
        model.addAttribute("groups", work.waitingFor(actor));
        model.addAttribute("awaited", work.awaitedBy(actor));
        return "desk/work";
    }

    /** The table of roles and acts, for everybody who wants to know whom to ask. */
    @GetMapping("/desk/permissions")
    @Requires(Act.PERMISSIONS_READ)
    String permissions() {
        return "desk/permissions";
    }
}
