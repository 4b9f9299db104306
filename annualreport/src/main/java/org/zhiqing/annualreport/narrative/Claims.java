package org.zhiqing.annualreport.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;

/** Finds the claims of the running text of sections one to four. */
public final class Claims {

    /** Numbers of another time, another office, a part of the year, a part of the whole, or other business. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("以来|历年|近.年|[一二两三四五六七八九十几多]年来|非政府信息公开|平均|每[月年天]|季度|上半年|下半年|\\d月份|[1-9]月至|同期"
                    + "|提案|建议办理|留言|咨询|来信|信箱|热线|12345|诉求|信访件|举报件|一审|二审|再审|本级|制发政府信息|公开属性|政务服务事项|项目申请|补贴申请");

    private static final Pattern PART =
            Pattern.compile("其中|网络|网站|邮箱|网上|线上|在线|信函|邮寄|邮件|当面|现场|传真|平台|系统|窗口|转办|部门|街道|乡镇|占");
    private static final Pattern ABOUT_OUTCOME = Pattern.compile("败诉|纠|撤|维持|变更|违法|责任|投诉|超期|逾期|被确认");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(近|约|超|超过|逾|不足|增加|减少|增长|下降|至少|第)$");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
    private static final String NUMERALS = "一二三四五六七八九";

    private final ReportReading reading;
    private final RunningText text;
    private final BitSet taken = new BitSet();
    private final List<Claim> claims = new ArrayList<>();

    private Claims(ReportReading reading, RunningText text) {
        this.reading = reading;
        this.text = text;
    }

    /** Returns the claims in the order of the text. */
    public static List<Claim> of(ReportReading reading) {
        List<Passage> passages = reading.sections().stream()
                .filter(section -> section.section().compareTo(ReportSection.REMEDIES) <= 0)
                .flatMap(section -> section.paragraphs().stream())
                .toList();
        Claims found = new Claims(reading, new RunningText(passages));
        Wording.ALL.forEach(found::search);
        found.claims.sort(Comparator.comparing(Claim::place));
        return List.copyOf(found.claims);
    }

    private void search(Wording wording) {
        Matcher matcher = wording.pattern().matcher(text.text());
        while (matcher.find()) {
            if (taken.get(matcher.start(), matcher.end()).isEmpty() && surely(wording, matcher)) {
                taken.set(matcher.start(), matcher.end());
                BigDecimal number = wording.none() ? BigDecimal.ZERO : number(matcher.group("n"));
                claims.add(new Claim(wording.subject(), matcher.group(), number, text.place(matcher.start())));
            }
        }
    }

    private boolean surely(Wording wording, Matcher matcher) {
        int at = matcher.start();
        String sentence = text.sentence(at);
        String clause = text.clauseBefore(at);
        return wording.about().matcher(text.context(at)).find()
                && !ELSEWHERE.matcher(sentence).find()
                && !ofAnotherYear(clause + matcher.group())
                && (wording.none() ? saysNothing(matcher) : saysHowMany(wording, matcher, clause));
    }

    private boolean saysNothing(Matcher matcher) {
        return !ABOUT_OUTCOME.matcher(text.clauseAfter(matcher.end())).find()
                && !PART.matcher(text.clauseBefore(matcher.start())).find();
    }

    private boolean saysHowMany(Wording wording, Matcher matcher, String clause) {
        String beforeNumber = text.text().substring(matcher.start(), matcher.start("n"));
        boolean outcome = clause.contains("其中") && wording.subject().isOutcome();
        return !BEFORE_NUMBER.matcher(beforeNumber).find()
                && (outcome || !PART.matcher(clause).find())
                && !ABOUT_OUTCOME.matcher(matcher.group()).find();
    }

    private boolean ofAnotherYear(String clause) {
        Matcher year = YEAR.matcher(clause);
        boolean other = false;
        while (year.find()) {
            int named = Integer.parseInt(year.group(1));
            other |= named != reading.year().orElse(named);
        }
        return other;
    }

    static BigDecimal number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return new BigDecimal(written.replace(",", ""));
        }
        String plain = written.replace('两', '二');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return BigDecimal.valueOf(NUMERALS.indexOf(plain.charAt(plain.length() - 1)) + 1L);
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(plain.charAt(0)) + 1;
        int ones = ten == plain.length() - 1 ? 0 : NUMERALS.indexOf(plain.charAt(ten + 1)) + 1;
        return BigDecimal.valueOf(tens * 10L + ones);
    }
}
