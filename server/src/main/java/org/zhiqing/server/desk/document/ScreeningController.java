package org.zhiqing.server.desk.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.archive.ArchiveScreening;
import org.zhiqing.server.publication.archive.HitDecision;
import org.zhiqing.server.screening.WordLists;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form;

/** 存量信息检查 and the lists of wrong and sensitive expressions. */
@Controller
class ScreeningController {

    private static final int PAGE = 50;

    private final ArchiveScreening archive;
    private final WordLists words;

    ScreeningController(ArchiveScreening archive, WordLists words) {
        this.archive = archive;
        this.words = words;
    }

    record DecisionForm(@Nullable HitDecision decision, @Nullable String reason) {}

    record AddForm(@Nullable String words, @Nullable String note) {}

    record RemoveForm(@Nullable List<Long> word, @Nullable String note) {}

    @GetMapping("/desk/screening")
    @Requires(Act.WORDS_READ)
    String hits(
            @RequestParam(required = false) @Nullable Boolean decided,
            @RequestParam(required = false) @Nullable Integer page,
            Actor actor,
            Model model) {
        boolean open = !Boolean.TRUE.equals(decided);
        model.addAttribute("hits", archive.page(open, page == null ? 1 : page, PAGE, actor));
        model.addAttribute("open", open);
        model.addAttribute("scan", archive.newest(actor).orElse(null));
        model.addAttribute("mayDispose", actor.may(Act.HIT_DISPOSE));
        return "desk/document/screening";
    }

    @PostMapping("/desk/screening")
    @Requires(Act.HIT_DISPOSE)
    String ask(Actor by, RedirectAttributes next) {
        archive.ask(by);
        Done.say(next, "publication.done-scan-asked");
        return "redirect:/desk/screening";
    }

    @PostMapping("/desk/screening/hits/{id}")
    @Requires(Act.HIT_DISPOSE)
    String decide(@PathVariable long id, @ModelAttribute DecisionForm form, Actor by, RedirectAttributes next) {
        archive.decide(id, form.decision(), text(form.reason()), by);
        Done.say(next, "publication.done-decided");
        return "redirect:/desk/screening";
    }

    @GetMapping("/desk/screening/words")
    @Requires(Act.WORDS_READ)
    String words(
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable Integer page,
            Actor actor,
            Model model) {
        String typed = text(part);
        model.addAttribute("words", words.page(typed, page == null ? 1 : page, PAGE, actor));
        model.addAttribute("part", typed);
        model.addAttribute(
                "href", "/desk/screening/words?part=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&");
        model.addAttribute("versions", words.versions(actor));
        model.addAttribute("mayEdit", actor.may(Act.WORDS_EDIT));
        return "desk/document/words";
    }

    @PostMapping("/desk/screening/words")
    @Requires(Act.WORDS_EDIT)
    String add(@ModelAttribute AddForm form, Actor by, RedirectAttributes next) {
        Done.say(next, "screening.done-changed", words.add(text(form.words()), text(form.note()), by));
        return "redirect:/desk/screening/words";
    }

    @PostMapping("/desk/screening/words/remove")
    @Requires(Act.WORDS_EDIT)
    String remove(@ModelAttribute RemoveForm form, Actor by, RedirectAttributes next) {
        List<Long> chosen = form.word() == null
                ? List.of()
                : form.word().stream().filter(Objects::nonNull).toList();
        Done.say(next, "screening.done-changed", words.remove(chosen, text(form.note()), by));
        return "redirect:/desk/screening/words";
    }

    /** Returns the decisions as choices, for the page. */
    static List<Form.Option> decisions() {
        return Arrays.stream(HitDecision.values())
                .map(decision -> new Form.Option(decision.name(), decision.label()))
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
