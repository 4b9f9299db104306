package org.zhiqing.server.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhiqing.rules.deadline.ConsultationKind;
import org.zhiqing.rules.deadline.Limit;
import org.zhiqing.rules.fee.FeeBasis;
import org.zhiqing.rules.fee.FeeLine;
import org.zhiqing.rules.fee.FeeSchedule;
import org.zhiqing.rules.fee.Yuan;
import org.zhiqing.rules.law.Law;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.RemedyParagraph;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.request.Proceedings.Correction;
import org.zhiqing.server.request.Proceedings.Delay;
import org.zhiqing.server.request.Proceedings.Extension;
import org.zhiqing.server.request.Proceedings.Fee;
import org.zhiqing.server.request.letter.Letter;
import org.zhiqing.server.request.letter.LetterTable;

/**
 * The text of every letter of a request. Holds the applicant's name and nothing else of their particulars.
 *
 * @param organ full name of the organ that issues it
 * @param issuedOn the letter's date
 */
record LetterWording(String organ, DisclosureRequest request, LocalDate issuedOn) {

    /** The receipt of a registration (登记回执). */
    Letter registrationReceipt(String number, String queryCode, String followAt) {
        String you = AnswerWording.you(request);
        String due =
                request.due().on() == null ? "" : "答复期限至" + until(request.due().on()) + "；补正、延长答复期限、征求意见的，期限相应调整。";
        return letter(
                LetterKind.REGISTRATION_RECEIPT,
                number,
                List.of(
                        received() + "。",
                        "根据" + request.receipt().rule().citation().text() + "的规定，"
                                + request.receipt().rule().text() + "。本机关将自收到申请之日起"
                                + Limit.ANSWER.length() + "个工作日内答复（"
                                + Limit.ANSWER.citation().text() + "）。" + due,
                        you + "的登记编号是 " + request.receiptNumber() + "，查询码是 " + queryCode + "，可以凭登记编号和查询码在" + followAt
                                + "查询办理进度。请妥善保管查询码。"));
    }

    /** The correction notice (补正告知书): all matters at once, the period, and what follows from not replying. */
    Letter correctionNotice(String number, Correction correction) {
        String you = AnswerWording.you(request);
        return letter(
                LetterKind.CORRECTION_NOTICE,
                number,
                List.of(
                        received() + "。",
                        "经审查，" + you + "的申请内容不明确。根据"
                                + Law.DISCLOSURE_REGULATION.article(30).text() + "的规定，请对下列事项作出补正：",
                        correction.matters().strip(),
                        "请于" + Beijing.sentence(correction.dueOn()) + "前（含当日）提交补正的申请。本机关自收到补正的申请之日起计算答复期限。无正当理由逾期不补正的，"
                                + "视为放弃申请，本机关不再处理该政府信息公开申请。"));
    }

    /** The extension notice (延期答复告知书). */
    Letter extensionNotice(String number, Extension extension) {
        LocalDate dueOn = Objects.requireNonNull(request.due().on());
        return letter(
                LetterKind.EXTENSION_NOTICE,
                number,
                List.of(
                        received() + "。",
                        "因" + trimmed(extension.reason()) + "，需要延长答复期限。根据"
                                + Limit.EXTENSION.citation().text()
                                + "的规定，经本机关政府信息公开工作机构负责人同意，延长答复期限" + extension.dayCount() + "个工作日，延长后的答复期限至"
                                + until(dueOn) + "。特此告知。"));
    }

    /**
     * The letter that asks a third party or another organ for its opinion (征求意见书). Says what is asked for and not by
     * whom: who applies is none of the asked side's business.
     */
    Letter opinionLetter(String number, ConsultationKind kind, String party, String subject) {
        Limit limit = kind.limit();
        boolean third = kind == ConsultationKind.THIRD_PARTY;
        String why = third ? "所申请公开的信息涉及贵方，公开可能损害贵方的合法权益。" : "所申请公开的信息由本机关牵头、与贵机关共同制作。";
        return letter(
                third ? LetterKind.THIRD_PARTY_LETTER : LetterKind.CO_ORGAN_LETTER,
                number,
                party,
                List.of(
                        "本机关收到政府信息公开申请（登记编号：" + request.receiptNumber() + "），" + asked() + "。",
                        why + "根据" + limit.citation().text() + "的规定，现就下列内容征求意见：",
                        subject.strip(),
                        "请自收到本函之日起" + limit.length() + limit.unit().label() + "内书面答复是否同意公开；"
                                + (third ? "不同意公开的，请说明理由。" : "") + limit.silence() + "（"
                                + limit.citation().provision() + "）。"));
    }

