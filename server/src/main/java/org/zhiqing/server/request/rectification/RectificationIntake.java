package org.zhiqing.server.request.rectification;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.calendar.DueDay;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.number.ReceiptNumber;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.files.SealedFiles;
import org.zhiqing.server.files.SealedTexts;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Sm3;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;

/** Taking in applications to correct, online and at the desk (art. 41): with proof of identity and of the error. */
@Service
@Transactional
public class RectificationIntake {

    /** The letters before the year in the numbers of these cases. */
    private static final String PREFIX = "GX";

    /** A file handed in with the form; the caller closes it. */
    public record Upload(String name, InputStream content) {}

    private final RectificationStore store;
    private final RectificationPeriod period;
    private final RectificationTasks tasks;
    private final SealedTexts texts;
    private final SealedFiles files;
    private final Organs organs;
    private final AuditTrail audit;
    private final Clock clock;

    RectificationIntake(
            RectificationStore store,
            RectificationPeriod period,
            RectificationTasks tasks,
            SealedTexts texts,
            SealedFiles files,
            Organs organs,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.period = period;
        this.tasks = tasks;
        this.texts = texts;
        this.files = files;
        this.organs = organs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers one that came on paper, at the counter, by fax or e-mail. What is missing in proof is asked for by a call or
     * a letter; it is taken in all the same.
     *
     * @return its id
     * @throws Findings everything that is wrong with day, form and files
     */
    @Requires(Act.REQUEST_REGISTER)
    public long register(
            @Nullable ReceiptChannel channel,
            @Nullable LocalDate receivedOn,
            RectificationForm form,
            @Nullable Upload identity,
            @Nullable Upload evidence,
            Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        LocalDate today = LocalDate.now(clock);
        wrong.when(channel == null, "channel", "request.channel-missing");
        wrong.when(receivedOn == null, "receivedOn", "request.day-missing");
        wrong.when(
                receivedOn != null && receivedOn.isAfter(today),
                "receivedOn",
                "request.day-in-future",
                Objects.requireNonNullElse(receivedOn, today),
                today);
        wrong.when(
                receivedOn != null && receivedOn.getYear() < 2019,
                "receivedOn",
                "request.day-too-early",
                Objects.requireNonNullElse(receivedOn, today),
                LocalDate.of(2019, 1, 1));
        form.check(wrong);
        Long identityFile = keep(identity, "identityFile", wrong);
        Long evidenceFile = keep(evidence, "evidenceFile", wrong);
        wrong.throwIfAny();
        ReceiptChannel through = Objects.requireNonNull(channel);
        LocalDate day = Objects.requireNonNull(receivedOn);
        long id = add(by.organ(), through, day, form, null, identityFile, evidenceFile);
        store.note(id, "登记：" + through.label(), day, by.name());
        settle(id, by);
        audit.record(by, "request.rectification-registered", "rectification/" + id, through.label());
        return id;
    }

    /**
     * Files one with the organ whose the portal is. The same form sent twice is one.
     *
     * @param word a word of the form's own, the same whenever that form is sent
     * @return what {@link #receipt} is asked with
     * @throws Findings everything that is wrong with form and files
     * @throws Refusal {@code request.no-organ} before the first run
     */
    public String file(String word, RectificationForm form, @Nullable Upload identity, @Nullable Upload evidence) {
        String submission = Sm3.of("rectification\n" + word + '\n' + form);
        store.lock(submission);
        if (store.bySubmission(submission).isPresent()) {
            return submission;
        }
        Findings.Collector wrong = new Findings.Collector();
        form.checkOnline(identity != null, evidence != null, wrong);
        Long identityFile = keep(identity, "identityFile", wrong);
        Long evidenceFile = keep(evidence, "evidenceFile", wrong);
        wrong.throwIfAny();
        Organ organ = organs.site().orElseThrow(() -> new Refusal("request.no-organ"));
        LocalDate today = LocalDate.now(clock);
        long id = add(organ.id(), ReceiptChannel.ONLINE, today, form, submission, identityFile, evidenceFile);
        Actor system = Actor.system(organ.id(), organ.name());
        store.note(id, "网上提交", today, "申请人");
        settle(id, system);
        audit.record(system, "request.rectification-registered", "rectification/" + id, ReceiptChannel.ONLINE.label());
        return submission;
    }

    /** Returns the number of a form that was filed; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<String> receipt(String submission) {
        return store.bySubmission(submission).map(RectificationRequest::receiptNumber);
    }

    private void settle(long id, Actor by) {
        store.get(by.organ(), id).ifPresent(request -> tasks.settle(request, by));
    }

    private long add(
            long organ,
            ReceiptChannel channel,
            LocalDate receivedOn,
            RectificationForm form,
            @Nullable String submission,
            @Nullable Long identityFile,
            @Nullable Long evidenceFile) {
        DueDay due = period.dueDay(organ, receivedOn, LocalDate.now(clock));
        int year = receivedOn.getYear();
        return store.add(
                new RectificationStore.Arrival(
                        organ,
                        new ReceiptNumber(PREFIX, year, store.nextSerial(PREFIX, year)).text(),
                        submission,
                        channel,
                        receivedOn,
                        due.on(),
                        due.provisional(),
                        RectificationForm.text(form.name()),
                        RectificationForm.text(form.record()),
                        texts.keep(form.sealed()),
                        identityFile,
                        evidenceFile),
                clock.instant());
    }

    private @Nullable Long keep(@Nullable Upload upload, String field, Findings.Collector wrong) {
        if (upload == null) {
            return null;
        }
        try {
            return files.keep(upload.name(), upload.content()).id();
        } catch (Refusal refused) {
            wrong.add(new Finding(field, refused.code(), refused.args()));
            return null;
        }
    }
}
