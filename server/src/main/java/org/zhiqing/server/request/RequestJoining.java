package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.request.DisclosureRequest.Wanted;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.letter.IssuedLetter;
import org.zhiqing.server.request.letter.Letters;

/** What splitting and merging do to the requests themselves. Works in the transaction of the use case. */
@Component
public class RequestJoining {

    /** As long as its answer is not signed, a request can lead others: one letter is to name them all. */
    private static final Set<RequestStage> LEADING = EnumSet.of(
            RequestStage.RECEIVED,
            RequestStage.AWAITING_CORRECTION,
            RequestStage.IN_PROGRESS,
            RequestStage.AWAITING_DECISION);

    private final RequestBook book;
    private final RequestIntake intake;
    private final RequestStore requests;
    private final ParticularsStore particulars;
    private final Letters letters;

    RequestJoining(
            RequestBook book,
            RequestIntake intake,
            RequestStore requests,
            ParticularsStore particulars,
            Letters letters) {
        this.book = book;
        this.intake = intake;
        this.requests = requests;
        this.particulars = particulars;
        this.letters = letters;
    }

    /** Returns the receipt number of a request of the actor's organ. @throws Refusal {@code request.not-found} */
    public String receiptNumber(long id, Actor by) {
        return book.get(id, by).receiptNumber();
    }

    /** Returns the request of the actor's organ with that receipt number. @throws Refusal {@code request.other-not-found} */
    public long byNumber(String number, Actor by) {
        return requests.byNumber(by.organ(), number.strip())
                .orElseThrow(() -> new Refusal("request.other-not-found", number.strip()));
    }

    /** Writes a line into the history that tells the applicant nothing. */
    public void note(long id, String text, Actor by) {
        book.note(book.get(id, by).id(), Entry.of(RequestEventKind.LINKED, book.today(), text), by);
    }

    /**
     * Splits parts off a request; returns their ids.
     *
     * @throws Refusal as {@code RequestRelations.split}
     */
    public List<Long> split(long id, int version, String kept, List<String> parts, String reason, Actor by) {
        DisclosureRequest request = book.get(id, version, by);
        request.requirePossible(RequestStep.SPLIT, book.today());
        Proceedings so = request.proceedings();
        if (!so.consultations().isEmpty()
                || so.fee() != null
                || so.openExtension().isPresent()) {
            throw new Refusal("request.split-after-letters", request.receiptNumber());
        }
        List<Long> made = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (String part : parts) {
            DisclosureRequest added = splitOff(request, part, reason, by);
            made.add(added.id());
            numbers.add(added.receiptNumber());
        }
        String names = String.join("、", numbers);
        book.keep(
                request.amended(request.receipt(), request.applicant(), wanted(request, kept)),
                new Entry(
                        RequestEventKind.SPLIT,
                        book.today(),
                        "拆分出 " + names + "：" + reason + "。原来的内容："
                                + cut(request.wanted().description()),
                        "您的申请含有几项互不相关的内容，分为几件办理，收到申请之日不变。另立的登记编号：" + names + "，用同一个查询码查询"),
                by);
        return made;
    }

    private DisclosureRequest splitOff(DisclosureRequest from, String description, String reason, Actor by) {
        long id = intake.addPart(from, wanted(from, description));
        DisclosureRequest part = requests.get(id)
                .continued(from.stage(), from.handler(), from.proceedings().copied());
        LocalDate receivedOn = Objects.requireNonNull(from.receivedOn());
        return book.keep(
                part,
                new Entry(
                        RequestEventKind.SPLIT,
                        receivedOn,
                        "由申请 " + from.receiptNumber() + " 拆分：" + reason,
                        "由您的申请 " + from.receiptNumber() + " 分出，单独答复，收到申请之日相同"),
                by);
    }

    private static Wanted wanted(DisclosureRequest request, String description) {
        Wanted was = request.wanted();
        return new Wanted(was.hint(), description, was.form(), was.route());
    }

    private static String cut(String text) {
        return text.length() <= 3000 ? text : text.substring(0, 3000) + "……";
    }

    /**
     * Merges a request into another. Whoever signs, dispatches or withdraws the other at the same moment is refused, or
     * this is: an answer that left without naming both cannot be the answer to both.
     *
     * @throws Refusal as {@code RequestRelations.merge}
     */
    public void merge(long id, int version, long into, String reason, Actor by) {
        requests.lock(id, into);
        DisclosureRequest request = book.get(id, version, by);
        DisclosureRequest leading = book.get(into, by);
        request.requirePossible(RequestStep.MERGE, book.today());
        if (!LEADING.contains(leading.stage())) {
            throw new Refusal("request.merge-other-stage", leading.receiptNumber(), leading.stage());
        }
        requireSameApplicant(request, leading);
        requireNothingPending(request);
        book.keep(
                request.merged(book.today()),
                new Entry(
                        RequestEventKind.MERGED,
                        book.today(),
                        "并入申请 " + leading.receiptNumber() + "：" + reason,
                        "与您的申请 " + leading.receiptNumber() + " 内容相同，一并办理、一并答复"),
                by);
        book.keep(
                leading,
                Entry.told(RequestEventKind.MERGED, book.today(), "申请 " + request.receiptNumber() + " 并入本件，一并答复"),
                by);
    }

    /** What is asked for or waits in this request would be forgotten with its answer. */
    private void requireNothingPending(DisclosureRequest request) {
        Proceedings so = request.proceedings();
        Proceedings.Fee fee = so.fee();
        if (fee != null && fee.isOpen()
                || so.openExtension().isPresent()
                || !so.openConsultations().isEmpty()
                || letters.of(request.id()).stream().anyMatch(IssuedLetter::isWaiting)) {
            throw new Refusal("request.merge-with-pending", request.receiptNumber());
        }
    }

    private void requireSameApplicant(DisclosureRequest one, DisclosureRequest other) {
        boolean same = particulars.haveSameMark(one.id(), other.id());
        if (!same && (!particulars.isIdentified(one.id()) || !particulars.isIdentified(other.id()))) {
            throw new Refusal("request.merge-identity-missing", one.receiptNumber(), other.receiptNumber());
        }
        if (!same) {
            throw new Refusal("request.merge-applicants", one.receiptNumber(), other.receiptNumber());
        }
    }

    /** Takes a merged request out again. */
    public void unmerge(long id, int version, String reason, Actor by) {
        DisclosureRequest request = book.get(id, version, by);
        book.keep(
                request.unmerged(book.today()),
                new Entry(RequestEventKind.UNMERGED, book.today(), reason, "不再与其他申请一并办理，单独答复"),
                by);
    }

    /** The request into which it was merged ended without an answer: it goes on by itself. */
    public void letGo(long id, RequestEnded ended, Actor by) {
        DisclosureRequest request = book.get(id, by);
        String why = "申请 " + ended.receiptNumber() + " 没有答复就办结（" + ended.how() + "）";
        book.keep(
                request.unmerged(book.today()),
                new Entry(RequestEventKind.UNMERGED, book.today(), why, why + "，本件单独办理、答复"),
                by);
    }

    /** The request into which it was merged is answered: so is this, as asked again (art. 36 item 6). */
    public void answeredWith(long id, RequestEnded ended, Actor by) {
        DisclosureRequest request = book.get(id, by);
        String how = "在申请 " + ended.receiptNumber() + " 的答复中一并答复（" + ended.how() + "）";
        book.keep(
                request.answeredWith(ended.on(), book.today()),
                new Entry(RequestEventKind.ANSWERED, ended.on(), how + "，计入“重复申请”", how),
                by);
    }
}
