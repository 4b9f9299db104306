package org.zhiqing.server.request;

import static org.zhiqing.server.kernel.Role.CLERK;
import static org.zhiqing.server.kernel.Role.DISCLOSURE_OFFICE_HEAD;
import static org.zhiqing.server.kernel.Role.LEADER;
import static org.zhiqing.server.kernel.Role.REQUEST_HANDLER;
import static org.zhiqing.server.kernel.Role.UNIT_HEAD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.request.DisclosureRequest.Handler;
import org.zhiqing.server.request.letter.Letters;
import org.zhiqing.server.work.NewTask;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** What waits for whom because of a request (待办): follows from the request's state alone. */
@Component
class RequestTasks {

    static final String SUBJECT = "request";

    private final Tasks tasks;
    private final Letters letters;
    private final UnitInquiryStore inquiries;
    private final AnswerPeriod period;
    private final RequestSettings settings;
    private final Clock clock;

    RequestTasks(
            Tasks tasks,
            Letters letters,
            UnitInquiryStore inquiries,
            AnswerPeriod period,
            RequestSettings settings,
            Clock clock) {
        this.tasks = tasks;
        this.letters = letters;
        this.inquiries = inquiries;
        this.period = period;
        this.settings = settings;
        this.clock = clock;
    }

    /** Closes what is done and opens what waits now; what still waits stays as it is. */
    void settle(DisclosureRequest request, Actor by) {
        List<NewTask> wanted = wanted(request);
        List<Task> open = tasks.openOf(SUBJECT, request.id());
        boolean same = open.size() == wanted.size()
                && wanted.stream().allMatch(task -> open.stream().anyMatch(there -> isSame(task, there)));
        if (!same) {
            tasks.close(SUBJECT, request.id(), by);
            wanted.forEach(tasks::open);
        }
    }

    private static boolean isSame(NewTask wanted, Task open) {
        return wanted.step().equals(open.step())
                && wanted.sentence().equals(open.sentence())
                && Objects.equals(wanted.dueOn(), open.dueOn());
    }

    private List<NewTask> wanted(DisclosureRequest request) {
        List<NewTask> wanted = new ArrayList<>(ofStage(request));
        request.proceedings()
                .openExtension()
                .filter(extension -> !request.stage().isFinal())
                .ifPresent(extension -> wanted.add(forRole(
                        request,
                        DISCLOSURE_OFFICE_HEAD,
                        "extension",
                        "审批" + what(request) + "延长" + extension.dayCount() + "个工作日",
                        request.due().on())));
        letters.of(request.id()).stream()
                .filter(letter -> letter.isWaiting() && !letter.kind().isClosing())
                .forEach(letter -> wanted.add(forHandler(
                        request,
                        "send-" + letter.id(),
                        "发出" + what(request) + "的" + letter.kind().title() + "并登记",
                        letter.issuedOn())));
        if (!request.stage().isFinal()) {
            inquiries.of(request.id()).forEach(inquiry -> wanted.addAll(ofUnit(request, inquiry)));
        }
        return wanted;
    }

    private static List<NewTask> ofUnit(DisclosureRequest request, UnitInquiry inquiry) {
        if (inquiry.isUnread()) {
            String sentence = "看" + inquiry.unitName() + "对" + what(request) + "的协办回复";
            return List.of(forHandler(
                    request,
                    "unit-replied-" + inquiry.id(),
                    sentence,
                    request.due().on()));
        }
        return inquiry.isOpen()
                ? Stream.of(CLERK, UNIT_HEAD)
                        .map(role -> NewTask.forRole(
                                role,
                                request.organ(),
                                inquiry.unit(),
                                SUBJECT,
                                request.id(),
                                "unit-inquiry-" + inquiry.id(),
                                "回复协办：" + what(request),
                                "/desk/unit-inquiries/" + inquiry.id(),
                                inquiry.dueOn()))
                        .toList()
                : List.of();
    }

    private static String what(DisclosureRequest request) {
        return "申请 " + request.receiptNumber() + "“" + request.wanted().summary() + "”";
    }

