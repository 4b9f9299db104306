package org.zhiqing.server.desk.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiqing.server.audit.AuditList;
import org.zhiqing.server.audit.AuditQuery;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;

/** 操作日志. */
@Controller
class AuditController {

    private final AuditList list;

    AuditController(AuditList list) {
        this.list = list;
    }

    @GetMapping("/desk/audit")
    @Requires(Act.AUDIT_READ)
    String log(
            Actor actor,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("entries", list.find(actor, new AuditQuery(person, act, "", from, until), page, 50));
        model.addAttribute("acts", list.acts(actor));
        model.addAttribute("person", person);
        model.addAttribute("act", act);
        model.addAttribute("from", from == null ? "" : from.toString());
        model.addAttribute("until", until == null ? "" : until.toString());
        return "desk/office/audit";
    }
}
