package org.zhiqing.server.desk.request;

import java.util.Optional;
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
import org.zhiqing.server.request.RequestWording;
import org.zhiqing.server.web.Done;

/** The words of letters: those of an answer until it is signed, those of a notice until it has left. */
@Controller
class WordingController {

    private static final String RESTORE = "restore";

    private final Dossiers dossiers;
    private final RequestWording wording;

    WordingController(Dossiers dossiers, RequestWording wording) {
        this.dossiers = dossiers;
        this.wording = wording;
    }

    @GetMapping("/desk/requests/{id}/answer/wording")
    @Requires(Act.REQUEST_READ)
    String answer(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("worded", wording.answer(id, actor));
        model.addAttribute("at", "/desk/requests/" + id + "/answer/wording");
        return page(id, actor, model);
    }

    @PostMapping("/desk/requests/{id}/answer/wording")
    @Requires(Act.REQUEST_HANDLE)
    String changeAnswer(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String then,
            Actor actor,
            RedirectAttributes next) {
        if (then.equals(RESTORE)) {
            wording.restoreAnswer(id, version, actor);
        } else {
            wording.changeAnswer(id, version, text, actor);
        }
        Done.say(next, then.equals(RESTORE) ? "request.wording-restored" : "request.reworded");
        return "redirect:/desk/requests/" + id + "/answer/wording";
    }

    @GetMapping("/desk/requests/{id}/letters/{letter}/wording")
    @Requires(Act.REQUEST_READ)
    String letter(@PathVariable long id, @PathVariable long letter, Actor actor, Model model) {
        model.addAttribute("worded", wording.letter(id, letter, actor));
        model.addAttribute("at", "/desk/requests/" + id + "/letters/" + letter + "/wording");
        return page(id, actor, model);
    }

    @PostMapping("/desk/requests/{id}/letters/{letter}/wording")
    @Requires(Act.REQUEST_HANDLE)
    String changeLetter(
            @PathVariable long id,
            @PathVariable long letter,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String then,
            Actor actor,
            RedirectAttributes next) {
        wording.changeLetter(id, letter, then.equals(RESTORE) ? Optional.empty() : Optional.of(text), actor);
        Done.say(next, then.equals(RESTORE) ? "request.wording-restored" : "request.reworded");
        return "redirect:/desk/requests/" + id + "/letters/" + letter + "/wording";
    }

    private String page(long id, Actor actor, Model model) {
        model.addAttribute("dossier", dossiers.open(id, actor));
        return "desk/request/wording";
    }
}
