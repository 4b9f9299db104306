package org.zhiqing.server.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;
import org.zhiqing.rules.outcome.Prerequisite;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.request.Proceedings.Consultation;
import org.zhiqing.server.request.Proceedings.Correction;
import org.zhiqing.server.request.Proceedings.Fee;

/** The sentences of an answer letter: what happened, and what is decided on which article. */
final class AnswerWording {

    private final DisclosureRequest request;
    private final AnswerDraft draft;
    private final List<Search> searches;
    private final String you;

    AnswerWording(DisclosureRequest request, AnswerDraft draft, List<Search> searches) {
        this.request = request;
        this.draft = draft;
        this.searches = searches;
        this.you = you(request);
    }

    /** Returns how the letter addresses the applicant. */
    static String you(DisclosureRequest request) {
        return request.applicant().kind().isLegalPerson() ? "贵单位" : "您";
    }

    /** Returns text that ends in exactly one full stop. */
    static String sentence(String text) {
        return text.strip().replaceAll("[。；;.\\s]+$", "") + "。";
    }

    /** Returns what happened between receipt and answer, a paragraph each. */
    List<String> history() {
        List<String> paragraphs = new ArrayList<>();
        Correction correction = request.proceedings().correction();
        if (correction != null) {
            paragraphs.add(corrected(correction));
        }
        int extended = request.proceedings().extendedDayCount();
        if (extended > 0) {
            paragraphs.add("经本机关政府信息公开工作机构负责人同意，本次答复期限延长" + extended + "个工作日，并已告知" + you + "。");
        }
        for (Consultation asked : request.proceedings().consultations()) {
            if (asked.sentOn() == null) {
                continue;
            }
            paragraphs.add("本机关于" + Beijing.sentence(asked.sentOn()) + "依法征求"
                    + asked.kind().label() + "的意见，征求意见所需时间不计入答复期限。");
        }
        Fee fee = request.proceedings().fee();
        if (fee != null && fee.notifiedOn() != null && fee.paidOn() != null) {
            paragraphs.add("本机关于" + Beijing.sentence(fee.notifiedOn()) + "发出信息处理费收费通知书，" + you + "于"
                    + Beijing.sentence(fee.paidOn()) + "缴清" + fee.payable() + "。");
        }
        if (!draft.facts().isBlank()) {
            paragraphs.add(sentence(draft.facts()));
        }
        return paragraphs;
    }

    private String corrected(Correction correction) {
        String asked = "本机关于" + Beijing.sentence(correction.askedOn()) + "告知" + you + "对申请内容作出补正";
        return correction.repliedOn() == null
                ? asked + "，补正期限至" + Beijing.sentence(correction.dueOn()) + "，" + you + "没有补正。"
                : asked + "，并于" + Beijing.sentence(correction.repliedOn()) + "收到" + you + "补正的申请"
                        + corrected(correction.reply());
    }

    private static String corrected(@Nullable String reply) {
        return reply == null || reply.isBlank() ? "。" : "，补正后的内容：" + sentence(reply);
    }

    /** Returns the decision with its articles and reasons, a paragraph each. */
    List<String> decision() {
        String by = "根据" + cited(draft.situation().citations()) + "的规定，";
        return switch (draft.situation()) {
            case ALREADY_PUBLIC ->
                List.of("经审查，" + you + "申请公开的信息本机关已经主动公开。" + by + "告知" + you + "获取该信息的方式、途径："
                        + sentence(record(Prerequisite.PUBLIC_LOCATION)));
            case PROVIDED -> List.of("经审查，" + you + "申请公开的信息可以公开。" + by + "本机关予以公开。", provision());
            case SEPARATED ->
                List.of(
                        "经审查，" + you + "申请公开的信息含有不应当公开的内容，但能够作区分处理。" + by + "本机关公开其中可以公开的内容。",
                        "不予公开部分的依据：" + sentence(grounds()) + "公开和不予公开的内容、依据、理由见下表：",
                        provision());
            case STATE_SECRET,
                    PROHIBITED_BY_LAW,
                    SECURITY_AND_STABILITY,
                    THIRD_PARTY_RIGHTS,
                    INTERNAL_AFFAIRS,
                    PROCESS_INFORMATION,
                    ENFORCEMENT_FILE -> refusal(by);
            case ADMINISTRATIVE_INQUIRY ->
                List.of("经审查，" + you + "申请公开的信息，法律、行政法规对其获取有特别规定。" + by + "告知" + you + "依照下列规定办理："
                        + sentence(record(Prerequisite.LEGAL_BASIS)));
            case NOT_FOUND ->
                List.of(
                        "检索情况：本机关于" + searches.stream().map(Search::text).collect(Collectors.joining("；")) + "。",
                        "经检索，没有" + you + "申请公开的信息。" + by + "告知" + you + "该政府信息不存在。");
            case OTHER_ORGAN ->
                List.of("经审查，" + you + "申请公开的信息不属于本机关负责公开。" + by + "告知" + you + "："
                        + sentence(draft.referral().text()));
            case NOT_READY_MADE ->
                List.of("经审查，" + you + "申请公开的信息需要对现有政府信息进行加工、分析：" + sentence(record(Prerequisite.PROCESSING_NEEDED))
                        + by + "本机关不予提供。");
            default -> notProcessed(by);
        };
    }

