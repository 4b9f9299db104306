package org.zhiqing.server.desk.request;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhiqing.rules.deadline.Supposition;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.Dossier;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.RequestEvidence;
import org.zhiqing.server.request.RequestList;
import org.zhiqing.server.request.RequestProspects;
import org.zhiqing.server.web.Download;

/** The account of a due day, on screen and as evidence; what it would become; which due days were moved. */
@Controller
class DueDayController {

    private final Dossiers dossiers;
    private final RequestEvidence evidence;
    private final RequestProspects prospects;
    private final RequestList list;

    DueDayController(Dossiers dossiers, RequestEvidence evidence, RequestProspects prospects, RequestList list) {
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.prospects = prospects;
        this.list = list;
    }

    @GetMapping("/desk/requests/{id}/ledger")
    @Requires(Act.REQUEST_READ)
    String ledger(@PathVariable long id, Actor actor, Model model) {
        Dossier dossier = dossiers.open(id, actor);
        model.addAttribute("request", dossier.request());
        model.addAttribute("ledger", dossier.ledger());
        return "desk/request/ledger";
    }

    @GetMapping("/desk/requests/{id}/ledger.pdf")
    @Requires(Act.REQUEST_READ)
    ResponseEntity<byte[]> pdf(@PathVariable long id, Actor actor) {
        RequestEvidence.Printed printed = evidence.ledger(id, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(printed.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(printed.pdf());
    }

    @GetMapping("/desk/requests/{id}/what-if")
    @Requires(Act.REQUEST_READ)
    String suppose(
            @PathVariable long id,
            @RequestParam(defaultValue = "THIRD_PARTY") Supposition what,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "20") int dayCount,
            Actor actor,
            Model model) {
        model.addAttribute("dossier", dossiers.open(id, actor));
        model.addAttribute("what", what);
        model.addAttribute("on", on == null ? "" : on.toString());
        model.addAttribute("until", until == null ? "" : until.toString());
        model.addAttribute("dayCount", dayCount);
        model.addAttribute(
                "prospect", on == null ? Optional.empty() : prospects.suppose(id, what, on, until, dayCount, actor));
        return "desk/request/what-if";
    }

    @GetMapping("/desk/requests/moved")
    @Requires(Act.REQUEST_READ)
    String moved(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        model.addAttribute("page", list.moved(page, actor));
        return "desk/request/moved";
    }
}