    private List<NewTask> ofStage(DisclosureRequest request) {
        String what = what(request);
        LocalDate dueOn = request.due().on();
        List<NewTask> wanted = new ArrayList<>();
        switch (request.stage()) {
            case SUBMITTED ->
                wanted.add(forRole(request, REQUEST_HANDLER, "confirm", "与申请人确认收到" + what, confirmDueOn(request)));
            case RECEIVED -> wanted.add(forRole(request, REQUEST_HANDLER, "begin", "开始办理" + what, dueOn));
            case IN_PROGRESS -> {
                wanted.add(forHandler(request, "answer", "办理" + what, dueOn));
                wanted.addAll(letPass(request));
            }
            case AWAITING_CORRECTION -> {
                if (isCorrectionOverdue(request)) {
                    wanted.add(forHandler(request, "not-corrected", "补正期限已过，请决定是否不再处理" + what, null));
                }
            }
            case AWAITING_DECISION -> {
                for (Role role : List.of(DISCLOSURE_OFFICE_HEAD, LEADER)) {
                    wanted.add(forRole(request, role, "decide", "审签" + what + "的答复", dueOn));
                }
            }
            case SIGNED -> wanted.add(forHandler(request, "dispatch", "发出" + what + "的答复并登记", dueOn));
            case MERGED, ANSWERED, ABANDONED, WITHDRAWN -> {}
        }
        return wanted;
    }

    /** What others have let pass, so that the office has to go on. */
    private List<NewTask> letPass(DisclosureRequest request) {
        List<NewTask> wanted = new ArrayList<>();
        for (Proceedings.Consultation asked : request.proceedings().openConsultations()) {
            if (isPast(asked.silentAfter(period.days(request.organ())))) {
                String sentence = asked.kind().label() + "“" + asked.party() + "”十五个工作日内没有提出意见，"
                        + Objects.requireNonNull(asked.kind().limit().silence()) + "：" + what(request);
                wanted.add(forHandler(
                        request, "silent-" + asked.id(), sentence, request.due().on()));
            }
        }
        if (isFeeOverdue(request)) {
            wanted.add(forHandler(request, "not-paid", "缴费期限已过，请决定是否不再处理" + what(request), null));
        }
        return wanted;
    }

    /** Returns what the applicant has let pass. */
    AnswerDraft.Overdue overdue(DisclosureRequest request) {
        return new AnswerDraft.Overdue(isCorrectionOverdue(request), isFeeOverdue(request));
    }

    /** Whether the 20 working days to pay have run out (国办函〔2020〕109号). */
    private boolean isFeeOverdue(DisclosureRequest request) {
        Proceedings.Fee fee = request.proceedings().fee();
        return fee != null && fee.isOpen() && isPast(fee.dueOn(period.days(request.organ())));
    }

    private boolean isPast(@Nullable LocalDate day) {
        return day != null && LocalDate.now(clock).isAfter(day);
    }

    /** Whether the period told for the correction has run out without a reply (art. 30). */
    boolean isCorrectionOverdue(DisclosureRequest request) {
        Proceedings.Correction asked = request.proceedings().correction();
        return asked != null && asked.isOpen() && LocalDate.now(clock).isAfter(asked.dueOn());
    }

    private LocalDate confirmDueOn(DisclosureRequest request) {
        LocalDate cameIn = request.receipt().arrivedOn();
        LocalDate start = cameIn == null ? request.receipt().submittedOn() : cameIn;
        return period.days(request.organ()).after(start, settings.confirmDayCount(request.organ()));
    }

    private static NewTask forRole(
            DisclosureRequest request, Role role, String step, String sentence, @Nullable LocalDate dueOn) {
        return NewTask.forRole(
                role, request.organ(), null, SUBJECT, request.id(), step, sentence, href(request), dueOn);
    }

    private static NewTask forHandler(
            DisclosureRequest request, String step, String sentence, @Nullable LocalDate dueOn) {
        Handler handler = request.handler();
        return handler == null
                ? forRole(request, REQUEST_HANDLER, step, sentence, dueOn)
                : NewTask.forPerson(
                        handler.person(), request.organ(), SUBJECT, request.id(), step, sentence, href(request), dueOn);
    }

    private static String href(DisclosureRequest request) {
        return "/desk/requests/" + request.id();
    }
}
