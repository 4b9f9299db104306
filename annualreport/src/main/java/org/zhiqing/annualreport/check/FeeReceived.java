package org.zhiqing.annualreport.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.zhiqing.annualreport.read.Passage;

/**
 * The processing fee that a passage of section six says was received (国办函〔2020〕109号). The section states the notices
 * that were issued with their amount, and what was received upon them; only the latter is money of the year.
 *
 * @param words what states it, as printed
 * @param yuan the amount in 元
 * @param start where the words begin in the passage
 */
record FeeReceived(String words, BigDecimal yuan, int start) {

    private static final String AMOUNT = "(\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(万?)元";
    private static final Pattern ABOUT_THE_FEE = Pattern.compile("处理费");
    private static final Pattern ACTUALLY = Pattern.compile("实际?(?:收取|收到|收缴|收费|缴纳|到账)[^。；\\d]{0,12}?" + AMOUNT);
    private static final Pattern NOTICE = Pattern.compile("通知");
    private static final Pattern STATED =
            Pattern.compile("信息(?:公开)?处理费[^。；]{0,20}?" + AMOUNT + "|收取[^。；]{0,10}?" + AMOUNT + "[^。；]{0,6}信息处理费");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    /** Empty where the passage states no amount, or only that of notices. */
    static Optional<FeeReceived> in(Passage passage) {
        String text = passage.text();
        if (!ABOUT_THE_FEE.matcher(text).find()) {
            return Optional.empty();
        }
        return ACTUALLY.matcher(text)
                .results()
                .findFirst()
                .or(() -> STATED.matcher(text)
                        .results()
                        .filter(stated -> !NOTICE.matcher(stated.group()).find())
                        .findFirst())
                .map(FeeReceived::of);
    }

    private static FeeReceived of(MatchResult stated) {
        int amount = stated.group(1) != null ? 1 : 3;
        BigDecimal number = new BigDecimal(stated.group(amount).replace(",", "").replace("，", ""));
        BigDecimal yuan = stated.group(amount + 1).isEmpty() ? number : number.multiply(WAN);
        return new FeeReceived(stated.group(), yuan, stated.start());
    }
}
