package org.zhiqing.server.desk.request;

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
import org.zhiqing.server.request.referral.OrganContact;
import org.zhiqing.server.request.referral.OrganContacts;
import org.zhiqing.server.web.Done;

/** The contacts of other organs that letters name. */
@Controller
class OrganContactController {

    private static final String AT = "/desk/organ-contacts";

    private final OrganContacts contacts;

    OrganContactController(OrganContacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping(AT)
    @Requires(Act.REQUEST_HANDLE)
    String list(Actor actor, Model model) {
        model.addAttribute("contacts", contacts.all(actor));
        return "desk/request/contacts";
    }

    @PostMapping(AT)
    @Requires(Act.REQUEST_HANDLE)
    String add(@ModelAttribute ContactForm form, Actor actor, RedirectAttributes next) {
        contacts.keep(form.contact(0), actor);
        return done(next, "request.contact-kept");
    }

    @PostMapping(AT + "/{id}")
    @Requires(Act.REQUEST_HANDLE)
    String change(@PathVariable long id, @ModelAttribute ContactForm form, Actor actor, RedirectAttributes next) {
        contacts.keep(form.contact(contacts.get(id, actor).id()), actor);
        return done(next, "request.contact-kept");
    }

    @PostMapping(AT + "/{id}/removal")
    @Requires(Act.REQUEST_HANDLE)
    String remove(@PathVariable long id, Actor actor, RedirectAttributes next) {
        contacts.remove(id, actor);
        return done(next, "request.contact-removed");
    }

    private static String done(RedirectAttributes next, String code) {
        Done.say(next, code);
        return "redirect:" + AT;
    }

    record ContactForm(
            @Nullable String name, @Nullable String address, @Nullable String telephone, @Nullable String matters) {

        OrganContact contact(long id) {
            return new OrganContact(id, text(name), text(address), text(telephone), text(matters));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }
}
