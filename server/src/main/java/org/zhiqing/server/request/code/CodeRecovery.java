package org.zhiqing.server.request.code;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.zhiqing.rules.number.QueryCode;
import org.zhiqing.rules.number.ReceiptNumber;
import org.zhiqing.server.files.SealedTexts;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.notification.NoticeAddress;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.request.RequestBook;
import org.zhiqing.server.request.RequestEventKind;
import org.zhiqing.server.request.notice.ApplicantNotices;

/**
 * Asking for a new query code on the portal (查询码丢了). What is asked is written down and looked at later by a timer:
 * whoever asks learns nothing of whether the request is there, whose it is, or whether a code was sent.
 */
@Service
public class CodeRecovery {

    /** Codes sent for one request within a day, so that nobody's telephone is flooded. */
    static final int A_DAY = 3;

    private final CodeStore store;
    private final SealedTexts sealed;
    private final ApplicantNotices notices;
    private final RequestBook book;
    private final Organs organs;
    private final TransactionOperations transaction;
    private final SecureRandom random = new SecureRandom();

    CodeRecovery(
            CodeStore store,
            SealedTexts sealed,
            ApplicantNotices notices,
            RequestBook book,
            Organs organs,
            TransactionOperations transaction) {
        this.store = store;
        this.sealed = sealed;
        this.notices = notices;
        this.book = book;
        this.organs = organs;
        this.transaction = transaction;
    }

    /** Returns whether the organ whose the portal is sends notices, so that a code can be sent at all. */
    @Transactional(readOnly = true)
    public boolean isOffered() {
        return organs.site()
                .filter(organ -> !notices.asked(organ.id()).isEmpty())
                .isPresent();
    }

    /**
     * Writes down that somebody has lost the code.
     *
     * @throws Findings if something is missing, or the number cannot be a receipt number; never about what is in the
     *     register
     */
    @Transactional
    public void ask(String receiptNumber, String name, String identityNumber) {
        var number = ReceiptNumber.parse(receiptNumber);
        Findings.Collector wrong = new Findings.Collector();
        if (number.fault() != null) {
            wrong.when(
                    true,
                    "receiptNumber",
                    "request.receipt-number",
                    Objects.requireNonNull(number.fault()).label());
        }
        wrong.when(name.isBlank(), "name", "request.name-missing");
        wrong.when(name.length() > 200, "name", "request.too-long", "姓名或者名称", 200);
        wrong.when(identityNumber.isBlank(), "identityNumber", "request.identity-missing");
        wrong.when(identityNumber.length() > 60, "identityNumber", "request.too-long", "证件号码", 60);
        wrong.throwIfAny();
        store.ask(
                new CodeStore.Asking(
                        number.orThrow().text(), sealed.mark(plain(name)), sealed.mark(identityNumber.strip())),
                book.now());
    }

    /** Looks at what was asked, until nothing is left. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void lookAtAll() {
        while (Boolean.TRUE.equals(transaction.execute(status -> lookAtOne()))) {
            continue;
        }
    }

    private boolean lookAtOne() {
        Optional<CodeStore.Asking> asked = store.take();
        asked.ifPresent(asking -> store.candidate(asking)
                .filter(one -> sealed.mark(plain(one.applicantName())).equals(asking.nameMark()))
                .filter(one -> store.sentSince(
                                one.request(),
                                RequestEventKind.CODE_SENT.name(),
                                book.now().minus(Duration.ofDays(1)))
                        < A_DAY)
                .ifPresent(one -> notices.of(one.request()).ifPresent(to -> send(one, to))));
        return asked.isPresent();
    }

    private void send(CodeStore.Candidate to, NoticeAddress address) {
        if (!notices.reaches(to.organ(), address)) {
            return;
        }
        // Whoever asks again while a code is on its way gets the same one: the later message must not be the wrong one.
        QueryCode code = store.unused(to.request(), book.now().minus(Duration.ofDays(1)))
                .map(QueryCode::new)
                .orElseGet(() -> QueryCode.from(random));
        store.addBeside(to.request(), code.text(), book.now());
        notices.tellCode(
                new ApplicantNotices.About(to.request(), to.organ(), to.receiptNumber()), address, code.grouped());
        book.write(
                to.request(),
                RequestEventKind.CODE_SENT,
                "按登记编号、姓名和证件号码核对一致，发到登记的通知地址",
                "新的查询码已经发到您留下的通知地址，用过一次以后旧的失效",
                Actor.system(to.organ(), organs.get(to.organ()).name()));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\u3000]+", "");
    }
}
