package org.zhiqing.server.portal;

import jakarta.servlet.http.HttpServletRequest;
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
import org.zhiqing.annualreport.ReportFormat;
import org.zhiqing.annualreport.check.OrganKind;
import org.zhiqing.server.reporting.Examined;
import org.zhiqing.server.reporting.ReportExamination;
import org.zhiqing.server.web.Attempts;
import org.zhiqing.server.web.Download;

/** 年报体检: reads and checks any annual report for anybody; what was found stands beside the tables. */
@Controller
class ExaminationController {

    private static final String PAGE = "/annual-reports/check";

    private final ReportExamination examination;
    private final Attempts attempts;

    ExaminationController(ReportExamination examination, Attempts attempts) {
        this.examination = examination;
        this.attempts = attempts;
    }

    @GetMapping(PAGE)
    String form() {
        return "portal/examination/form";
    }

    @PostMapping(PAGE)
    String examine(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable OrganKind kind,
            HttpServletRequest request)
            throws IOException {
        attempts.examine(request.getRemoteAddr());
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return "redirect:" + PAGE + "/" + examination.examine(name, content, kind);
    }

    @GetMapping(PAGE + "/{token}")
    String result(@PathVariable String token, Model model) {
        model.addAttribute("examined", examination.result(token));
        return "portal/examination/result";
    }

    @GetMapping(PAGE + "/{token}/file")
    ResponseEntity<byte[]> download(@PathVariable String token, @RequestParam ReportFormat format) {
        Examined examined = examination.result(token);
        ReportFormat written = format == ReportFormat.DOCX ? ReportFormat.DOCX : ReportFormat.HTML;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(written.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named("年报核对结果." + written.ending()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(written == ReportFormat.DOCX ? examined.docx() : examined.html());
    }
}