    /** Returns the provisions joined by 、; a law's title stands once before those of its provisions that follow it. */
    static String cited(List<Citation> citations) {
        StringBuilder text = new StringBuilder();
        @Nullable Law before = null;
        for (Citation citation : citations) {
            text.append(text.isEmpty() ? "" : "、")
                    .append(citation.law() == before ? citation.provision() : citation.text());
            before = citation.law();
        }
        return text.toString();
    }

    private List<String> notProcessed(String by) {
        String text =
                switch (draft.situation()) {
                    case STILL_UNCLEAR -> "经补正，" + you + "的申请内容仍不明确，不能指向特定的政府信息。" + by + "本机关无法提供。";
                    case PETITION ->
                        "经审查，" + you + "以政府信息公开申请的形式进行信访、投诉、举报等活动。" + by + "本机关不作为政府信息公开申请处理，" + you + "可以通过相应渠道提出。";
                    case DUPLICATE ->
                        "经审查，" + you + "申请公开的信息本机关已经答复（" + record(Prerequisite.EARLIER_ANSWER) + "）。" + by
                                + "本机关不予重复处理。";
                    case PUBLISHED_WORK ->
                        "经审查，" + you + "要求提供的是政府公报、报刊、书籍等公开出版物。" + by + "本机关不作为政府信息公开申请处理，" + you
                                + "可以通过公开发行渠道或者公共图书馆获取。";
                    case EXCESSIVE ->
                        "经审查，" + you + "提出申请的数量、频次明显超过合理范围。"
                                + sentence(record(Prerequisite.REASONS_ASKED))
                                + sentence(record(Prerequisite.REASONS_ASSESSMENT)) + by + "本机关不予处理。";
                    case CONFIRMATION ->
                        "经审查，" + you + "要求本机关确认或者重新出具已经获取的信息（" + record(Prerequisite.EARLIER_PROVISION) + "），本机关不予处理。";
                    case NOT_CORRECTED -> you + "无正当理由逾期不补正。" + by + "视为放弃申请，本机关不再处理该政府信息公开申请。";
                    case FEE_UNPAID -> unpaid() + by + "视为放弃申请，本机关不再处理该政府信息公开申请。";
                    case OTHERWISE_CLOSED -> sentence(record(Prerequisite.CLOSING_REASON)) + "本机关终止办理该政府信息公开申请。";
                    default -> throw new IllegalStateException(draft.situation() + " has no answer letter");
                };
        return List.of(text);
    }

    private String unpaid() {
        Fee fee = Objects.requireNonNull(request.proceedings().fee());
        return "本机关于" + Beijing.sentence(Objects.requireNonNull(fee.notifiedOn())) + "发出信息处理费收费通知书，要求缴纳"
                + fee.amount() + (fee.reducedOn() == null ? "" : "，后减收" + fee.reduced()) + "，" + you + "于"
                + Beijing.sentence(Objects.requireNonNull(fee.servedOn()))
                + "收到，自次日起二十个工作日内没有缴清。";
    }

    private List<String> refusal(String by) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("经审查，" + you + "申请公开的信息属于下列不予公开的情形：" + sentence(grounds()) + by + "本机关决定不予公开。");
        if (draft.situation() == Situation.PROHIBITED_BY_LAW) {
            paragraphs.add("所依据的法律、行政法规：" + sentence(record(Prerequisite.LEGAL_BASIS)));
        }
        paragraphs.add("理由：" + sentence(record(Prerequisite.WITHHOLDING_REASON)));
        draft.situation().prerequisites().stream()
                .filter(Prerequisite::isReason)
                .forEach(reason -> paragraphs.add(sentence(record(reason))));
        return paragraphs;
    }

    private String provision() {
        ProvisionForm form = draft.form();
        return "提供的方式、途径和时间：" + sentence(record(Prerequisite.PROVISION_MANNER))
                + (form == null ? "" : "提供形式：" + form.label() + "。");
    }

    private String grounds() {
        return draft.grounds().stream().map(AnswerWording::ground).collect(Collectors.joining("；"));
    }

    private static String ground(WithholdingGround ground) {
        return ground.label() + "（" + ground.citation().text() + "）";
    }

    private String record(Prerequisite prerequisite) {
        return draft.records().getOrDefault(prerequisite, "");
    }
}
