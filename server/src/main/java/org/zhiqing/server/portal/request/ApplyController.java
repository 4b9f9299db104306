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
import org.zhiqing.server.request.ApplicationForm;
import org.zhiqing.server.request.OnlineFiling;
import org.zhiqing.server.request.OnlineFiling.Upload;
import org.zhiqing.server.request.Particulars.IdentityKind;
import org.zhiqing.server.request.UpperPlatform;
import org.zhiqing.server.request.fee.FeeTariffs;
import org.zhiqing.server.web.Attempts;

/** Applying for information: what to know before, the form of art. 29, the receipt. */
@Controller
class ApplyController {

    private final OnlineFiling filing;
    private final Attempts attempts;
    private final FeeTariffs tariffs;
    private final SecureRandom random = new SecureRandom();

    ApplyController(OnlineFiling filing, Attempts attempts, FeeTariffs tariffs) {
        this.filing = filing;
        this.attempts = attempts;
        this.tariffs = tariffs;
    }

    @GetMapping("/requests")
    String entry(Model model) {
        model.addAttribute("platform", filing.platform());
        model.addAttribute("fees", tariffs.ofSite());
        return "portal/request/entry";
    }

    /** First who applies, because it decides what proves the identity; then the form. */
    @GetMapping("/requests/new")
    String form(@RequestParam(name = "as", defaultValue = "") String as, Model model) {
        if (filing.platform().filter(UpperPlatform::instead).isPresent()) {
            return "redirect:/requests";
        }
        if (!as.equals("person") && !as.equals("organisation")) {
            return "portal/request/who";
        }
        byte[] word = new byte[16];
        random.nextBytes(word);
        model.addAttribute("organisation", as.equals("organisation"));
        model.addAttribute("word", HexFormat.of().formatHex(word));
        model.addAttribute("noticeAsked", filing.noticeAsked());
        return "portal/request/new";
    }

    @PostMapping("/requests")
    String file(
            @ModelAttribute ApplicationForm form,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(required = false) @Nullable MultipartFile proof,
            @RequestParam(required = false) @Nullable MultipartFile agentProof,
            @RequestParam(defaultValue = "") String noticeTo,
            HttpServletRequest request)
            throws IOException {
        if (!attempts.mayFile(request.getRemoteAddr())) {
            throw new Refusal("request.too-many-filings");
        }
        String submission =
                filing.file(word, form.filing(IdentityKind.RESIDENT_ID), upload(proof), upload(agentProof), noticeTo);
        return "redirect:/requests/receipts/" + submission;
    }

    /** The receipt, at an address that only the one who filed knows. */
    @GetMapping("/requests/receipts/{submission}")
    String receipt(@PathVariable String submission, Model model) {
        model.addAttribute(
                "ticket", filing.ticket(submission).orElseThrow(() -> new Refusal("request.receipt-not-found")));
        return "portal/request/receipt";
    }

    private static @Nullable Upload upload(@Nullable MultipartFile file) throws IOException {
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            return null;
        }
        return new Upload(file.getOriginalFilename(), new ByteArrayInputStream(file.getBytes()));
    }
}