    /** Tells the applicant that an opinion is asked for and its time is not counted (征求意见情况告知书). */
    Letter consultationNotice(String number, ConsultationKind kind) {
        return letter(
                LetterKind.CONSULTATION_NOTICE,
                number,
                List.of(
                        received() + "。",
                        "根据" + kind.limit().citation().text() + "的规定，本机关就公开所申请的信息征求" + kind.label() + "的意见。根据"
                                + Law.DISCLOSURE_REGULATION
                                        .article(33)
                                        .paragraph(3)
                                        .text()
                                + "的规定，征求意见所需时间不计算在答复期限内。特此告知。"));
    }

    /** Tells a third party that objected that the organ discloses for the public interest (art. 32), with the reasons. */
    Letter overrulingNotice(String number, String party, String content, String reason) {
        return letter(
                LetterKind.OVERRULING_NOTICE,
                number,
                party,
                List.of(
                        "本机关就政府信息公开申请（登记编号：" + request.receiptNumber() + "）征求过贵方的意见，贵方不同意公开。" + "该申请" + asked() + "。",
                        "经审查，根据" + Law.DISCLOSURE_REGULATION.article(15).text() + "、"
                                + Law.DISCLOSURE_REGULATION.article(32).provision() + "的规定，本机关决定公开。公开的内容："
                                + AnswerWording.sentence(content) + "理由：" + AnswerWording.sentence(reason)));
    }

    /** Demands reasons for many or frequent requests (说明理由通知书), art. 35. */
    Letter reasonsNotice(String number, String facts) {
        String you = AnswerWording.you(request);
        return letter(
                LetterKind.REASONS_NOTICE,
                number,
                List.of(
                        received() + "。",
                        you + "申请公开政府信息的数量、频次明显超过合理范围：" + AnswerWording.sentence(facts) + "根据"
                                + Law.DISCLOSURE_REGULATION.article(35).text() + "的规定，请书面说明理由。",
                        "本机关认为理由不合理的，告知" + you + "不予处理；理由合理，但是无法在规定期限内答复的，可以确定延迟答复的合理期限并告知" + you + "。"));
    }

    /** Tells the reasonable delay (延迟答复告知书), art. 35. */
    Letter delayNotice(String number, Delay delay) {
        return letter(
                LetterKind.DELAY_NOTICE,
                number,
                List.of(
                        received() + "。",
                        "因" + trimmed(delay.reason()) + "，无法在规定期限内答复。根据"
                                + Law.DISCLOSURE_REGULATION.article(35).text() + "的规定，本机关延迟至"
                                + Beijing.sentence(delay.untilOn()) + "以前（含当日）答复。特此告知。"));
    }

    /** Asks another organ to help with a request (协助办理函); who applies is none of its business. */
    Letter assistanceLetter(String number, String party, String matter, LocalDate until) {
        return letter(
                LetterKind.ASSISTANCE_LETTER,
                number,
                party,
                List.of(
                        "本机关收到政府信息公开申请（登记编号：" + request.receiptNumber() + "），" + asked() + "。",
                        "本机关正在办理该申请，答复期限按照" + Limit.ANSWER.citation().text() + "的规定计算。请贵单位协助办理下列事项：",
                        matter.strip(),
                        "请于" + Beijing.sentence(until) + "前（含当日）将结果书面函告本机关，以便本机关在答复期限内答复申请人。"));
    }

