package org.zhiqing.annualreport.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.form.TableNumber;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.read.SectionReading;

/** The running text: years that do not belong (S-07), gaps, repeated words, placeholders (W-01 to W-03). */
final class TextCheck {

    private static final String HAN = "[\\u4e00-\\u9fff]";

    /** Words at the end of a title or a subheading, behind which the text may begin on the same line. */
    private static final String END_OF_TITLE = "(?<!报告|方面|情况|工作|建设|保障|管理|公开)";

    private static final Pattern GAP =
            Pattern.compile(HAN + "{1,3}" + END_OF_TITLE + "[ \\u00a0\\u3000]+" + HAN + "{1,3}");
    private static final Pattern WAY_THROUGH_THE_SITE = Pattern.compile("(当前|您的?)(所在)?位置");
    private static final Pattern REPEATED = Pattern.compile("(?<!公开)(?!公开)(" + HAN + "{2,6})(\\1|了\\1)");
    private static final Pattern PLACEHOLDER = Pattern.compile("[×＿_□]{2,}|[XＸ]{2,}(?=[年月日件条个市县区局])|（\\s*）|\\(\\s*\\)");
    private static final Pattern SENTENCE_MARK = Pattern.compile("[，。；]");
    private static final Pattern SENTENCE = Pattern.compile("[^。！？；]+[。！？；]?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})\\s*年");

    /** A year other than the report's may stand before its accounts, in a comparison, or as a beginning or an end. */
    private static final Pattern LAWFUL_AFTER = Pattern.compile("^(度[^，。；]{0,10}?(决算|预算|年报|年度报告|总结|考核|评估|计划|要点|规划)"
            + "|\\s*(\\d|相比|以来|起|底|末|至|到|—|-)"
            + "|[^，。；]{0,6}?(决算|预算|修订|修正|版|施行|印发|颁布))");

    private static final Pattern LAWFUL_BEFORE = Pattern.compile("(比|较|同比|自|从|于|截至|相比|与|继|对)$");
    private static final Pattern PLAN = Pattern.compile("将|计划|拟|打算|下一步|编制|预算|继续");

    /** More gaps than this come from the way the file was made. */
    private static final int GAPS_OF_A_WRITER = 5;

    private final ReportReading reading;
    private final Findings findings;

    TextCheck(ReportReading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void run() {
        List<Passage> text = Stream.concat(
                        reading.opening().stream(),
                        reading.sections().stream().flatMap(section -> section.paragraphs().stream()
                                .filter(passage -> !besideTable(section.section())
                                        || SENTENCE_MARK.matcher(passage.text()).find())))
                .toList();
        gaps(text);
        each(text, REPEATED, CheckRule.REPEATED_WORDS);
        each(text, PLACEHOLDER, CheckRule.PLACEHOLDER);
        reading.section(ReportSection.OVERVIEW).ifPresent(this::years);
    }

    /** There the remains of a broken table may be taken for text. */
    private static boolean besideTable(ReportSection section) {
        return Stream.of(TableNumber.values()).anyMatch(table -> table.section() == section);
    }

    private record Hit(String words, Place place) {}

    private void gaps(List<Passage> text) {
        List<Hit> gaps = hits(text, GAP);
        if (gaps.size() <= GAPS_OF_A_WRITER) {
            gaps.forEach(gap -> findings.add(CheckRule.GAP, gap.place(), gap.words()));
        }
    }

    private void each(List<Passage> text, Pattern pattern, CheckRule rule) {
        hits(text, pattern).forEach(hit -> findings.add(rule, hit.place(), hit.words()));
    }

    private static List<Hit> hits(List<Passage> text, Pattern pattern) {
        List<Hit> hits = new ArrayList<>();
        for (Passage passage : text) {
            if (WAY_THROUGH_THE_SITE.matcher(passage.text()).find()) {
                continue;
            }
            Matcher matcher = pattern.matcher(passage.text());
            while (matcher.find()) {
                hits.add(new Hit(matcher.group(), passage.at(matcher.start())));
            }
        }
        return hits;
    }

    private void years(SectionReading overview) {
        if (reading.year().isEmpty()) {
            return;
        }
        boolean first = true;
        for (Passage passage : overview.paragraphs()) {
            Matcher sentence = SENTENCE.matcher(passage.text());
            while (sentence.find()) {
                yearsOf(passage, sentence.group(), sentence.start(), first);
                first = false;
            }
        }
    }

    /** In the first sentence every strange year counts, in others only one that the sentence begins with. */
    private void yearsOf(Passage passage, String sentence, int offset, boolean first) {
        Matcher year = YEAR.matcher(sentence);
        while (year.find() && (first || year.start() <= 1)) {
            int named = Integer.parseInt(year.group(1));
            if (named != reading.year().orElse(named) && !lawful(named, sentence, year)) {
                findings.add(
                        CheckRule.STRANGE_YEAR,
                        passage.at(offset + year.start()),
                        reading.year().orElse(named),
                        year.group(),
                        sentence.substring(year.start(), Math.min(sentence.length(), year.start() + 20)));
            }
        }
    }

    private boolean lawful(int named, String sentence, Matcher year) {
        return LAWFUL_AFTER.matcher(sentence.substring(year.end())).find()
                || LAWFUL_BEFORE.matcher(sentence.substring(0, year.start())).find()
                || (named > reading.year().orElse(named)
                        && PLAN.matcher(sentence).find());
    }
}
