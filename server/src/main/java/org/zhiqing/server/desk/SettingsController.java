package org.zhiqing.server.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.zhiqing.server.settings.SettingChange;
import org.zhiqing.server.settings.SettingList;
import org.zhiqing.server.web.Done;

/** 设置: what the office has chosen, made from what the modules declare. */
@Controller
class SettingsController {

    record Choosing(
            @Nullable String value,
            @NotNull(message = "{missing.from}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fromOn,
            @Nullable String basis,
            long version) {}

    record GivingUp(
            @NotNull(message = "{missing.from}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate fromOn,
            long version) {}

    private final SettingList list;
    private final SettingChange change;
    private final Clock clock;

    SettingsController(SettingList list, SettingChange change, Clock clock) {
        this.list = list;
        this.change = change;
        this.clock = clock;
    }

    @GetMapping("/desk/settings")
    @Requires({Act.SETTINGS_EDIT, Act.SECURITY_SETTINGS_EDIT})
    String settings(Actor actor, Model model) {
        model.addAttribute("groups", list.groups(actor));
        return "desk/settings/list";
    }

    @GetMapping("/desk/settings/{key}")
    @Requires({Act.SETTINGS_EDIT, Act.SECURITY_SETTINGS_EDIT})
    String setting(Actor actor, @PathVariable String key, Model model) {
        model.addAttribute("detail", list.detail(actor, key));
        model.addAttribute("today", LocalDate.now(clock));
        return "desk/settings/edit";
    }

    @PostMapping("/desk/settings/{key}")
    @Requires({Act.SETTINGS_EDIT, Act.SECURITY_SETTINGS_EDIT})
    String choose(
            Actor actor, @PathVariable String key, @Valid @ModelAttribute Choosing form, RedirectAttributes next) {
        String value = form.value() == null ? "" : form.value();
        String basis = form.basis() == null ? "" : form.basis();
        change.choose(actor, key, value, form.fromOn(), basis, form.version());
        var setting = list.detail(actor, key).line().setting();
        Done.say(next, "settings.changed", setting.label(), form.fromOn(), setting.shown(value.strip()));
        return "redirect:/desk/settings";
    }

    @PostMapping("/desk/settings/{key}/give-up")
    @Requires({Act.SETTINGS_EDIT, Act.SECURITY_SETTINGS_EDIT})
    String giveUp(
            Actor actor, @PathVariable String key, @Valid @ModelAttribute GivingUp form, RedirectAttributes next) {
        change.giveUp(actor, key, form.fromOn(), form.version());
        Done.say(
                next,
                "settings.given-up",
                list.detail(actor, key).line().setting().label(),
                form.fromOn());
        return "redirect:/desk/settings";
    }
}
