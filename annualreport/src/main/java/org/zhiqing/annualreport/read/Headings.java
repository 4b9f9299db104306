package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.form.TableNumber;

/** Takes headings and running text out of tables, and the headings of the six sections out of running text. */
final class Headings {

    private static final Map<ReportSection, String> TITLES = Map.of(
            ReportSection.OVERVIEW, "总体情况",
            ReportSection.PROACTIVE, "主动公开政府信息情况",
            ReportSection.REQUESTS, "收到和处理政府信息公开申请情况",
            ReportSection.REMEDIES, "因?政府信息公开.{0,8}行政.?复议.{0,5}行政诉讼情况",
            ReportSection.PROBLEMS, "(?:政府信息公开工作)?存在的?(?:主要)?问题[及和与](?:改进|整改)(?:情况|措施)",
            ReportSection.OTHER_MATTERS, "其[他它]需要报告的(?:其他)?事项");

    private static final Pattern ANY = Pattern.compile("[一二三四五六]、(?:" + String.join("|", TITLES.values()) + ")");

    /** What follows a mention in a sentence. */
    private static final String IN_A_SENTENCE = "，。、；;,”\"’》）)和等";

    private static final int LONGEST_TITLE = 40;

    private Headings() {}

    /** Returns the fragments with every heading apart. */
    static List<Fragment> apart(List<Fragment> fragments) {
        List<Fragment> result = new ArrayList<>(fragments.size());
        for (Fragment fragment : fragments) {
            if (fragment instanceof SourceRow row && alone(row)) {
                result.add(row.firstFilled());
            } else if (fragment instanceof Passage passage && passage.text().length() > LONGEST_TITLE / 4) {
                cut(passage, result);
            } else {
                result.add(fragment);
            }
        }
        return result;
    }

    /** Returns whether the text is one of the six headings as printed or nearly so, whatever its number. */
    static boolean is(String text) {
        return text.length() <= LONGEST_TITLE
                && ANY.matcher(Spelling.plain(text)).matches();
    }

    /** Words alone in a row that are no label of the form are running text, or a heading. */
    private static boolean alone(SourceRow row) {
        Passage text = row.firstFilled();
        return row.cells().stream().filter(cell -> !cell.text().isEmpty()).count() == 1
                && Spelling.wordy(text.text())
                && !NumberReading.fitsNumberCell(text.text())
                && (is(text.text())
                        || Stream.of(TableNumber.values())
                                .noneMatch(number -> LabelScanner.of(number).begins(text)));
    }

    private static void cut(Passage passage, List<Fragment> result) {
        ScanText text = ScanText.of(List.of(passage));
        Matcher matcher = ANY.matcher(text.chars());
        int from = 0;
        while (matcher.find()) {
            int next = matcher.end();
            boolean mentioned =
                    next < text.length() && IN_A_SENTENCE.indexOf(text.chars().charAt(next)) >= 0;
            boolean quoted = matcher.start() > 0 && "\"（(《".indexOf(text.chars().charAt(matcher.start() - 1)) >= 0;
            if (!mentioned && !quoted) {
                add(text, from, matcher.start(), result);
                add(text, matcher.start(), next, result);
                from = next;
            }
        }
        if (from == 0) {
            result.add(passage);
        } else {
            add(text, from, text.length(), result);
        }
    }

    private static void add(ScanText text, int from, int to, List<Fragment> result) {
        if (from < to) {
            result.add(text.passage(from, to));
        }
    }
}
