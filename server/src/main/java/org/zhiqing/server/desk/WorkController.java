package org.zhiqing.server.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.work.Waiting;
import org.zhiqing.server.work.WorkList;
import org.zhiqing.server.work.delegation.Delegations;
import org.zhiqing.server.work.delegation.StandingIn;
import org.zhiqing.server.work.reminder.Reminders;

/** 待办: what waits for me, nearest due day first. */
@Controller
class WorkController {

    private final WorkList work;
    private final StandingIn standingIn;
    private final Delegations delegations;
    private final Reminders reminders;

    WorkController(WorkList work, StandingIn standingIn, Delegations delegations, Reminders reminders) {
        this.work = work;
        this.standingIn = standingIn;
        this.delegations = delegations;
        this.reminders = reminders;
    }

    @GetMapping("/desk")
    @Requires(Act.WORK_READ)
    String work(@RequestParam(required = false) @Nullable Integer page, Actor actor, Model model) {
        Page<Waiting> waiting = work.waitingFor(actor, page == null ? 1 : page);
        if (waiting.number() > waiting.pages()) {
            return "redirect:/desk?page=" + waiting.pages();
        }
        model.addAttribute("waiting", waiting);
        model.addAttribute("groups", WorkList.byNearness(waiting.items()));
        model.addAttribute("awaited", waiting.number() == 1 ? work.awaitedBy(actor) : List.of());
        model.addAttribute("inPlace", waiting.number() == 1 ? standingIn.waitingFor(actor) : List.of());
        model.addAttribute("reminders", waiting.number() == 1 ? reminders.today(actor) : List.of());
        model.addAttribute("away", waiting.number() == 1 ? delegations.openOf(actor) : List.of());
        return "desk/work";
    }

    /** The table of roles and acts, for everybody who wants to know whom to ask. */
    @GetMapping("/desk/permissions")
    @Requires(Act.PERMISSIONS_READ)
    String permissions() {
        return "desk/permissions";
    }
}
