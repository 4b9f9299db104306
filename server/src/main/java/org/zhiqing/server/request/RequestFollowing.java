package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.deadline.DeadlineLedger;
import org.zhiqing.rules.number.QueryCode;
import org.zhiqing.rules.number.ReceiptNumber;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.Letters;

/**
 * Following one's own request by receipt number and query code (查询办理进度), without an account. Shows nothing that the
 * applicant has not handed in or been told.
 */
@Service
@Transactional
public class RequestFollowing {

    /**
     * A request as its applicant sees it.
     *
     * @param receivedOn {@code null} while both sides have not confirmed
     * @param nextOn the next day that the law or a letter sets; {@code null} if none
     * @param next what is to happen by then
     * @param events oldest first, only those that are told
     * @param letters those that have left
     * @param attachments of the answer, once it has left
     * @param correctable whether a correction is awaited
     * @param withdrawable whether the applicant can still take the request back
     */
    public record Followed(
            long id,
            String receiptNumber,
            String description,
            RequestStage stage,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate nextOn,
            boolean provisional,
            String next,
            List<RequestEvent> events,
            List<IssuedLetter> letters,
            List<Attachment> attachments,
            boolean correctable,
            boolean withdrawable) {}

    private final RequestBook book;
    private final DossierStores stores;
    private final Letters letters;
    private final StoredFiles files;
    private final AnswerPeriod period;
    private final RequestProcessing processing;
    private final RequestDelivery delivery;
    private final RequestOriginals originals;
    private final AnsweredTogether together;

    RequestFollowing(
            RequestBook book,
            DossierStores stores,
            Letters letters,
            StoredFiles files,
            AnswerPeriod period,
            RequestProcessing processing,
            RequestDelivery delivery,
            RequestOriginals originals,
            AnsweredTogether together) {
        this.book = book;
        this.stores = stores;
        this.letters = letters;
        this.files = files;
        this.period = period;
        this.processing = processing;
        this.delivery = delivery;
        this.originals = originals;
        this.together = together;
    }

    /**
     * Returns the id of the request that number and code belong to. A new code that is used for the first time ends the old
     * one.
     *
     * @throws Findings if one of the two cannot be a number or code
     * @throws Refusal {@code request.code-unknown}, without saying which of the two is wrong
     */
    public long find(String receiptNumber, String queryCode) {
        var number = ReceiptNumber.parse(receiptNumber);
        var code = QueryCode.parse(queryCode);
        Findings.Collector wrong = new Findings.Collector();
        number.found()
                .ifPresentOrElse(
                        found -> {},
                        () -> wrong.when(
                                true,
                                "receiptNumber",
                                "request.receipt-number",
                                Objects.requireNonNull(number.fault()).label()));
        code.found()
                .ifPresentOrElse(
                        found -> {},
                        () -> wrong.when(
                                true,
                                "queryCode",
                                "request.query-code",
                                Objects.requireNonNull(code.fault()).label()));
        wrong.throwIfAny();
        return stores.requests()
                .byCode(number.orThrow().text(), code.orThrow().text())
                .or(() -> stores.requests()
                        .byNewCode(number.orThrow().text(), code.orThrow().text()))
                .orElseThrow(() -> new Refusal("request.code-unknown"));
    }

    /** Returns the request as its applicant sees it. */
    @Transactional(readOnly = true)
    public Followed follow(long id) {
        DisclosureRequest request = stores.requests().get(id);
        Proceedings.Correction asked = request.proceedings().correction();
        boolean correctable = request.stage() == RequestStage.AWAITING_CORRECTION && asked != null;
        boolean ended = request.disposal().on() != null;
        LocalDate nextOn = ended
                ? null
                : correctable
                        ? Objects.requireNonNull(asked).dueOn()
                        : request.due().on();
        return new Followed(
                id,
                request.receiptNumber(),
                request.wanted().description(),
                request.stage(),
                request.receivedOn(),
                nextOn,
                !ended && !correctable && request.due().provisional(),
                next(request, correctable, ended),
                stores.history().of(id).stream()
                        .filter(event -> event.told() != null && event.kind().isTold())
                        .toList(),
                sent(id),
                ended ? attachments(id) : List.of(),
                correctable,
                request.obstacle(RequestStep.WITHDRAW, book.today()).isEmpty());
    }