    /** The fee notice (收费通知书): basis, tariff, amount, way to pay, and what follows from not paying. */
    Letter feeNotice(
            String number, FeeSchedule schedule, FeeBasis basis, List<FeeLine> lines, Yuan amount, String manner) {
        String you = AnswerWording.you(request);
        return letter(
                LetterKind.FEE_NOTICE,
                number,
                List.of(
                        received() + "，" + asked() + "。",
                        "根据" + Law.DISCLOSURE_REGULATION.article(42).text() + "和"
                                + schedule.source(basis) + "的规定，" + you
                                + "的申请超过规定的" + (basis == FeeBasis.BY_PAGE ? "数量" : "数量、频次") + "，本机关"
                                + basis.label() + "信息处理费：",
                        lines.stream().map(FeeLine::text).collect(Collectors.joining("；")) + "。共计" + amount + "。",
                        "缴费方式：" + AnswerWording.sentence(manner),
                        "请自收到本通知书次日起" + Limit.FEE_PAYMENT.length()
                                + Limit.FEE_PAYMENT.unit().label() + "内缴清。" + Limit.FEE_PAYMENT.silence() + "。"));
    }

    /** Tells that the fee, or a part of it, is given up (减免告知书). */
    Letter feeWaiverNotice(String number) {
        Fee fee = Objects.requireNonNull(request.proceedings().fee());
        String you = AnswerWording.you(request);
        boolean whole = fee.waivedOn() != null;
        return letter(
                LetterKind.FEE_WAIVER_NOTICE,
                number,
                List.of(
                        received() + "。",
                        "本机关于" + Beijing.sentence(Objects.requireNonNull(fee.notifiedOn())) + "发出信息处理费收费通知书，要求缴纳"
                                + fee.amount() + "（" + fee.tariff() + "）。因"
                                + trimmed(Objects.requireNonNull(fee.note()))
                                + "，根据" + Law.DISCLOSURE_REGULATION.article(42).text() + "的规定，经"
                                + Objects.requireNonNull(fee.decidedBy()) + "决定，"
                                + (whole
                                        ? "免收该项费用。" + you + "不需要缴费，答复期限照常计算，视为没有发出过收费通知。"
                                        : "共减收" + fee.reduced() + "。" + you + "应当缴纳" + fee.payable()
                                                + "，缴费的方式和期限不变。")));
    }

    /** The answer, by the letter that its situation wants. */
    Letter answer(
            String number, AnswerDraft draft, List<Search> searches, RemedyParagraph remedy, List<String> attachments) {
        AnswerWording wording = new AnswerWording(request, draft, searches);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(received() + "，" + asked() + "。");
        paragraphs.addAll(wording.history());
        paragraphs.addAll(wording.decision());
        if (!remedy.text().isEmpty()) {
            paragraphs.add(remedy.text());
        }
        LetterTable table =
                draft.situation() == Situation.SEPARATED ? draft.parts().table() : null;
        return new Letter(
                organ,
                draft.situation().letter().title(),
                number,
                request.applicant().name(),
                paragraphs,
                table,
                attachments,
                issuedOn);
    }

    /** The record that a request was taken back. */
    Letter closingRecord(String number) {
        LocalDate on = Objects.requireNonNull(request.disposal().on());
        return letter(
                LetterKind.CLOSING_RECORD,
                number,
                List.of(
                        received() + "，" + asked() + "。",
                        AnswerWording.you(request) + "已于" + Beijing.sentence(on) + "撤回该申请，本机关终止办理。"));
    }

    /** A day that a holiday notice may still move is never promised. */
    private String until(LocalDate due) {
        return Beijing.sentence(due) + (request.due().provisional() ? "（所涉年份的放假安排尚未公布，日期暂定，以公布后按工作日计算的为准）" : "");
    }

    private String received() {
        LocalDate on = request.receivedOn();
        String when = on == null ? request.receipt().submittedOn() + "提交" : Beijing.sentence(on) + "收到";
        return "本机关于" + when + AnswerWording.you(request)
                + request.receipt().channel().manner() + "提出的政府信息公开申请（登记编号：" + request.receiptNumber() + "）";
    }

    private String asked() {
        String hint = request.wanted().hint();
        return "申请公开：" + (hint == null ? "" : hint + "；")
                + trimmed(request.wanted().description());
    }

    private static String trimmed(String text) {
        return text.strip().replaceAll("[。；;.\\s]+$", "");
    }

    private Letter letter(LetterKind kind, String number, List<String> paragraphs) {
        return letter(kind, number, request.applicant().name(), paragraphs);
    }

    private Letter letter(LetterKind kind, String number, String addressee, List<String> paragraphs) {
        return new Letter(organ, kind.title(), number, addressee, paragraphs, null, List.of(), issuedOn);
    }
}
