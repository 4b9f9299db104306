package org.zhiqing.server.demo;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Demonstration;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentApproval;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.DocumentStanding;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.RelationKind;
import org.zhiqing.server.publication.SecrecyConclusion;
import org.zhiqing.server.publication.SecrecyReviewing;
import org.zhiqing.server.publication.Signature;
import org.zhiqing.server.publication.WithdrawalReason;

/** Puts the steps of one document down, as far as its sheet says that it has come. */
@Component
@OnlyInDemonstration
final class DocumentRoute {

    private static final String BASIS = "逐条核对，不含国家秘密、工作秘密和内部信息";

    private final DocumentDrafting drafting;
    private final DocumentApproval approval;
    private final SecrecyReviewing secrecy;
    private final DocumentWithdrawing withdrawing;
    private final DocumentStanding standing;

    DocumentRoute(
            DocumentDrafting drafting,
            DocumentApproval approval,
            SecrecyReviewing secrecy,
            DocumentWithdrawing withdrawing,
            DocumentStanding standing) {
        this.drafting = drafting;
        this.approval = approval;
        this.secrecy = secrecy;
        this.withdrawing = withdrawing;
        this.standing = standing;
    }

    /** The document as the last step left it. */
    private static final class Draft {

        private @Nullable Document document;

        Document now() {
            if (document == null) {
                throw new IllegalStateException("not drafted yet");
            }
            return document;
        }

        long id() {
            return now().id();
        }

        int version() {
            return now().version();
        }
    }

    void putDown(
            Sheet sheet,
            LocalDate on,
            EditionContent content,
            Map<RelationKind, String> references,
            Timeline timeline,
            Cast cast) {
        Draft draft = new Draft();
        String writer = sheet.has("writer") ? "disclosure-2" : "clerk-" + sheet.text("unit");
        timeline.at(on, 9, 10, () -> {
            draft.document =
                    drafting.draft(sheet.text("kind"), sheet.text("section"), content, references, cast.the(writer));
            sheet.list("files")
                    .forEach(file -> draft.document = drafting.attach(
                            draft.id(),
                            draft.version(),
                            file.text("name"),
                            SampleFiles.make(file.text("make")),
                            cast.the(writer)));
        });
        String stands = sheet.text("stands", "done");
        if (stands.equals("draft")) {
            return;
        }
        timeline.at(
                on, 9, 40, () -> draft.document = drafting.submit(draft.id(), draft.version(), "", cast.the(writer)));
        if (!stands.equals("checking")) {
            check(draft, sheet, timeline, cast, timeline.after(on, 1));
            review(draft, sheet, timeline, cast, timeline.after(on, 2));
            finish(draft, sheet, timeline, cast, timeline.after(on, 3));
        }
        afterwards(draft, sheet, timeline, cast, writer);
    }

    private void check(Draft draft, Sheet sheet, Timeline timeline, Cast cast, LocalDate on) {
        timeline.at(on, 9, 30, () -> {
            if (draft.now().stage() != DocumentStage.CHECKING) {
                return;
            }
            Actor head = cast.headOf(sheet.text("unit"));
            draft.document = sheet.text("stands").equals("returned")
                    ? approval.giveBack(
                            draft.id(), draft.version(), DocumentStage.DRAFT, sheet.text("returnedReason"), head)
                    : approval.check(draft.id(), draft.version(), "内容属实，同意", head);
        });
    }

    private void review(Draft draft, Sheet sheet, Timeline timeline, Cast cast, LocalDate on) {
        String stands = sheet.text("stands");
        if (stands.equals("reviewing") || stands.equals("returned")) {
            return;
        }
        timeline.at(on, 10, 0, () -> sign(draft, cast));
        if (stands.equals("signed")) {
            return;
        }
        timeline.at(
                on,
                15,
                0,
                () -> draft.document = stands.equals("returned-by-review")
                        ? approval.giveBack(
                                draft.id(),
                                draft.version(),
                                DocumentStage.DRAFT,
                                sheet.text("returnedReason"),
                                cast.the("disclosure"))
                        : approval.review(draft.id(), draft.version(), "格式规范，公开属性准确", cast.the("disclosure")));
    }

    private void sign(Draft draft, Cast cast) {
        if (draft.now().edition().content().attribute() == DisclosureAttribute.PROACTIVE) {
            draft.document = secrecy.sign(
                    draft.id(),
                    draft.version(),
                    SecrecyConclusion.MAY_BE_PUBLIC,
                    BASIS,
                    new Signature(Demonstration.PASSWORD, null),
                    cast.the("secrecy"));
        }
    }

    private void finish(Draft draft, Sheet sheet, Timeline timeline, Cast cast, LocalDate on) {
        if (!sheet.has("stands")) {
            timeline.at(on, 11, 0, () -> approve(draft, cast));
        }
    }

    private void approve(Draft draft, Cast cast) {
        draft.document = approval.approve(draft.id(), draft.version(), "同意", cast.the("leader"));
    }

    private void afterwards(Draft draft, Sheet sheet, Timeline timeline, Cast cast, String writer) {
        if (sheet.has("lapsedAgo")) {
            LocalDate on = timeline.ago(sheet.number("lapsedAgo", 0));
            timeline.at(
                    on,
                    14,
                    0,
                    () -> draft.document = standing.repeal(
                            draft.id(), draft.version(), true, on, sheet.text("lapsedReason"), cast.the("disclosure")));
        }
        if (sheet.has("withdrawnAgo")) {
            timeline.at(
                    timeline.ago(sheet.number("withdrawnAgo", 0)),
                    16,
                    0,
                    () -> draft.document = withdrawing.withdraw(
                            draft.id(),
                            draft.version(),
                            WithdrawalReason.valueOf(sheet.text("withdrawnFor")),
                            sheet.text("withdrawnNote"),
                            cast.the("head")));
        }
        if (sheet.has("revisedAgo")) {
            revise(draft, sheet, timeline, cast, writer);
        }
    }

    private void revise(Draft draft, Sheet sheet, Timeline timeline, Cast cast, String writer) {
        LocalDate on = timeline.ago(sheet.number("revisedAgo", 0));
        timeline.at(on, 9, 0, () -> {
            Actor by = cast.the(writer);
            draft.document = drafting.revise(draft.id(), draft.version(), sheet.text("revisedReason"), by);
            draft.document = drafting.submit(draft.id(), draft.version(), "", by);
        });
        LocalDate reviewedOn = timeline.after(on, 1);
        timeline.at(reviewedOn, 10, 0, () -> sign(draft, cast));
        timeline.at(
                reviewedOn,
                15,
                0,
                () -> draft.document = approval.review(draft.id(), draft.version(), "更新内容准确", cast.the("disclosure")));
        timeline.at(timeline.after(on, 2), 11, 0, () -> approve(draft, cast));
    }
}
