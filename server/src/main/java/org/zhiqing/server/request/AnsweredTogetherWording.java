package org.zhiqing.server.request;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Beijing;

/** One letter for several requests names them all. */
@Component
class AnsweredTogetherWording {

    private final AnsweredTogether together;
    private final RequestStore requests;

    AnsweredTogetherWording(AnsweredTogether together, RequestStore requests) {
        this.together = together;
        this.requests = requests;
    }

    /** Returns the draft whose facts name the requests that are answered with this one. */
    AnswerDraft of(DisclosureRequest request, AnswerDraft draft) {
        String others = together.with(request.id()).stream()
                .map(requests::get)
                .map(AnsweredTogetherWording::named)
                .collect(Collectors.joining("、"));
        return others.isEmpty() ? draft : draft.also("您" + others + "与本件内容相同，一并答复");
    }

    private static String named(DisclosureRequest other) {
        return Beijing.sentence(other.receipt().submittedOn()) + "提出的申请（登记编号 " + other.receiptNumber() + "）";
    }
}
