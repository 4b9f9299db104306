package org.zhiqing.server.portal.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.rectification.RectificationForm;
import org.zhiqing.server.request.rectification.RectificationIntake;
import org.zhiqing.server.web.Attempts;

/** Applying to correct a record about oneself (art. 41). */
@Controller
class RectifyController {

    private final RectificationIntake intake;
    private final Attempts attempts;
    private final SecureRandom random = new SecureRandom();

    RectifyController(RectificationIntake intake, Attempts attempts) {
        this.intake = intake;
        this.attempts = attempts;
    }

    @GetMapping("/rectifications/new")
    String form(Model model) {
        byte[] word = new byte[16];
        random.nextBytes(word);
        model.addAttribute("word", HexFormat.of().formatHex(word));
        return "portal/request/rectify";
    }

    @PostMapping("/rectifications")
    String file(
            @ModelAttribute RectificationForm form,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(required = false) @Nullable MultipartFile identityFile,
            @RequestParam(required = false) @Nullable MultipartFile evidenceFile,
            HttpServletRequest request)
            throws IOException {
        if (!attempts.mayFile(request.getRemoteAddr())) {
            throw new Refusal("request.too-many-filings");
        }
        return "redirect:/rectifications/receipts/"
                + intake.file(word, form, upload(identityFile), upload(evidenceFile));
    }

    /** The receipt, at an address that only the one who filed knows. */
    @GetMapping("/rectifications/receipts/{submission}")
    String receipt(@PathVariable String submission, Model model) {
        model.addAttribute(
                "number", intake.receipt(submission).orElseThrow(() -> new Refusal("request.receipt-not-found")));
        return "portal/request/rectify-receipt";
    }

    private static RectificationIntake.@Nullable Upload upload(@Nullable MultipartFile file) throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        return file == null || name == null || name.isBlank()
                ? null
                : new RectificationIntake.Upload(name, new ByteArrayInputStream(file.getBytes()));
    }
}
