package org.zhiqing.server.request.rectification;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.RemedyParagraph;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.files.SealedFiles;
import org.zhiqing.server.files.SealedTexts;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.RequestSettings;
import org.zhiqing.server.request.letter.Letters;
import org.zhiqing.server.request.referral.Referral;

/** Handling applications to correct: the handler drafts, somebody else signs, the letters are issued and leave. */
@Service
@Transactional
public class Rectifications {

    /** A file to be sent to the reader, who closes it. */
    public record Download(StoredFile file, InputStream content) {}

    private final RectificationStore store;
    private final RectificationTasks tasks;
    private final RequestSettings settings;
    private final Letters letters;
    private final StoredFiles files;
    private final SealedTexts texts;
    private final SealedFiles sealed;
    private final AuditTrail audit;
    private final Clock clock;

    Rectifications(
            RectificationStore store,
            RectificationTasks tasks,
            RequestSettings settings,
            Letters letters,
            StoredFiles files,
            SealedTexts texts,
            SealedFiles sealed,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.settings = settings;
        this.letters = letters;
        this.files = files;
        this.texts = texts;
        this.sealed = sealed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Drafts the outcome and submits it for decision.
     *
     * @param other the organ that may correct, where it is another one
     * @throws Findings {@code request.rectification-outcome-missing}, {@code request.reason-missing}, {@code
     *     request.referral-missing}, {@code request.referral-contact-missing}, {@code request.too-long}
     * @throws Refusal {@code request.rectification-not-open}, {@code request.rectification-not-found}, {@code
     *     request.rectification-changed}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void draft(
            long id, int version, @Nullable RectificationOutcome outcome, String reason, Referral other, Actor by) {
        RectificationRequest request = get(id, version, RectificationStage.RECEIVED, by);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(outcome == null, "outcome", "request.rectification-outcome-missing");
        wrong.when(reason.isBlank(), "reason", "request.reason-missing");
        wrong.when(reason.length() > 2000, "reason", "request.too-long", "理由", 2000);
        if (outcome != null && outcome.isElsewhere()) {
            other.check(wrong);
        }
        wrong.throwIfAny();
        RectificationOutcome as = Objects.requireNonNull(outcome);
        store.draft(request, as, reason.strip(), as.isElsewhere() ? other : Referral.NONE, by);
        note(request, "拟定结果：" + as.label() + "，提交审签", by);
        tasks.settle(get(id, by), by);
    }

    /**
     * Sends the draft back with the reason.
     *
     * @throws Findings {@code request.reason-missing}, {@code request.too-long}
     * @throws Refusal as {@link #draft}
     */
    @Requires(Act.REQUEST_DECIDE)
    public void sendBack(long id, int version, String reason, Actor by) {
        RectificationRequest request = get(id, version, RectificationStage.AWAITING_DECISION, by);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(reason.isBlank(), "reason", "request.reason-missing");
        wrong.when(reason.length() > 1000, "reason", "request.too-long", "退回理由", 1000);
        wrong.throwIfAny();
        store.sendBack(request);
        note(request, "退回修改", "：" + reason.strip(), by);
        tasks.settle(get(id, by), by);
    }

    /**
     * Signs the outcome and issues its letters.
     *
     * @throws Refusal {@code request.own-draft} for the one who drafted it, {@code
     *     request.reconsideration-organ-missing}, {@code request.character-not-printable} and as {@link #draft}
     */
    @Requires(Act.REQUEST_DECIDE)
    public void sign(long id, int version, Actor by) {
        RectificationRequest request = get(id, version, RectificationStage.AWAITING_DECISION, by);
        if (Objects.equals(request.drafter(), by.person())) {
            throw new Refusal("request.own-draft", request.receiptNumber(), by.name());
        }
        RectificationOutcome outcome = Objects.requireNonNull(request.outcome());
        LocalDate today = LocalDate.now(clock);
        store.sign(request, today, by);
        RectificationWording wording = new RectificationWording(by.organName(), request, today, remedy(by.organ()));
        for (LetterKind kind : outcome.letters()) {
            Letters.Numbered letter = letters.print(
                    by.organ(), settings.letterWord(by.organ()), kind, today, number -> wording.letter(kind, number));
            store.add(id, kind, letter, today);
            note(request, "出具" + kind.title() + "（" + letter.number() + "）", by);
        }
        tasks.settle(get(id, by), by);
    }

    private RemedyParagraph remedy(long organ) {
        return new RemedyParagraph(
                settings.rectificationRemedy(organ),
                settings.reconsiderationOrgan(organ)
                        .orElseThrow(() -> new Refusal("request.reconsideration-organ-missing")),
                settings.court(organ).orElse(null),
                null);
    }

    /**
     * Notes that a letter has left. With that to the applicant the case ends, so the letter to the other organ leaves first:
     * the applicant is told that the case was passed on, not that it will be.
     *
     * @throws Findings {@code request.day-missing}, {@code request.day-in-future}, {@code request.day-too-early}, {@code
     *     request.too-long}
     * @throws Refusal {@code request.letter-not-found}, {@code request.letter-dispatched-before}, {@code
     *     request.rectification-transfer-first}, {@code request.rectification-not-found}
     */
    @Requires(Act.REQUEST_HANDLE)
    public void dispatch(long id, long letter, @Nullable LocalDate on, String note, Actor by) {
        RectificationRequest request = get(id, by);
        RectificationLetter issued = letter(id, letter);
        if (issued.dispatchedOn() != null) {
            throw new Refusal("request.letter-dispatched-before");
        }
        if (issued.kind().isToApplicant()) {
            requirePassedOn(id);
        }
        LocalDate today = LocalDate.now(clock);
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(on == null, "dispatchedOn", "request.day-missing");
        wrong.when(
                on != null && on.isAfter(today), "dispatchedOn", "request.day-in-future", on == null ? "" : on, today);
        wrong.when(
                on != null && on.isBefore(issued.issuedOn()),
                "dispatchedOn",
                "request.day-too-early",
                on == null ? "" : on,
                issued.issuedOn());
        wrong.when(note.length() > 300, "note", "request.too-long", "说明", 300);
        wrong.throwIfAny();
        LocalDate day = Objects.requireNonNull(on);
        if (!store.dispatched(letter, day, note.strip())) {
            throw new Refusal("request.letter-dispatched-before");
        }
        note(request, "发出" + issued.kind().title() + "（" + issued.number() + "）", by);
        if (issued.kind().isToApplicant()) {
            store.close(request, day);
            note(request, "办结" + (day.isAfter(request.dueOn()) ? "（超期）" : ""), by);
        }
        tasks.settle(get(id, by), by);
    }

    private void requirePassedOn(long id) {
        store.letters(id).stream()
                .filter(other -> !other.kind().isToApplicant() && other.dispatchedOn() == null)
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            "request.rectification-transfer-first", other.kind().title(), other.number());
                });
    }

    /** @throws Refusal {@code request.letter-not-found}, {@code request.rectification-not-found} */
    @Requires(Act.REQUEST_READ)
    @Transactional(readOnly = true)
    public Download letter(long id, long letter, boolean pdf, Actor by) {
        get(id, by);
        RectificationLetter issued = letter(id, letter);
        StoredFile file = files.get(pdf ? issued.pdf() : issued.docx());
        return new Download(file, files.open(file));
    }

    /**
     * Returns identity, contact, what is wrong and how it should read, a fact a line.
     *
     * @throws Findings {@code request.reason-missing}, {@code request.too-long}
     * @throws Refusal {@code files.key-missing}, {@code files.seal-broken}, {@code request.rectification-not-found}
     */
    @Requires(Act.IDENTITY_READ)
    public String reveal(long id, String reason, Actor by) {
        read(id, "更正申请的身份信息和内容", reason, by);
        return texts.open(store.sealedText(id));
    }

    /**
     * Opens the proof of identity, or the evidence of the error.
     *
     * @throws Findings {@code request.reason-missing}, {@code request.too-long}
     * @throws Refusal {@code request.no-proof}, {@code request.rectification-not-found} and codes of the file
     */
    @Requires(Act.IDENTITY_READ)
    public Download proof(long id, boolean evidence, String reason, Actor by) {
        RectificationRequest request = read(id, evidence ? "更正申请的证据材料" : "更正申请人的身份证明", reason, by);
        Long file = evidence ? request.evidenceFile() : request.identityFile();
        if (file == null) {
            throw new Refusal("request.no-proof");
        }
        return new Download(sealed.get(file), sealed.open(file));
    }

    private RectificationRequest read(long id, String what, String reason, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        wrong.when(reason.isBlank(), "reason", "request.reason-missing");
        wrong.when(reason.length() > 200, "reason", "request.too-long", "事由", 200);
        wrong.throwIfAny();
        RectificationRequest request = get(id, by);
        audit.recordRead(by, what + "；事由：" + reason.strip(), "rectification/" + id);
        return request;
    }

    private RectificationLetter letter(long id, long letter) {
        return store.letters(id).stream()
                .filter(each -> each.id() == letter)
                .findFirst()
                .orElseThrow(() -> new Refusal("request.letter-not-found"));
    }

    private RectificationRequest get(long id, Actor by) {
        return store.get(by.organ(), id).orElseThrow(() -> new Refusal("request.rectification-not-found"));
    }

    private RectificationRequest get(long id, int version, RectificationStage stage, Actor by) {
        RectificationRequest request = get(id, by);
        if (request.version() != version) {
            throw new Refusal("request.rectification-changed", request.receiptNumber());
        }
        if (request.stage() != stage) {
            throw new Refusal(
                    "request.rectification-not-open",
                    request.receiptNumber(),
                    request.stage().label());
        }
        return request;
    }

    private void note(RectificationRequest request, String step, Actor by) {
        note(request, step, "", by);
    }

    /** @param words what somebody wrote in free words: kept with the case, never in the log that nothing is removed from */
    private void note(RectificationRequest request, String step, String words, Actor by) {
        store.note(request.id(), step + words, LocalDate.now(clock), by.name());
        audit.record(by, "request.rectification-handled", "rectification/" + request.id(), step);
    }
}
