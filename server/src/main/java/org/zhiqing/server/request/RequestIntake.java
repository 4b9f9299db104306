package org.zhiqing.server.request;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.deadline.Receipt;
import org.zhiqing.rules.number.QueryCode;
import org.zhiqing.rules.number.ReceiptNumber;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;
import org.zhiqing.server.request.letter.IssuedLetter;

/** Taking requests in at the desk: registering, confirming with the applicant, the receipt. */
@Service
@Transactional
public class RequestIntake {

    private final RequestBook book;
    private final RequestStore requests;
    private final ParticularsStore particulars;
    private final RequestSettings settings;
    private final RequestLetters letters;
    private final SecureRandom random = new SecureRandom();

    RequestIntake(
            RequestBook book,
            RequestStore requests,
            ParticularsStore particulars,
            RequestSettings settings,
            RequestLetters letters) {
        this.book = book;
        this.requests = requests;
        this.particulars = particulars;
        this.settings = settings;
        this.letters = letters;
    }

    /**
     * Registers a request that came in on paper, at the counter, by fax or e-mail. It is received on the day of art. 31,
     * which may lie before today; where both sides have to confirm and have not, it waits for that.
     *
     * @return its id
     * @throws Findings everything that is wrong with the days or the form
     */
    @Requires(Act.REQUEST_REGISTER)
    public long register(Registration registration, Filing filing, Actor by) {
        Findings.Collector wrong = new Findings.Collector();
        registration.check(book.today(), wrong);
        filing.check(wrong);
        wrong.throwIfAny();
        Receipt receipt = registration.receipt();
        long id = add(by.organ(), receipt, registration.takenDown(), filing, null);
        LocalDate on = receipt.receivedOn() == null ? receipt.submittedOn() : receipt.receivedOn();
        String note = receipt.channel().label() + "，" + receipt.rule().text()
                + (receipt.isConfirmedLate() ? "（未在收到信件当日确认）" : "");
        book.keep(book.get(id, by), Entry.told(RequestEventKind.REGISTERED, on, note), by);
        return id;
    }

    /** Writes a part of a request down: same applicant, same days, same query code; as {@link #add}. */
    long addPart(DisclosureRequest of, DisclosureRequest.Wanted wanted) {
        long id = requests.add(
                new RequestStore.Arrival(
                        of.organ(),
                        nextNumber(of.organ(), of.receipt()),
                        requests.queryCode(of.id()),
                        null,
                        false,
                        of.receipt(),
                        of.applicant(),
                        wanted),
                book.now());
        particulars.add(id, particulars.inFull(of.id()));
        return id;
    }

    private String nextNumber(long organ, Receipt receipt) {
        int year = receipt.submittedOn().getYear();
        String prefix = settings.receiptPrefix(organ);
        return new ReceiptNumber(prefix, year, requests.nextSerial(prefix, year)).text();
    }

    /** Writes a request down as it came in; its history has to follow in the same transaction. */
    long add(long organ, Receipt receipt, boolean takenDown, Filing filing, @Nullable String submission) {
        long id = requests.add(
                new RequestStore.Arrival(
                        organ,
                        nextNumber(organ, receipt),
                        QueryCode.from(random).text(),
                        submission,
                        takenDown,
                        receipt,
                        filing.applicant(),
                        filing.wanted()),
                book.now());
        particulars.add(id, filing.particulars());
        return id;
    }

    /**
     * Notes that both sides have confirmed (art. 31 item 3), or that ordinary mail was confirmed with the applicant
     * (item 2): the request is received on that day.
     *
     * @param note how it was confirmed
     */
    @Requires(Act.REQUEST_REGISTER)
    public void confirm(long id, int version, @Nullable LocalDate on, String note, Actor by) {
        DisclosureRequest request = book.get(id, version, by);
        Receipt came = request.receipt();
        Findings.Collector wrong = new Findings.Collector();
        new Days(book.today(), wrong)
                .required(on, "confirmedOn", came.arrivedOn() == null ? came.submittedOn() : came.arrivedOn());
        wrong.when(note.length() > 500, "note", "request.too-long", "确认方式", 500);
        wrong.throwIfAny();
        LocalDate day = Objects.requireNonNull(on);
        Receipt confirmed = new Receipt(came.channel(), came.submittedOn(), came.arrivedOn(), day);
        String told = came.rule().text() + "，收到申请之日为" + Beijing.sentence(day);
        book.keep(
                request.confirmed(confirmed, book.today()),
                new Entry(RequestEventKind.CONFIRMED, day, note.isBlank() ? told : note.strip() + "。" + told, told),
                by);
    }

    /**
     * Issues the receipt of the registration, which also tells the query code.
     *
     * @throws org.zhiqing.server.kernel.Refusal {@code request.reconsideration-organ-missing}
     */
    @Requires(Act.REQUEST_REGISTER)
    public IssuedLetter issueReceipt(long id, Actor by) {
        DisclosureRequest request = book.get(id, by);
        String code = new QueryCode(requests.queryCode(id)).grouped();
        return letters.issue(
                request,
                LetterKind.REGISTRATION_RECEIPT,
                by,
                (wording, number) -> wording.registrationReceipt(number, code, "政府信息公开网“依申请公开”栏目的“查询办理进度”"));
    }
}
