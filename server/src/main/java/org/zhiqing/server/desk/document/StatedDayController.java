package org.zhiqing.server.desk.document;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.reading.StatedDays;

/** 补录日期: what is said to have been public before the system knew it. */
@Controller
class StatedDayController {

    private static final int PAGE = 50;

    private final StatedDays days;

    StatedDayController(StatedDays days) {
        this.days = days;
    }

    @GetMapping("/desk/stated-days")
    @Requires(Act.STATED_DAYS_READ)
    String list(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        model.addAttribute("days", days.page(page, PAGE, actor));
        model.addAttribute("mayOpen", actor.may(Act.DOCUMENT_READ));
        return "desk/document/stated-days";
    }
}
