package org.zhiqing.server.desk.request;

import java.time.LocalDate;
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
import org.zhiqing.server.request.RequestInquiring;
import org.zhiqing.server.request.UnitInquiry.Proposal;
import org.zhiqing.server.web.Done;

/** What units are asked for a request: by the handler on the case, answered by the unit on a page of its own. */
@Controller
class InquiryController {

    private final RequestInquiring inquiring;

    InquiryController(RequestInquiring inquiring) {
        this.inquiring = inquiring;
    }

    record AskForm(@Nullable Long unit, @Nullable String matter, @Nullable LocalDate dueOn) {}

    @PostMapping("/desk/requests/{id}/inquiries")
    @Requires(Act.REQUEST_HANDLE)
    String ask(@PathVariable long id, @ModelAttribute AskForm form, Actor actor, RedirectAttributes next) {
        inquiring.ask(id, form.unit(), text(form.matter()), form.dueOn(), actor);
        return RequestController.done(next, "request.inquired", id);
    }

    @PostMapping("/desk/requests/{id}/inquiries/{inquiry}/note")
    @Requires(Act.REQUEST_HANDLE)
    String note(@PathVariable long id, @PathVariable long inquiry, Actor actor, RedirectAttributes next) {
        inquiring.takeNote(id, inquiry, actor);
        return RequestController.done(next, "request.inquiry-noted", id);
    }

    @PostMapping("/desk/requests/{id}/inquiries/{inquiry}/end")
    @Requires(Act.REQUEST_HANDLE)
    String end(
            @PathVariable long id,
            @PathVariable long inquiry,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes next) {
        inquiring.end(id, inquiry, reason, actor);
        return RequestController.done(next, "request.inquiry-ended", id);
    }

    @GetMapping("/desk/unit-inquiries/{id}")
    @Requires(Act.REQUEST_UNIT_REPLY)
    String page(@PathVariable long id, Actor actor, Model model) {
        model.addAttribute("asked", inquiring.open(id, actor));
        return "desk/request/inquiry";
    }

    record ReplyForm(
            @Nullable Proposal proposal, @Nullable String text, @Nullable String place, @Nullable String words) {}

    @PostMapping("/desk/unit-inquiries/{id}")
    @Requires(Act.REQUEST_UNIT_REPLY)
    String reply(@PathVariable long id, @ModelAttribute ReplyForm form, Actor actor, RedirectAttributes next) {
        inquiring.reply(
                id,
                new RequestInquiring.Typed(form.proposal(), text(form.text()), text(form.place()), text(form.words())),
                actor);
        Done.say(next, "request.inquiry-replied");
        return "redirect:/desk/unit-inquiries/" + id;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
