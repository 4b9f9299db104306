package org.zhiqing.server.request;

import static org.zhiqing.server.request.RequestStage.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhiqing.server.kernel.Act;

/** A lawful step with a request (办理步骤): who may take it, in which stages, and where it can lead. */
public enum RequestStep {
    CONFIRM("确认收到", Act.REQUEST_REGISTER, List.of(SUBMITTED), List.of(RECEIVED)),
    BEGIN("开始办理", Act.REQUEST_HANDLE, List.of(RECEIVED), List.of(IN_PROGRESS)),
    ASK_CORRECTION("要求补正", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS), List.of(AWAITING_CORRECTION)),
    RECEIVE_CORRECTION(
            "登记补正", Act.REQUEST_HANDLE, List.of(AWAITING_CORRECTION, AWAITING_DECISION), List.of(IN_PROGRESS)),
    CONSULT("征求意见", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS), List.of()),
    NOTE_OPINION("登记意见", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS, AWAITING_DECISION), List.of()),
    ASSIST("请求协办", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS), List.of()),
    SEARCH("登记检索", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS, AWAITING_DECISION), List.of()),
    INQUIRE("交部门协办", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS), List.of()),
    CHARGE("收费通知", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS), List.of()),
    NOTE_PAYMENT("登记缴费", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS, AWAITING_DECISION), List.of(IN_PROGRESS)),
    WAIVE_FEE("减免费用", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS, AWAITING_DECISION), List.of()),
    PROPOSE_EXTENSION("提请延期", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS, AWAITING_DECISION), List.of()),
    DECIDE_EXTENSION("审批延期", Act.REQUEST_EXTEND, List.of(RECEIVED, IN_PROGRESS, AWAITING_DECISION), List.of()),
    ASK_REASONS("要求说明理由", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS), List.of()),
    TELL_DELAY("延迟答复", Act.REQUEST_EXTEND, List.of(RECEIVED, IN_PROGRESS), List.of()),
    SPLIT("拆分", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS), List.of()),
    MERGE("并案", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS), List.of(MERGED)),
    UNMERGE("解除并案", Act.REQUEST_HANDLE, List.of(MERGED), List.of(IN_PROGRESS)),
    /** Follows from the dispatch of the answer to the request into which it was merged. */
    ANSWER_TOGETHER("随所并入的申请一并答复", Act.REQUEST_HANDLE, List.of(MERGED), List.of(ANSWERED)),
    DRAFT("拟定答复", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS, AWAITING_CORRECTION), List.of()),
    SUBMIT("提交审签", Act.REQUEST_HANDLE, List.of(RECEIVED, IN_PROGRESS, AWAITING_CORRECTION), List.of(AWAITING_DECISION)),
    SIGN("审签", Act.REQUEST_DECIDE, List.of(AWAITING_DECISION), List.of(SIGNED)),
    RETURN("退回修改", Act.REQUEST_DECIDE, List.of(AWAITING_DECISION), List.of(IN_PROGRESS, AWAITING_CORRECTION)),
    VOID_ANSWER("作废答复书", Act.REQUEST_DECIDE, List.of(SIGNED), List.of(IN_PROGRESS, AWAITING_CORRECTION)),
    DISPATCH("登记发出", Act.REQUEST_HANDLE, List.of(SIGNED), List.of(ANSWERED, ABANDONED)),
    WITHDRAW(
            "登记撤回",
            Act.REQUEST_REGISTER,
            List.of(SUBMITTED, RECEIVED, AWAITING_CORRECTION, IN_PROGRESS, AWAITING_DECISION, SIGNED, MERGED),
            List.of(WITHDRAWN));

    private final String label;
    private final Act act;
    private final Set<RequestStage> from;
    private final Set<RequestStage> to;

    RequestStep(String label, Act act, List<RequestStage> from, List<RequestStage> to) {
        this.label = label;
        this.act = act;
        this.from = Collections.unmodifiableSet(EnumSet.copyOf(from));
        this.to = to.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(to));
    }

    /** The Chinese name, a verb: the button's text. */
    public String label() {
        return label;
    }

    /** What the actor must be allowed. */
    public Act act() {
        return act;
    }

    /** The stages in which the step is possible. */
    public Set<RequestStage> from() {
        return from;
    }

    /** Where it can lead; empty when the stage stays. */
    public Set<RequestStage> to() {
        return to;
    }

    /** The steps that are possible in a stage, as refusals name them. */
    static String possible(RequestStage stage) {
        String labels = Arrays.stream(values())
                .filter(step -> step.from.contains(stage))
                .map(RequestStep::label)
                .collect(Collectors.joining("、"));
        return labels.isEmpty() ? "没有，申请已经办结" : labels;
    }
}
