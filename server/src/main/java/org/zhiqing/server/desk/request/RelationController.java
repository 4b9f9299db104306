package org.zhiqing.server.desk.request;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.relation.RequestRelations;
import org.zhiqing.server.web.Done;

/** Splitting a request, merging it into another, linking two. */
@Controller
class RelationController {

    private final RequestRelations relations;
    private final Dossiers dossiers;

    RelationController(RequestRelations relations, Dossiers dossiers) {
        this.relations = relations;
        this.dossiers = dossiers;
    }

    record SplitForm(
            int version,
            @Nullable String kept,
            @Nullable String part1,
            @Nullable String part2,
            @Nullable String part3,
            @Nullable String part4,
            @Nullable String part5,
            @Nullable String reason) {

        List<String> parts() {
            return Stream.of(part1, part2, part3, part4, part5)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }
    }

    record OtherForm(int version, @Nullable String number, @Nullable String reason) {}

    @GetMapping("/desk/requests/{id}/relations")
    @Requires(Act.REQUEST_HANDLE)
    String page(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("dossier", dossiers.open(id, actor));
        model.addAttribute("relations", relations.of(id, actor));
        return "desk/request/relations";
    }

    @PostMapping("/desk/requests/{id}/split")
    @Requires(Act.REQUEST_HANDLE)
    String split(@PathVariable long id, @ModelAttribute SplitForm form, Actor actor, RedirectAttributes next) {
        List<String> numbers =
                relations.split(id, form.version(), text(form.kept()), form.parts(), text(form.reason()), actor);
        Done.say(next, "request.done-split", numbers);
        return "redirect:/desk/requests/" + id;
    }

    @PostMapping("/desk/requests/{id}/merge")
    @Requires(Act.REQUEST_HANDLE)
    String merge(@PathVariable long id, @ModelAttribute OtherForm form, Actor actor, RedirectAttributes next) {
        relations.merge(id, form.version(), text(form.number()), text(form.reason()), actor);
        return RequestController.done(next, "request.done-merged", id);
    }

    @PostMapping("/desk/requests/{id}/unmerge")
    @Requires(Act.REQUEST_HANDLE)
    String unmerge(@PathVariable long id, @ModelAttribute OtherForm form, Actor actor, RedirectAttributes next) {
        relations.unmerge(id, form.version(), text(form.reason()), actor);
        return RequestController.done(next, "request.done-unmerged", id);
    }

    @PostMapping("/desk/requests/{id}/links")
    @Requires(Act.REQUEST_HANDLE)
    String link(@PathVariable long id, @ModelAttribute OtherForm form, Actor actor, RedirectAttributes next) {
        relations.link(id, text(form.number()), text(form.reason()), actor);
        return RequestController.done(next, "request.done-linked", id);
    }

    @PostMapping("/desk/requests/{id}/links/{relation}/ending")
    @Requires(Act.REQUEST_HANDLE)
    String unlink(@PathVariable long id, @PathVariable long relation, Actor actor, RedirectAttributes next) {
        relations.unlink(id, relation, actor);
        return RequestController.done(next, "request.done-unlinked", id);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
