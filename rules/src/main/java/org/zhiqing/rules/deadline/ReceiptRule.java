package org.zhiqing.rules.deadline;

import org.zhiqing.rules.law.Citation;
import org.zhiqing.rules.law.Law;

/** Which day counts as the day of receipt (收到申请之日), art. 31. */
public enum ReceiptRule {
    /** Item 1: the day the request is handed in. */
    DAY_SUBMITTED("以提交之日为收到申请之日", 1),
    /** Item 2, mail to be signed for: the day the organ signs. */
    DAY_SIGNED("以行政机关签收之日为收到申请之日", 2),
    /** Item 2, ordinary mail: the day the disclosure office confirms with the applicant, due on the day of arrival. */
    DAY_CONFIRMED_BY_OFFICE("以与申请人确认之日为收到申请之日，确认应当在收到信件的当日进行", 2),
    /** Item 3: the day both sides confirm. */
    DAY_BOTH_CONFIRMED("以双方确认之日为收到申请之日", 3);

    private final String text;
    private final int item;

    ReceiptRule(String text, int item) {
        this.text = text;
        this.item = item;
    }

    /** The rule in Chinese, without its article. */
    public String text() {
        return text;
    }

    /** The item of art. 31 that sets the rule. */
    public Citation citation() {
        return Law.DISCLOSURE_REGULATION.article(31).item(item);
    }
}
