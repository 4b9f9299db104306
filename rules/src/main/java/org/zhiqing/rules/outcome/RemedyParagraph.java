package org.zhiqing.rules.outcome;

import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.deadline.Limit;
import org.zhiqing.rules.law.ChineseNumeral;
import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/**
 * The paragraph of a letter that tells the applicant how to contest it (救济告知).
 *
 * <p>Since 2024-01-01 a person who was refused disclosure has to apply for reconsideration first, and has to be told so
 * (行政复议法 art. 23). When the letter is served through the internet, an online way to apply has to be offered (art. 22
 * para. 2).
 *
 * @param reviewOrgan the organ that decides on reconsideration, by name
 * @param court the court for a direct suit, by name; null prints 有管辖权的人民法院
 * @param onlineChannel where an application can be filed online; null when the letter is not served online
 */
public record RemedyParagraph(
        RemedyKind kind, String reviewOrgan, @Nullable String court, @Nullable String onlineChannel) {

    private static final Citation REVIEW_PERIOD = Limit.RECONSIDERATION.citation();
    private static final Citation REVIEW_FIRST =
            Law.RECONSIDERATION_LAW.article(23).paragraph(1).item(4);
    private static final Citation ONLINE = Law.RECONSIDERATION_LAW.article(22).paragraph(2);

    /**
     * @throws IllegalArgumentException if a name that is printed is blank
     */
    public RemedyParagraph {
        if (kind != RemedyKind.NONE && reviewOrgan.isBlank()) {
            throw new IllegalArgumentException("a letter cannot be issued without the reconsideration organ");
        }
        if ((court != null && court.isBlank()) || (onlineChannel != null && onlineChannel.isBlank())) {
            throw new IllegalArgumentException("court and online channel must be absent or not blank");
        }
    }

    /** The paragraph in Chinese; empty for {@link RemedyKind#NONE}. */
    public String text() {
        return switch (kind) {
            case REVIEW_FIRST -> reviewFirst() + online();
            case CHOICE -> choice() + online();
            case NONE -> "";
        };
    }

    private String reviewFirst() {
        return "您如果不服本决定，应当自收到之日起" + length(Limit.RECONSIDERATION) + "内先向" + reviewOrgan + "申请行政复议（"
                + REVIEW_PERIOD.text() + "、" + REVIEW_FIRST.provision()
                + "）；未经行政复议，不能直接提起行政诉讼。对行政复议决定仍不服的，可以自收到行政复议决定书之日起"
                + length(Limit.LITIGATION_AFTER_RECONSIDERATION) + "内向人民法院提起行政诉讼。";
    }

    private String choice() {
        return "您如果不服本答复，可以自收到之日起" + length(Limit.RECONSIDERATION) + "内向" + reviewOrgan + "申请行政复议（"
                + REVIEW_PERIOD.text()
                + "），也可以自收到之日起" + length(Limit.LITIGATION) + "内向" + (court == null ? "有管辖权的人民法院" : court)
                + "提起行政诉讼（" + Limit.LITIGATION.citation().text() + "）。";
    }

    private String online() {
        return onlineChannel == null ? "" : "本文书通过互联网送达，您也可以在线提出行政复议申请：" + onlineChannel + "（" + ONLINE.text() + "）。";
    }

    private static String length(Limit limit) {
        return ChineseNumeral.of(limit.length()) + limit.unit().label();
    }
}
