package org.zhiqing.server.desk.request;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiqing.rules.outcome.GuidedQuestion;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.LikeRequestList;

/**
 * What helps to decide: the seven questions for somebody who does this rarely, which keep nothing and can be entered at any
 * point; and earlier requests for like things.
 */
@Controller
class GuideController {

    private final Dossiers dossiers;
    private final LikeRequestList likes;

    GuideController(Dossiers dossiers, LikeRequestList likes) {
        this.dossiers = dossiers;
        this.likes = likes;
    }

    @GetMapping("/desk/requests/{id}/alike")
    @Requires(Act.REQUEST_READ)
    String alike(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("dossier", dossiers.open(id, actor));
        model.addAttribute("alike", likes.of(id, actor));
        model.addAttribute("placeInMonth", likes.placeInMonth(id, actor));
        return "desk/request/alike";
    }

    @GetMapping("/desk/requests/{id}/guide")
    @Requires(Act.REQUEST_HANDLE)
    String question(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(required = false) @Nullable String situation,
            Actor actor,
            Model model) {
        Situation end = situation == null ? null : Situation.ofId(situation).orElse(null);
        model.addAttribute("dossier", dossiers.open(id, actor));
        model.addAttribute(
                "asked",
                end != null
                        ? GuidedQuestion.ANSWER
                        : GuidedQuestion.ofId(question).orElse(GuidedQuestion.CLEAR));
        model.addAttribute("situation", end);
        return "desk/request/guide";
    }
}
