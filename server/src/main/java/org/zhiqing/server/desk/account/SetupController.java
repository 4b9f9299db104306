package org.zhiqing.server.desk.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.organ.FirstRun;
import org.zhiqing.server.organ.FirstRun.Administrator;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.OrganKind;
import org.zhiqing.server.organ.OrganRecord;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Form;

/** 首次设置: the organ and its three administrators, unlocked by the code on the terminal. */
@Controller
class SetupController {

    record Setup(
            @Nullable String code,
            @Nullable OrganKind kind,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String uscc,
            @Nullable String officeName,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String telephone,
            @Nullable String fax,
            @Nullable String email,
            @Nullable String hours,
            @Nullable String siteName,
            @Nullable String systemName,
            @Nullable String systemAccount,
            @Nullable String systemPassword,
            @Nullable String securityName,
            @Nullable String securityAccount,
            @Nullable String securityPassword,
            @Nullable String auditName,
            @Nullable String auditAccount,
            @Nullable String auditPassword) {

        FirstRun.Setup read() {
            OrganKind chosen = kind == null ? OrganKind.DEVELOPMENT_ZONE : kind;
            Organ organ = new Organ(
                    0,
                    null,
                    chosen,
                    or(name),
                    or(shortName),
                    or(uscc),
                    "",
                    chosen == OrganKind.GOVERNMENT,
                    false,
                    true,
                    null,
                    0);
            OrganRecord record = new OrganRecord(
                    0,
                    0,
                    Instant.EPOCH,
                    "",
                    or(officeName),
                    or(address),
                    or(postcode),
                    or(telephone),
                    or(fax),
                    or(email),
                    or(hours),
                    or(siteName),
                    "",
                    "",
                    "",
                    "",
                    List.of());
            return new FirstRun.Setup(
                    or(code),
                    organ,
                    record,
                    new Administrator(or(systemName), or(systemAccount), or(systemPassword)),
                    new Administrator(or(securityName), or(securityAccount), or(securityPassword)),
                    new Administrator(or(auditName), or(auditAccount), or(auditPassword)));
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    private final FirstRun firstRun;

    SetupController(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @GetMapping("/desk/setup")
    @Requires({})
    String page(Model model) {
        if (!firstRun.isDue()) {
            return "redirect:/desk/sign-in";
        }
        model.addAttribute(
                "kinds",
                Arrays.stream(OrganKind.values())
                        .filter(kind -> kind != OrganKind.UNIT)
                        .map(kind -> new Form.Option(kind.name(), kind.label()))
                        .toList());
        return "desk/account/setup";
    }

    @PostMapping("/desk/setup")
    @Requires({})
    String setUp(@ModelAttribute Setup form, RedirectAttributes next) {
        firstRun.setUp(form.read());
        Done.say(next, "organ.setup-complete");
        return "redirect:/desk/sign-in";
    }
}
