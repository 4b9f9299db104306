package org.zhiqing.server.desk.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentApproval;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentMerging;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.DocumentStanding;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.ScheduledRelease;
import org.zhiqing.server.publication.WithdrawalReason;
import org.zhiqing.server.publication.outlet.Receipts;
import org.zhiqing.server.web.Done;

/** The buttons of a document's page. */
@Controller
class DocumentStepController {

    private final DocumentDrafting drafting;
    private final DocumentApproval approval;
    private final DocumentWithdrawing withdrawing;
    private final DocumentMerging merging;
    private final DocumentStanding standing;
    private final ScheduledRelease releases;
    private final Receipts receipts;

    DocumentStepController(
            DocumentDrafting drafting,
            DocumentApproval approval,
            DocumentWithdrawing withdrawing,
            DocumentMerging merging,
            DocumentStanding standing,
            ScheduledRelease releases,
            Receipts receipts) {
        this.drafting = drafting;
        this.approval = approval;
        this.withdrawing = withdrawing;
        this.merging = merging;
        this.standing = standing;
        this.releases = releases;
        this.receipts = receipts;
    }

    record OpinionForm(int version, @Size(max = 1000) @Nullable String opinion) {

        String text() {
            return opinion == null ? "" : opinion;
        }
    }

    record SubmitForm(
            int version,
            @Size(max = 1000) @Nullable String opinion,
            @Nullable List<Long> countersigners,
            @Nullable Boolean urgent,
            @Size(max = 500) @Nullable String urgency) {

        String text() {
            return opinion == null ? "" : opinion;
        }

        List<Long> units() {
            return countersigners == null ? List.of() : countersigners;
        }

        boolean isUrgent() {
            return Boolean.TRUE.equals(urgent);
        }

        String reason() {
            return urgency == null ? "" : urgency;
        }
    }

    record JudgementForm(
            int version,
            @NotNull(message = "{missing.judgement}") Boolean agrees,
            @Size(max = 900) @Nullable String opinion) {

        String text() {
            return opinion == null ? "" : opinion;
        }
    }

    record ApproveForm(
            int version,
            @Size(max = 1000) @Nullable String opinion,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime publishAt) {

        String text() {
            return opinion == null ? "" : opinion;
        }
    }

    record ReasonForm(int version, @NotBlank(message = "{missing.reason}") @Size(max = 900) String reason) {}

    record ReturnForm(
            int version,
            @NotNull(message = "{missing.stage}") DocumentStage to,
            @NotBlank(message = "{missing.reason}") @Size(max = 1000) String reason) {}

    record AnswerForm(int version, String hit, @Size(max = 400) @Nullable String reason) {}

    record WithdrawForm(
            int version,
            @NotNull(message = "{missing.withdrawal}") WithdrawalReason reason,
            @NotBlank(message = "{missing.reason}") @Size(max = 1000) String note) {}

    record MergeForm(
            int version,
            @NotBlank(message = "{missing.merged-into}") @Size(max = 100) String into,
            @NotBlank(message = "{missing.reason}") @Size(max = 600) String reason) {}

