package org.zhiqing.server.desk.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.reporting.KeptExaminations;
import org.zhiqing.server.reporting.KeptExaminations.Original;
import org.zhiqing.server.reporting.ReportExamination;
import org.zhiqing.server.web.Attempts;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Download;

/** 年报体检 at the desk: as on the portal, and a file may be kept. */
@Controller
class KeptExaminationController {

    private static final String PAGE = "/desk/reports/check";

    private final ReportExamination examination;
    private final KeptExaminations kept;
    private final Attempts attempts;

    KeptExaminationController(ReportExamination examination, KeptExaminations kept, Attempts attempts) {
        this.examination = examination;
        this.kept = kept;
        this.attempts = attempts;
    }

    @GetMapping(PAGE)
    @Requires(Act.REPORT_READ)
    String form(Actor actor, Model model) {
        model.addAttribute("kept", kept.all(actor));
        return "desk/report/examination";
    }

    @PostMapping(PAGE)
    @Requires(Act.REPORT_READ)
    String examine(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable OrganKind kind,
            @RequestParam(defaultValue = "false") boolean keep,
            Actor actor,
            RedirectAttributes next)
            throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Original original = new Original(name, file == null ? new byte[0] : file.getBytes(), kind);
        String token = examined(original, actor);
        if (keep) {
            kept.keep(examination.result(token), original, actor);
            Done.say(next, "reporting.exam-kept");
        }
        return "redirect:" + PAGE + "/" + token;
    }

    @GetMapping(PAGE + "/{token}")
    @Requires(Act.REPORT_READ)
    String result(@PathVariable String token, Model model) {
        model.addAttribute("examined", examination.result(token));
        return "desk/report/examination-result";
    }

    @PostMapping(PAGE + "/kept/{id}")
    @Requires(Act.REPORT_READ)
    String again(@PathVariable long id, Actor actor) {
        return "redirect:" + PAGE + "/" + examined(kept.original(id, actor), actor);
    }

    @GetMapping(PAGE + "/kept/{id}/file")
    @Requires(Act.REPORT_READ)
    ResponseEntity<byte[]> original(@PathVariable long id, Actor actor) {
        Original original = kept.original(id, actor);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(original.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(original.content());
    }

    @PostMapping(PAGE + "/kept/{id}/remove")
    @Requires(Act.REPORT_READ)
    String remove(@PathVariable long id, Actor actor, RedirectAttributes next) {
        kept.remove(id, actor);
        Done.say(next, "reporting.exam-removed");
        return "redirect:" + PAGE;
    }

    private String examined(Original original, Actor actor) {
        attempts.examine("person " + actor.person());
        return examination.examine(original.name(), original.content(), original.kind());
    }
}
