package org.zhiqing.server.request;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.number.QueryCode;
import org.zhiqing.server.files.StoredFile;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.kernel.Sentences;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.Letters;

/** Opening a request with everything that belongs to it. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

    /** A file to be sent to the reader, who closes it. */
    public record Download(StoredFile file, InputStream content) {}

    private final RequestBook book;
    private final DossierStores stores;
    private final Letters letters;
    private final StoredFiles files;
    private final AnswerPeriod period;
    private final RequestTasks tasks;

    Dossiers(
            RequestBook book,
            DossierStores stores,
            Letters letters,
            StoredFiles files,
            AnswerPeriod period,
            RequestTasks tasks) {
        this.book = book;
        this.stores = stores;
        this.letters = letters;
        this.files = files;
        this.period = period;
        this.tasks = tasks;
    }

    /** @throws Refusal {@code request.not-found}, also for requests of other organs */
    @Requires(Act.REQUEST_READ)
    public Dossier open(long id, Actor by) {
        DisclosureRequest request = book.get(id, by);
        LocalDate today = book.today();
        LocalDate dueOn = request.due().on();
        Integer remaining = dueOn == null || request.disposal().on() != null
                ? null
                : period.remaining(request.organ(), today, dueOn);
        return new Dossier(
                request,
                new QueryCode(stores.requests().queryCode(id)).grouped(),
                Dossier.Masked.of(stores.particulars().get(id)),
                stores.particulars().sameApplicant(id),
                stores.history().of(id),
                stores.history().amendments(id),
                letters.of(id),
                stores.answers().of(id),
                stores.answers().attachments(id, Attachment.Purpose.ANSWER),
                stores.searches().of(id),
                period.ledger(request),
                remaining,
                period.pauses(request, tasks.overdue(request), today),
                steps(request, today, by));
    }

    private static List<Dossier.StepState> steps(DisclosureRequest request, LocalDate today, Actor by) {
        return Arrays.stream(RequestStep.values())
                .filter(step -> by.may(step.act()))
                .map(step -> new Dossier.StepState(
                        step,
                        request.obstacle(step, today)
                                .map(refusal -> Sentences.of(refusal.code(), refusal.args()))
                                .orElse(null)))
                .toList();
    }

    /**
     * Returns a letter as PDF or Word file.
     *
     * @throws Refusal {@code request.letter-not-found}
     */
    @Requires(Act.REQUEST_READ)
    public Download letter(long id, long letter, boolean pdf, Actor by) {
        book.get(id, by);
        IssuedLetter issued = letters.get(id, letter);
        return download(pdf ? issued.pdf() : issued.docx());
    }

    /** @throws Refusal {@code request.attachment-not-found} */
    @Requires(Act.REQUEST_READ)
    public Download attachment(long id, long attachment, Actor by) {
        book.get(id, by);
        return download(stores.answers().attachments(id, Attachment.Purpose.ANSWER).stream()
                .filter(each -> each.id() == attachment)
                .findFirst()
                .orElseThrow(() -> new Refusal("request.attachment-not-found"))
                .file());
    }

    private Download download(long file) {
        StoredFile stored = files.get(file);
        return new Download(stored, files.open(stored));
    }
}