    record RepealForm(
            int version,
            boolean lapsed,
            @NotNull(message = "{missing.from}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @NotBlank(message = "{missing.ground}") @Size(max = 500) String reason) {}

    record MoveForm(int version, String section) {}

    record PlaceForm(int version, @Nullable String item) {}

    @PostMapping("/desk/documents/{id}/submit")
    @Requires(Act.DOCUMENT_DRAFT)
    String submit(@PathVariable long id, @Valid @ModelAttribute SubmitForm form, Actor by, RedirectAttributes next) {
        Document document = form.isUrgent()
                ? drafting.submitUrgently(id, form.version(), form.reason(), by)
                : drafting.submitAsking(id, form.version(), form.units(), form.text(), by);
        return done(document, "publication.done-submitted", next);
    }

    @PostMapping("/desk/documents/{id}/countersign")
    @Requires(Act.DOCUMENT_CHECK)
    String countersign(
            @PathVariable long id, @Valid @ModelAttribute JudgementForm form, Actor by, RedirectAttributes next) {
        return done(
                approval.countersign(id, form.version(), form.agrees(), form.text(), by),
                "publication.done-countersigned",
                next);
    }

    @PostMapping("/desk/documents/{id}/second")
    @Requires(Act.DOCUMENT_REVIEW)
    String second(@PathVariable long id, @Valid @ModelAttribute JudgementForm form, Actor by, RedirectAttributes next) {
        return done(
                approval.reviewAfterwards(id, form.version(), !form.agrees(), form.text(), by),
                "publication.done-second",
                next);
    }

    @PostMapping("/desk/documents/{id}/check")
    @Requires(Act.DOCUMENT_CHECK)
    String check(@PathVariable long id, @Valid @ModelAttribute OpinionForm form, Actor by, RedirectAttributes next) {
        return done(approval.check(id, form.version(), form.text(), by), "publication.done-passed", next);
    }

    @PostMapping("/desk/documents/{id}/review")
    @Requires(Act.DOCUMENT_REVIEW)
    String review(@PathVariable long id, @Valid @ModelAttribute OpinionForm form, Actor by, RedirectAttributes next) {
        return done(approval.review(id, form.version(), form.text(), by), "publication.done-passed", next);
    }

    @PostMapping("/desk/documents/{id}/approve")
    @Requires(Act.DOCUMENT_APPROVE)
    String approve(@PathVariable long id, @Valid @ModelAttribute ApproveForm form, Actor by, RedirectAttributes next) {
        LocalDateTime publishAt = form.publishAt();
        if (publishAt != null) {
            Instant at = Beijing.instant(publishAt);
            Document waiting = approval.approveFor(id, form.version(), at, form.text(), by);
            Done.say(next, "publication.done-scheduled", waiting.title(), Beijing.second(at));
            return "redirect:/desk/documents/" + id;
        }
        return published(approval.approve(id, form.version(), form.text(), by), next);
    }

    @PostMapping("/desk/documents/{id}/release")
    @Requires(Act.DOCUMENT_APPROVE)
    String release(@PathVariable long id, @Valid @ModelAttribute OpinionForm form, Actor by, RedirectAttributes next) {
        return published(releases.releaseNow(id, form.version(), form.text(), by), next);
    }

    @PostMapping("/desk/documents/{id}/unschedule")
    @Requires(Act.DOCUMENT_WITHDRAW)
    String unschedule(
            @PathVariable long id, @Valid @ModelAttribute ReasonForm form, Actor by, RedirectAttributes next) {
        return done(releases.unschedule(id, form.version(), form.reason(), by), "publication.done-unscheduled", next);
    }

    private static String published(Document document, RedirectAttributes next) {
        String number = document.indexNumber();
        if (document.stage() == DocumentStage.PUBLISHED && number != null) {
            Done.say(next, "publication.done-published", document.title(), number);
            return "redirect:/desk/documents/" + document.id();
        }
        return done(document, "publication.done-kept", next);
    }

    @PostMapping("/desk/documents/{id}/return")
    @Requires({Act.DOCUMENT_CHECK, Act.DOCUMENT_REVIEW, Act.DOCUMENT_APPROVE})
    String giveBack(@PathVariable long id, @Valid @ModelAttribute ReturnForm form, Actor by, RedirectAttributes next) {
        return done(
                approval.giveBack(id, form.version(), form.to(), form.reason(), by), "publication.done-returned", next);
    }

    @PostMapping("/desk/documents/{id}/answer")
    @Requires(Act.DOCUMENT_REVIEW)
    String answer(@PathVariable long id, @Valid @ModelAttribute AnswerForm form, Actor by, RedirectAttributes next) {
        approval.answer(id, form.version(), form.hit(), form.reason() == null ? "" : form.reason(), by);
        Done.say(next, "publication.done-answered");
        return "redirect:/desk/documents/" + id + "#hits";
    }

    @PostMapping("/desk/documents/{id}/revise")
    @Requires(Act.DOCUMENT_DRAFT)
    String revise(@PathVariable long id, @Valid @ModelAttribute OpinionForm form, Actor by, RedirectAttributes next) {
        Document document = drafting.revise(id, form.version(), form.text(), by);
        Done.say(
                next,
                "publication.done-revised",
                document.title(),
                document.edition().number());
        return "redirect:/desk/documents/" + id + "/edit";
    }

    @PostMapping("/desk/documents/{id}/discard")
    @Requires(Act.DOCUMENT_DRAFT)
    String discard(@PathVariable long id, @Valid @ModelAttribute OpinionForm form, Actor by, RedirectAttributes next) {
        return done(drafting.discard(id, form.version(), form.text(), by), "publication.done-discarded", next);
    }

    @PostMapping("/desk/documents/{id}/withdraw")
    @Requires(Act.DOCUMENT_WITHDRAW)
    String withdraw(
            @PathVariable long id, @Valid @ModelAttribute WithdrawForm form, Actor by, RedirectAttributes next) {
        return done(
                withdrawing.withdraw(id, form.version(), form.reason(), form.note(), by),
                "publication.done-withdrawn",
                next);
    }

    @PostMapping("/desk/documents/{id}/conceal")
    @Requires(Act.DOCUMENT_WITHDRAW)
    String conceal(@PathVariable long id, @Valid @ModelAttribute WithdrawForm form, Actor by, RedirectAttributes next) {
        return done(
                withdrawing.conceal(id, form.version(), form.reason(), form.note(), by),
                "publication.done-concealed",
                next);
    }

    @PostMapping("/desk/documents/{id}/merge")
    @Requires(Act.DOCUMENT_WITHDRAW)
    String merge(@PathVariable long id, @Valid @ModelAttribute MergeForm form, Actor by, RedirectAttributes next) {
        return done(merging.merge(id, form.version(), form.into(), form.reason(), by), "publication.done-merged", next);
    }

    @PostMapping("/desk/documents/{id}/keep")
    @Requires(Act.DOCUMENT_WITHDRAW)
    String keep(@PathVariable long id, @Valid @ModelAttribute ReasonForm form, Actor by, RedirectAttributes next) {
        withdrawing.keepPublic(id, form.version(), form.reason(), by);
        Done.say(next, "publication.done-kept-public");
        return "redirect:/desk/documents/" + id;
    }

    @PostMapping("/desk/documents/{id}/receipt")
    @Requires(Act.DOCUMENT_REVIEW)
    String lookAgain(@PathVariable long id, Actor by, RedirectAttributes next) {
        receipts.askAgain(id, by);
        Done.say(next, "publication.done-outlets-asked");
        return "redirect:/desk/documents/" + id + "#receipt";
    }

    @PostMapping("/desk/documents/{id}/repeal")
    @Requires(Act.DOCUMENT_REVIEW)
    String repeal(@PathVariable long id, @Valid @ModelAttribute RepealForm form, Actor by, RedirectAttributes next) {
        return done(
                standing.repeal(id, form.version(), form.lapsed(), form.from(), form.reason(), by),
                "publication.done-repealed",
                next);
    }

    @PostMapping("/desk/documents/{id}/section")
    @Requires(Act.DOCUMENT_REVIEW)
    String move(@PathVariable long id, @Valid @ModelAttribute MoveForm form, Actor by, RedirectAttributes next) {
        return done(standing.move(id, form.version(), form.section(), by), "publication.done-moved", next);
    }

    @PostMapping("/desk/documents/{id}/item")
    @Requires(Act.DOCUMENT_REVIEW)
    String place(@PathVariable long id, @Valid @ModelAttribute PlaceForm form, Actor by, RedirectAttributes next) {
        String item = form.item() == null ? "" : form.item();
        return done(standing.place(id, form.version(), item, by), "publication.done-placed", next);
    }

    private static String done(Document document, String code, RedirectAttributes next) {
        Done.say(next, code, document.title(), document.stage());
        return "redirect:/desk/documents/" + document.id();
    }
}
