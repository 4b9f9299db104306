package org.zhiqing.server.request;

import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.deadline.Receipt;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.number.QueryCode;
import org.zhiqing.server.files.SealedFiles;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sm3;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.notice.ApplicantNotices;
import org.zhiqing.server.request.notice.NoticeKind;

/** Filing a request on the portal, without an account. */
@Service
@Transactional
public class OnlineFiling {

    /** A file handed in with the form; the caller closes it. */
    public record Upload(String name, InputStream content) {}

    private static final Duration SHOWN = Duration.ofMinutes(30);

    /**
     * What the applicant needs to come back.
     *
     * @param queryCode empty half an hour after filing: the address of a receipt stays in the history of computers
     */
    public record Ticket(String receiptNumber, String queryCode, LocalDate submittedOn) {}

    private final RequestBook book;
    private final RequestIntake intake;
    private final RequestStore requests;
    private final SealedFiles proofs;
    private final ApplicantNotices notices;
    private final Organs organs;
    private final RequestSettings settings;

    OnlineFiling(
            RequestBook book,
            RequestIntake intake,
            RequestStore requests,
            SealedFiles proofs,
            ApplicantNotices notices,
            Organs organs,
            RequestSettings settings) {
        this.book = book;
        this.intake = intake;
        this.requests = requests;
        this.proofs = proofs;
        this.notices = notices;
        this.organs = organs;
        this.settings = settings;
    }

    /** Returns what may be entered as a notification address, in Chinese; empty when no notices are sent. */
    @Transactional(readOnly = true)
    public String noticeAsked() {
        return organs.site().map(organ -> notices.asked(organ.id())).orElse("");
    }

    /**
     * Files a request with the organ whose the portal is. It waits for the confirmation of both sides (art. 31 item 3).
     * The same form sent twice is one request.
     *
     * @param form a word of the form's own, the same whenever that form is sent
     * @param noticeTo where the applicant wants notices; may be empty
     * @return what {@link #ticket} is asked with
     * @throws Findings everything that is wrong with the form, the files included
     * @throws Refusal {@code request.no-organ} before the first run; {@code request.filed-elsewhere} where the organ takes
     *     online requests only through the system of the level above
     */
    public String file(
            String form, Filing filing, @Nullable Upload proof, @Nullable Upload agentProof, String noticeTo) {
        String submission = Sm3.of(form + '\n' + filing);
        requests.lock(submission);
        if (requests.bySubmission(submission).isPresent()) {
            return submission;
        }
        Organ organ = organs.site().orElseThrow(() -> new Refusal("request.no-organ"));
        platform().filter(UpperPlatform::instead).ifPresent(platform -> {
            throw new Refusal("request.filed-elsewhere", platform.name(), platform.address());
        });
        Findings.Collector wrong = new Findings.Collector();
        filing.checkOnline(proof != null, agentProof != null, wrong);
        notices.check(organ.id(), noticeTo, wrong);
        Long proofFile = keep(proof, "proof", wrong);
        Long agentProofFile = filing.particulars().agent() == null ? null : keep(agentProof, "agentProof", wrong);
        wrong.throwIfAny();
        Actor system = Actor.system(organ.id(), organ.name());
        Receipt receipt = new Receipt(ReceiptChannel.ONLINE, book.today(), book.today(), null);
        Filing complete = new Filing(
                filing.kind(),
                filing.name(),
                filing.particulars().withProofs(proofFile, agentProofFile),
                filing.hint(),
                filing.description(),
                filing.form(),
                filing.route());
        long id = intake.add(organ.id(), receipt, false, complete, submission);
        book.keep(book.get(id, system), Entry.told(RequestEventKind.SUBMITTED, book.today(), "网上提交，待双方确认收到"), system);
        notices.keep(id, noticeTo);
        notices.tell(NoticeKind.ACKNOWLEDGED, book.get(id, system).about());
        return submission;
    }

    /** Returns the system of the level above in which requests can be filed, too; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<UpperPlatform> platform() {
        return organs.site().flatMap(organ -> settings.platform(organ.id()));
    }

    /** Returns what belongs to a form that was filed; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Ticket> ticket(String submission) {
        return requests.bySubmission(submission).map(id -> {
            DisclosureRequest request = requests.get(id);
            boolean fresh = requests.registeredAt(id).plus(SHOWN).isAfter(book.now());
            return new Ticket(
                    request.receiptNumber(),
                    fresh ? new QueryCode(requests.queryCode(id)).grouped() : "",
                    request.receipt().submittedOn());
        });
    }

    private @Nullable Long keep(@Nullable Upload upload, String field, Findings.Collector wrong) {
        if (upload == null) {
            return null;
        }
        try {
            return proofs.keep(upload.name(), upload.content()).id();
        } catch (Refusal refused) {
            wrong.add(new Finding(field, refused.code(), refused.args()));
            return null;
        }
    }
}
