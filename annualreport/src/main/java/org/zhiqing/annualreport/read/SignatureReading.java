package org.zhiqing.annualreport.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The signing organ and the date at the end of the report. */
final class SignatureReading {

    private static final Pattern DATE =
            Pattern.compile("([0-9〇○零一二三四五六七八九]{4})年([0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,3})日");
    private static final Pattern ORGAN =
            Pattern.compile("[^。，；：:;0-9]{2,38}(局|厅|委|委员会|会|办|办公室|政府|处|院|中心|部|所|站|街道|镇|乡|开发区|园区|管委会|公室)");
    private static final String DIGITS = "〇一二三四五六七八九";

    private SignatureReading() {}

    /** Looks at the last lines of the last section. */
    static Signature of(List<Passage> last) {
        if (last.isEmpty()) {
            return Signature.NONE;
        }
        Passage end = last.get(last.size() - 1);
        LocalDate on = date(Spelling.plain(end.text()));
        int organAt = on == null ? last.size() - 1 : last.size() - 2;
        Passage organ = organAt >= 0 && ORGAN.matcher(last.get(organAt).text()).matches() ? last.get(organAt) : null;
        return new Signature(organ, on, on == null ? null : end);
    }

    private static @Nullable LocalDate date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
        } catch (DateTimeException | NumberFormatException notADay) {
            return null;
        }
    }

    private static int number(String text) {
        String plain = text.replace('○', '〇').replace('零', '〇');
        if (plain.contains("十")) {
            int ten = plain.indexOf('十');
            int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
            int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
            return tens * 10 + ones;
        }
        StringBuilder digits = new StringBuilder();
        plain.chars().forEach(c -> digits.append(DIGITS.indexOf(c) >= 0 ? DIGITS.indexOf(c) : c - '0'));
        return Integer.parseInt(digits.toString());
    }
}