    private static String next(DisclosureRequest request, boolean correctable, boolean ended) {
        if (ended) {
            return "";
        }
        if (correctable) {
            return "请在这一天以前（含当日）补正";
        }
        if (request.stage() == RequestStage.SUBMITTED) {
            return "等待工作人员与您确认收到申请，确认后开始计算答复期限";
        }
        if (request.due().on() != null) {
            return "本机关应当在这一天以前（含当日）答复";
        }
        Proceedings.Fee fee = request.proceedings().fee();
        return fee != null && fee.isOpen() ? "等待您缴清信息处理费，答复期限暂停计算" : "正在征求意见，答复期限暂停计算";
    }

    /** Returns the day-by-day account of the answering period; empty while the request has not been received. */
    @Transactional(readOnly = true)
    public Optional<DeadlineLedger> ledger(long id) {
        return period.ledger(stores.requests().get(id));
    }

    /**
     * Takes in the correction that the applicant writes while following the request. It is received today.
     *
     * @throws Findings {@code request.reply-missing}
     * @throws Refusal {@code request.no-correction-awaited}, {@code request.step-not-possible}
     */
    public void correct(long id, String reply) {
        DisclosureRequest request = stores.requests().get(id);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(reply.isBlank(), "reply", "request.reply-missing");
        wrong.when(reply.length() > 4000, "reply", "request.too-long", "补正内容", 4000);
        wrong.throwIfAny();
        processing.receiveOnline(request, reply, book.applicantOf(request));
    }

    /**
     * Takes the request back; it ends today.
     *
     * @param reason may be empty
     * @throws Findings {@code request.withdrawal-not-confirmed}, {@code request.too-long}
     * @throws Refusal {@code request.step-not-possible} when it has ended
     */
    public void withdraw(long id, boolean sure, String reason) {
        DisclosureRequest request = stores.requests().get(id);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(!sure, "sure", "request.withdrawal-not-confirmed");
        wrong.when(reason.length() > 400, "reason", "request.too-long", "说明", 400);
        wrong.throwIfAny();
        delivery.withdrawOnline(request, reason, book.applicantOf(request));
    }

    /**
     * Returns a letter that has left, as it was sealed or else as PDF, and notes that it was fetched.
     *
     * @throws Refusal {@code request.letter-not-found}, also for letters that have not left
     */
    public Dossiers.Download letter(long id, long letter) {
        IssuedLetter issued = sent(id).stream()
                .filter(each -> each.id() == letter)
                .findFirst()
                .orElseThrow(() -> new Refusal("request.letter-not-found"));
        DisclosureRequest request = stores.requests().get(id);
        book.note(
                id,
                Entry.of(
                        RequestEventKind.DOWNLOADED, book.today(), issued.kind().title() + "（" + issued.number() + "）"),
                book.applicantOf(request));
        return originals.sent(issued).orElseGet(() -> download(issued.pdf()));
    }

    /** @throws Refusal {@code request.attachment-not-found}, also while the answer has not left */
    @Transactional(readOnly = true)
    public Dossiers.Download attachment(long id, long attachment) {
        return download(follow(id).attachments().stream()
                .filter(each -> each.id() == attachment)
                .findFirst()
                .orElseThrow(() -> new Refusal("request.attachment-not-found"))
                .file());
    }

    /** Returns the request whose answer is this one's, too; only as long as both are of the same identity number. */
    private Optional<Long> leading(long id) {
        return together.leading(id).filter(leading -> stores.particulars().haveSameMark(id, leading));
    }

    /** What was answered with another request of the same applicant shows that answer, too. */
    private List<IssuedLetter> sent(long id) {
        Stream<IssuedLetter> own = letters.of(id).stream();
        Stream<IssuedLetter> others = leading(id).stream()
                .flatMap(leading -> letters.of(leading).stream())
                .filter(letter -> letter.kind().isClosing());
        return Stream.concat(own, others)
                .filter(letter -> letter.dispatchedOn() != null && letter.kind().isToApplicant())
                .toList();
    }

    private List<Attachment> attachments(long id) {
        return Stream.concat(Stream.of(id), leading(id).stream())
                .flatMap(each -> stores.answers().attachments(each, Attachment.Purpose.ANSWER).stream())
                .toList();
    }

    private Dossiers.Download download(long file) {
        StoredFile stored = files.get(file);
        return new Dossiers.Download(stored, files.open(stored));
    }
}
