package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.rules.deadline.Receipt;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;
import org.zhiqing.server.request.HistoryStore.Entry;

/** Correcting a wrong registration (更正登记): with a record of each entry, and the due day counted anew. */
@Service
@Transactional
public class RegistrationAmending {

    private final RequestBook book;
    private final HistoryStore history;
    private final ParticularsStore particulars;
    private final AnsweredTogether together;

    RegistrationAmending(
            RequestBook book, HistoryStore history, ParticularsStore particulars, AnsweredTogether together) {
        this.book = book;
        this.history = history;
        this.particulars = particulars;
        this.together = together;
    }

    /**
     * What the registration should say.
     *
     * @param kind {@code null} if not chosen
     * @param form {@code null} if not chosen
     * @param route {@code null} if not chosen
     */
    public record Correct(
            Registration registration,
            @Nullable ApplicantKind kind,
            String name,
            String hint,
            String description,
            @Nullable ProvisionForm form,
            @Nullable DeliveryChannel route,
            ParticularsCorrection particulars) {

        private Filing filing(Particulars before) {
            return new Filing(kind, name, particulars.applied(before), hint, description, form, route);
        }
    }

    /**
     * Corrects a registration, in any stage; but not whose it is as long as it is to be answered with another's.
     *
     * @throws Findings also when the day of receipt would come after what has already happened
     * @throws Refusal {@code request.nothing-amended}, {@code request.not-found}, {@code kernel.changed-meanwhile}
     */
    @Requires(Act.REQUEST_REGISTER)
    public void amend(long id, int version, Correct correct, String reason, Actor by) {
        DisclosureRequest before = book.get(id, version, by);
        Particulars known = particulars.get(id);
        Filing filing = correct.filing(known);
        Findings.Collector wrong = new Findings.Collector();
        check(before, correct, filing, wrong);
        wrong.when(
                correct.particulars().identityNumber() != null && isMerged(before),
                "identityNumber",
                "request.identity-while-merged",
                before.receiptNumber());
        wrong.when(reason.isBlank(), "reason", "request.reason-missing");
        wrong.when(reason.length() > 500, "reason", "request.too-long", "更正理由", 500);
        wrong.throwIfAny();
        DisclosureRequest after = before.amended(correct.registration().receipt(), filing.applicant(), filing.wanted());
        List<Amendment> amendments = new ArrayList<>(amendments(before, after, reason.strip(), by));
        for (ParticularsCorrection.Change change : correct.particulars().changes(known)) {
            amendments.add(amendment(change.field(), change.before(), change.after(), reason.strip(), by));
        }
        if (amendments.isEmpty()) {
            throw new Refusal("request.nothing-amended", before.receiptNumber());
        }
        particulars.correct(id, correct.particulars());
        amendments.forEach(amendment -> history.add(id, amendment));
        String fields = amendments.stream().map(Amendment::field).collect(Collectors.joining("、"));
        book.keep(after, Entry.of(RequestEventKind.AMENDED, book.today(), fields + "：" + reason.strip()), by);
    }

    /** Whether it waits to be answered with another, or others wait to be answered with it. */
    private boolean isMerged(DisclosureRequest request) {
        return request.stage() == RequestStage.MERGED
                || request.disposal().on() == null
                        && !together.with(request.id()).isEmpty();
    }

    private void check(DisclosureRequest before, Correct correct, Filing filing, Findings.Collector wrong) {
        boolean was = before.receipt().channel() == ReceiptChannel.UPPER_PLATFORM;
        boolean is = correct.registration().channel() == ReceiptChannel.UPPER_PLATFORM;
        wrong.when(was != is, "channel", "request.channel-of-platform");
        Findings.Collector days = new Findings.Collector();
        correct.registration().check(book.today(), days);
        boolean usable = days.isEmpty();
        correct.registration().check(book.today(), wrong);
        filing.check(wrong);
        if (usable) {
            checkReceived(before, correct.registration().receipt(), wrong);
        }
    }

    private static void checkReceived(DisclosureRequest before, Receipt receipt, Findings.Collector wrong) {
        LocalDate receivedOn = receipt.receivedOn();
        if (receivedOn == null) {
            boolean waits = before.stage() == RequestStage.SUBMITTED || before.receivedOn() == null;
            wrong.when(!waits, "confirmedOn", "request.received-day-missing");
            return;
        }
        wrong.when(before.stage() == RequestStage.SUBMITTED, "confirmedOn", "request.confirm-instead");
        LocalDate first = before.proceedings().firstOn();
        LocalDate end = before.disposal().on();
        LocalDate limit = first == null ? end : first;
        wrong.when(
                limit != null && receivedOn.isAfter(limit),
                "submittedOn",
                "request.received-after-events",
                receivedOn,
                limit == null ? receivedOn : limit);
    }

    private List<Amendment> amendments(DisclosureRequest before, DisclosureRequest after, String reason, Actor by) {
        List<Amendment> all = new ArrayList<>();
        Receipt was = before.receipt();
        Receipt is = after.receipt();
        String[][] entries = {
            {"接收渠道", was.channel().label(), is.channel().label()},
            {"提交日期", text(was.submittedOn()), text(is.submittedOn())},
            {"到达日期", text(was.arrivedOn()), text(is.arrivedOn())},
            {"确认日期", text(was.confirmedOn()), text(is.confirmedOn())},
            {"收到申请之日", text(was.receivedOn()), text(is.receivedOn())},
            {
                "申请人类别",
                before.applicant().kind().label(),
                after.applicant().kind().label()
            },
            {"姓名或者名称", before.applicant().name(), after.applicant().name()},
            {"名称或者文号", text(before.wanted().hint()), text(after.wanted().hint())},
            {"内容描述", before.wanted().description(), after.wanted().description()},
            {"提供形式", before.wanted().form().label(), after.wanted().form().label()},
            {"获取方式", before.wanted().route().label(), after.wanted().route().label()},
        };
        for (String[] entry : entries) {
            if (!entry[1].equals(entry[2])) {
                all.add(amendment(entry[0], entry[1], entry[2], reason, by));
            }
        }
        return all;
    }

    private Amendment amendment(String field, String before, String after, String reason, Actor by) {
        return new Amendment(field, before, after, reason, book.now(), by.person(), by.name());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "（未填写）" : value.toString();
    }
}
