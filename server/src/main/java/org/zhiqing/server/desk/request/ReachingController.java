package org.zhiqing.server.desk.request;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.code.CodeReissue;
import org.zhiqing.server.request.notice.NoticeArranging;
import org.zhiqing.server.web.Done;

/** 查询码和办理通知: what is done for an applicant at the counter who has lost the code or wants notices elsewhere. */
@Controller
class ReachingController {

    private final Dossiers dossiers;
    private final NoticeArranging notices;
    private final CodeReissue codes;

    ReachingController(Dossiers dossiers, NoticeArranging notices, CodeReissue codes) {
        this.dossiers = dossiers;
        this.notices = notices;
        this.codes = codes;
    }

    @GetMapping("/desk/requests/{id}/reaching")
    @Requires(Act.REQUEST_REGISTER)
    String page(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("request", dossiers.open(id, actor).request());
        model.addAttribute("arrangement", notices.of(id, actor));
        return "desk/request/reaching";
    }

    @PostMapping("/desk/requests/{id}/reaching")
    @Requires(Act.REQUEST_REGISTER)
    String arrange(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String noticeTo,
            Actor actor,
            RedirectAttributes next) {
        String shown = notices.set(id, noticeTo, actor).shown();
        Done.say(next, shown.isEmpty() ? "request.notice-ended" : "request.notice-kept", shown);
        return "redirect:/desk/requests/" + id + "/reaching";
    }

    /** Shows the new code once: it stands in no address and in no list. */
    @PostMapping("/desk/requests/{id}/query-code")
    @Requires(Act.REQUEST_REGISTER)
    String newCode(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean checked,
            @RequestParam(defaultValue = "") String how,
            Actor actor,
            Model model) {
        model.addAttribute("queryCode", codes.give(id, checked, how, actor));
        model.addAttribute("request", dossiers.open(id, actor).request());
        return "desk/request/new-code";
    }
}
