package org.zhiqing.server.desk.office;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.notification.UnsentNotices;
import org.zhiqing.server.web.Done;

/** 没有发出的通知: why, and sending them again. */
@Controller
class NotificationController {

    private final UnsentNotices notices;

    NotificationController(UnsentNotices notices) {
        this.notices = notices;
    }

    @GetMapping("/desk/notifications")
    @Requires(Act.NOTICES_RESEND)
    String list(Actor actor, Model model) {
        model.addAttribute("channels", notices.channels(actor));
        model.addAttribute("unsent", notices.list(actor));
        return "desk/office/notifications";
    }

    @PostMapping("/desk/notifications/{notice}/again")
    @Requires(Act.NOTICES_RESEND)
    String again(@PathVariable long notice, Actor actor, RedirectAttributes next) {
        notices.sendAgain(notice, actor);
        Done.say(next, "notification.sent-again");
        return "redirect:/desk/notifications";
    }

    @PostMapping("/desk/notifications/{notice}/rest")
    @Requires(Act.NOTICES_RESEND)
    String letRest(@PathVariable long notice, Actor actor, RedirectAttributes next) {
        notices.letRest(notice, actor);
        Done.say(next, "notification.let-rest");
        return "redirect:/desk/notifications";
    }
}
