package org.zhiqing.server.portal.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.RequestFollowing;
import org.zhiqing.server.request.code.CodeRecovery;
import org.zhiqing.server.request.notice.NoticeArranging;
import org.zhiqing.server.web.Attempts;
import org.zhiqing.server.web.Done;
import org.zhiqing.server.web.Download;

/**
 * Following one's own request. Number and code are asked once and never stand in an address; the session remembers
 * which request they opened.
 */
@Controller
class FollowController {

    private static final String OPENED = "org.zhiqing.followed";

    private final RequestFollowing following;
    private final NoticeArranging notices;
    private final CodeRecovery recovery;
    private final Attempts attempts;

    FollowController(RequestFollowing following, NoticeArranging notices, CodeRecovery recovery, Attempts attempts) {
        this.following = following;
        this.notices = notices;
        this.recovery = recovery;
        this.attempts = attempts;
    }

    @GetMapping("/requests/follow")
    String form() {
        return "portal/request/follow";
    }

    @PostMapping("/requests/follow")
    String open(
            @RequestParam(defaultValue = "") String receiptNumber,
            @RequestParam(defaultValue = "") String queryCode,
            HttpServletRequest request) {
        if (!attempts.mayLookUp(request.getRemoteAddr(), receiptNumber.strip())) {
            throw new Refusal("request.too-many-attempts");
        }
        long id = following.find(receiptNumber, queryCode);
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(OPENED, id);
        return "redirect:/requests/mine";
    }

    @GetMapping("/requests/follow/lost-code")
    String lostCode(Model model) {
        model.addAttribute("offered", recovery.isOffered());
        return "portal/request/lost-code";
    }

    /** The answer is the same whether or not what was typed belongs to a request. */
    @PostMapping("/requests/follow/lost-code")
    String sendCode(
            @RequestParam(defaultValue = "") String receiptNumber,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String identityNumber,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (!attempts.mayRecover(request.getRemoteAddr())) {
            throw new Refusal("request.too-many-recoveries");
        }
        recovery.ask(receiptNumber, name, identityNumber);
        Done.say(next, "request.code-asked");
        return "redirect:/requests/follow";
    }

    @PostMapping("/requests/mine/notices")
    String arrangeNotices(
            @RequestParam(defaultValue = "") String noticeTo, HttpServletRequest request, RedirectAttributes next) {
        String shown = notices.setByApplicant(required(request), noticeTo).shown();
        Done.say(next, shown.isEmpty() ? "request.notice-ended" : "request.notice-kept", shown);
        return "redirect:/requests/mine";
    }

    @GetMapping("/requests/mine")
    String mine(HttpServletRequest request, Model model) {
        Long id = opened(request);
        if (id == null) {
            return "redirect:/requests/follow";
        }
        model.addAttribute("followed", following.follow(id));
        model.addAttribute("arrangement", notices.ofApplicant(id));
        return "portal/request/mine";
    }

    @GetMapping("/requests/mine/ledger")
    String ledger(HttpServletRequest request, Model model) {
        Long id = opened(request);
        if (id == null) {
            return "redirect:/requests/follow";
        }
        model.addAttribute("followed", following.follow(id));
        model.addAttribute("ledger", following.ledger(id));
        return "portal/request/ledger";
    }

    @PostMapping("/requests/mine/correction")
    String correct(@RequestParam(defaultValue = "") String reply, HttpServletRequest request, RedirectAttributes next) {
        following.correct(required(request), reply);
        Done.say(next, "request.correction-sent");
        return "redirect:/requests/mine";
    }

    @PostMapping("/requests/mine/withdrawal")
    String withdraw(
            @RequestParam(defaultValue = "false") boolean sure,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes next) {
        following.withdraw(required(request), sure, reason);
        Done.say(next, "request.withdrawn-by-you");
        return "redirect:/requests/mine";
    }

    @PostMapping("/requests/mine/closing")
    String close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(OPENED);
        }
        return "redirect:/requests/follow";
    }

    @GetMapping("/requests/mine/letters/{letter}.pdf")
    ResponseEntity<Resource> letter(@PathVariable long letter, HttpServletRequest request) {
        return sent(following.letter(required(request), letter));
    }

    @GetMapping("/requests/mine/attachments/{attachment}")
    ResponseEntity<Resource> attachment(@PathVariable long attachment, HttpServletRequest request) {
        return sent(following.attachment(required(request), attachment));
    }

    private static long required(HttpServletRequest request) {
        Long id = opened(request);
        if (id == null) {
            throw new Refusal("request.follow-again");
        }
        return id;
    }

    private static @Nullable Long opened(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Long) session.getAttribute(OPENED);
    }

    private static ResponseEntity<Resource> sent(Dossiers.Download download) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(download.file().type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Download.named(download.file().name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(download.content()));
    }
}
