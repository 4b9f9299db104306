package org.zhiqing.server.request.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhiqing.rules.law.Law;
import org.zhiqing.rules.outcome.LetterKind;
import org.zhiqing.rules.outcome.RemedyParagraph;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.request.letter.Letter;

/**
 * The text of the letters about an application to correct. What was wrong and how it reads now is personal: the letters name the
 * record and no more.
 *
 * @param organ full name of the organ that issues it
 * @param remedy of a refusal
 */
record RectificationWording(String organ, RectificationRequest request, LocalDate issuedOn, RemedyParagraph remedy) {

    Letter letter(LetterKind kind, String number) {
        boolean toOrgan = kind == LetterKind.RECTIFICATION_TRANSFER_LETTER;
        String addressee = toOrgan ? request.other().organ() : request.applicant();
        return new Letter(organ, kind.title(), number, addressee, paragraphs(kind), null, List.of(), issuedOn);
    }

    private List<String> paragraphs(LetterKind kind) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("本机关于" + Beijing.sentence(request.receivedOn()) + "收到"
                + (kind == LetterKind.RECTIFICATION_TRANSFER_LETTER ? request.applicant() : "您")
                + "更正本人信息的申请（登记编号：" + request.receiptNumber() + "），申请更正的记录：" + trimmed(request.record()) + "。");
        String by = "根据" + Law.DISCLOSURE_REGULATION.article(41).text() + "的规定，";
        String reason = trimmed(request.reason());
        switch (kind) {
            case RECTIFIED_NOTICE -> paragraphs.add("经核实，该记录与您本人有关的内容不准确。" + by + "本机关已经更正：" + reason + "。特此告知。");
            case RECTIFICATION_TRANSFER_NOTICE ->
                paragraphs.add("经核实，该记录不属于本机关有权更正。" + by + "本机关已将您的申请转送"
                        + request.other().organ() + "处理" + contact() + "。" + reason + "。特此告知。");
            case RECTIFICATION_TRANSFER_LETTER ->
                paragraphs.add("经核实，该记录属于贵机关有权更正。" + by + "现将该申请及所附证据材料转送贵机关处理，并已告知申请人。" + reason + "。");
            case RECTIFICATION_REFERRAL_NOTICE ->
                paragraphs.add("经核实，该记录不属于本机关有权更正。" + by + "告知您向"
                        + request.other().organ() + "提出" + contact() + "。" + reason + "。");
            case RECTIFICATION_REFUSAL -> {
                paragraphs.add("经核实，" + reason + "。" + by + "本机关不予更正。");
                if (!remedy.text().isEmpty()) {
                    paragraphs.add(remedy.text());
                }
            }
            default -> throw new IllegalStateException(kind + " is no letter about a correction");
        }
        return paragraphs;
    }

    private String contact() {
        return "（地址：" + request.other().address() + "，电话：" + request.other().telephone() + "）";
    }

    private static String trimmed(String text) {
        return text.strip().replaceAll("[。；;.\\s]+$", "");
    }
}
