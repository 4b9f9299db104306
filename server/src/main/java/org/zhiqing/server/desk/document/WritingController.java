package org.zhiqing.server.desk.document;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.DocumentImporting;
import org.zhiqing.server.publication.DraftAutosaving;
import org.zhiqing.server.web.Done;

/** What the editor asks for while somebody writes: tidying what is pasted, keeping what is not saved yet. */
@Controller
class WritingController {

    private static final Set<String> NOT_KEPT = Set.of("_csrf", "_back", "_form", "place", "then");

    private final DocumentImporting importing;
    private final DraftAutosaving autosaving;
    private final Clock clock;

    WritingController(DocumentImporting importing, DraftAutosaving autosaving, Clock clock) {
        this.importing = importing;
        this.autosaving = autosaving;
        this.clock = clock;
    }

    /** Returns what the editor inserts: the markup as text, and what was not kept. */
    @PostMapping("/desk/documents/paste")
    @Requires(Act.DOCUMENT_DRAFT)
    String paste(
            @RequestParam String html,
            @RequestParam(required = false) @Nullable String text,
            Actor actor,
            Model model) {
        model.addAttribute("pasted", importing.pasted(html, text == null ? "" : text, actor));
        return "desk/document/pasted";
    }

    @PostMapping("/desk/documents/autosave")
    @Requires(Act.DOCUMENT_DRAFT)
    String autosave(
            @RequestParam(defaultValue = "") String place, HttpServletRequest request, Actor actor, Model model) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_KEPT.contains(name)) {
                fields.put(name, Arrays.asList(values));
            }
        });
        autosaving.keep(place, fields, actor);
        model.addAttribute("at", Beijing.minute(clock.instant()));
        return "desk/document/autosaved";
    }

    @PostMapping("/desk/documents/autosave/drop")
    @Requires(Act.DOCUMENT_DRAFT)
    String drop(@RequestParam(defaultValue = "") String place, Actor actor, RedirectAttributes next) {
        autosaving.drop(place, actor);
        Done.say(next, "publication.done-unsaved-dropped");
        return place.startsWith("document:")
                ? "redirect:/desk/documents/" + place.replaceAll("\\D", "") + "/edit"
                : "redirect:/desk/documents";
    }
}
