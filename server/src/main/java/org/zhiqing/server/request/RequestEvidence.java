package org.zhiqing.server.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.deadline.ClockPolicy;
import org.zhiqing.rules.deadline.DeadlineLedger;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.letter.LedgerPrinting;

/** What an office hands in to a court or a reconsideration organ about a due day (举证材料). */
@Service
@Transactional(readOnly = true)
public class RequestEvidence {

    /** A file made for this moment. */
    public record Printed(String name, byte[] pdf) {}

    private final RequestBook book;
    private final AnswerPeriod period;
    private final RequestSettings settings;
    private final LedgerPrinting printing;

    RequestEvidence(RequestBook book, AnswerPeriod period, RequestSettings settings, LedgerPrinting printing) {
        this.book = book;
        this.period = period;
        this.settings = settings;
        this.printing = printing;
    }

    /**
     * Returns the ledger as a PDF: result, day of receipt and its rule, the organ's choices where the law leaves one, every
     * line, every holiday notice. Names the request and not its applicant.
     *
     * @throws Refusal {@code request.no-ledger} while both sides have not confirmed, {@code request.not-found}
     */
    @Requires(Act.REQUEST_READ)
    public Printed ledger(long id, Actor by) {
        DisclosureRequest request = book.get(id, by);
        DeadlineLedger ledger =
                period.ledger(request).orElseThrow(() -> new Refusal("request.no-ledger", request.receiptNumber()));
        List<String> facts = new ArrayList<>();
        facts.add("结论：" + ledger.summary());
        facts.add("收到申请之日：" + request.receivedOn() + "，"
                + request.receipt().channel().label() + "，"
                + request.receipt().rule().text() + "（"
                + request.receipt().rule().citation().text() + "）。");
        if (request.disposal().on() != null) {
            facts.add("答复发出之日：" + request.disposal().on()
                    + (ledger.isLate(request.disposal().on()) ? "，逾期。" : "，未逾期。"));
        }
        facts.add("条例没有写明、由本机关选择的计算方法：" + choices(settings.clockPolicy(request.organ())));
        facts.add("所依据的放假安排：" + notices(ledger));
        facts.add("打印：" + by.name() + "，" + Beijing.minute(book.now()));
        return new Printed(
                "期限台账（" + request.receiptNumber() + "）.pdf",
                printing.pdf(by.organName(), "期限台账 " + request.receiptNumber(), facts, ledger));
    }

    private static String choices(ClockPolicy policy) {
        return policy.feeRestart().label() + "；" + policy.exclusionStart().label() + "；"
                + policy.exclusionEnd().label() + "；"
                + policy.extensionAfterRestart().label() + "。";
    }

    private static String notices(DeadlineLedger ledger) {
        String named = ledger.lines().stream()
                .map(line -> line.notice())
                .filter(notice -> notice != null)
                .distinct()
                .collect(Collectors.joining("；"));
        return (named.isEmpty() ? "无" : named) + (ledger.isProvisional() ? "；其余年度尚未公布，按周一至周五暂定" : "") + "。";
    }
}
