package org.zhiqing.server.desk.office;

import java.util.List;
import java.util.stream.Collectors;
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
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form;
import org.zhiqing.server.work.handover.Handover;
import org.zhiqing.server.work.handover.HandoverList;
import org.zhiqing.server.work.handover.HandoverRecord;
import org.zhiqing.server.work.handover.RoleAsking;

/** 离职交接: what will move, the act, and its record. */
@Controller
class HandoverController {

    record HandingOver(
            long from, @Nullable Long to, @Nullable String reason, @Nullable Boolean close, @Nullable String seen) {}

    record Asking(long from, long to) {}

    private final Handover handover;
    private final HandoverList list;
    private final RoleAsking asking;

    HandoverController(Handover handover, HandoverList list, RoleAsking asking) {
        this.handover = handover;
        this.list = list;
        this.asking = asking;
    }

    @GetMapping("/desk/handovers")
    @Requires(Act.WORK_READ)
    String list(Actor actor, Model model) {
        model.addAttribute("records", list.find(actor));
        return "desk/handover/list";
    }

    @GetMapping("/desk/handovers/new")
    @Requires(Act.HANDOVER)
    String preview(
            Actor actor, @RequestParam long from, @RequestParam(required = false) @Nullable Long to, Model model) {
        model.addAttribute("preview", handover.preview(actor, from, to));
        List<Form.Option> takers = handover.takers(actor, from).stream()
                .map(person -> new Form.Option("" + person.id(), named(person)))
                .toList();
        model.addAttribute("takers", takers);
        return "desk/handover/new";
    }

    @PostMapping("/desk/handovers")
    @Requires(Act.HANDOVER)
    String handOver(Actor actor, @ModelAttribute HandingOver form, RedirectAttributes next) {
        long id = handover.handOver(
                actor, form.from(), form.to(), or(form.reason()), Boolean.TRUE.equals(form.close()), or(form.seen()));
        HandoverRecord record = list.get(actor, id);
        Done.say(next, "work.handed-over", record.fromName(), record.itemCount(), record.toName());
        return "redirect:/desk/handovers/" + id;
    }

    @PostMapping("/desk/handovers/roles")
    @Requires(Act.HANDOVER)
    String ask(Actor actor, @ModelAttribute Asking form, RedirectAttributes next) {
        String roles = asking.ask(actor, form.from(), form.to()).stream()
                .sorted()
                .map(Role::label)
                .collect(Collectors.joining("、"));
        Done.say(next, "work.roles-asked", roles);
        return "redirect:/desk/handovers/new?from=" + form.from() + "&to=" + form.to();
    }

    @GetMapping("/desk/handovers/{id}")
    @Requires(Act.WORK_READ)
    String record(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("record", list.get(actor, id));
        return "desk/handover/record";
    }

    private static String named(Person person) {
        String roles = person.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        return person.name() + "（" + (roles.isEmpty() ? "还没有角色" : roles) + "）";
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
