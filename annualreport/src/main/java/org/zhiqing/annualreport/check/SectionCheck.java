package org.zhiqing.annualreport.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.read.SectionReading;

/** What the sections must speak of: S-08 to S-12. Words are searched generously: silence only is reported. */
final class SectionCheck {

    private static final Map<String, Pattern> TOPICS = ordered(
            "主动公开", "公开.{0,12}(信息|文件|公文)|发布",
            "依申请公开", "申请",
            "政府信息管理", "信息管理|规范管理|管理|审查|审核|清理|更新|制度",
            "政府信息公开平台建设", "平台|网站|公众号|新媒体|专栏|栏目",
            "监督保障", "监督|保障|考核|培训|检查|评议|组织领导|领导小组");
    private static final Map<String, Pattern> ASSESSMENT = ordered("工作考核", "考核", "社会评议", "评议", "责任追究", "责任追究|追责|问责");
    private static final Map<String, Pattern> PROBLEMS = ordered(
            "存在的问题", "问题|不足|差距|短板|欠缺|薄弱|有待|不够|不强|不高",
            "改进的情况或措施", "改进|下一步|将|打算|措施|今后|完善|整改");
    private static final Pattern FEE = Pattern.compile("处理费|收取.{0,8}费|收费");

    private final ReportReading reading;
    private final CheckPolicy policy;
    private final Findings findings;

    SectionCheck(ReportReading reading, CheckPolicy policy, Findings findings) {
        this.reading = reading;
        this.policy = policy;
        this.findings = findings;
    }

    private static Map<String, Pattern> ordered(String... pairs) {
        Map<String, Pattern> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], Pattern.compile(pairs[i + 1]));
        }
        return map;
    }

    void run() {
        silence(ReportSection.OVERVIEW, TOPICS, CheckRule.TOPIC_MISSING);
        silence(ReportSection.PROBLEMS, PROBLEMS, CheckRule.PROBLEMS_EMPTY);
        assessment();
        fee();
        unpaid();
        publication();
    }

    private void silence(ReportSection section, Map<String, Pattern> subjects, CheckRule rule) {
        Optional<SectionReading> found = reading.section(section);
        if (found.isPresent()) {
            List<String> missing = missing(subjects, text(found.get()));
            if (!missing.isEmpty()) {
                findings.add(rule, found.get().heading().place(), String.join("、", missing));
            }
        }
    }

    private void assessment() {
        String all = reading.sections().stream().map(SectionCheck::text).collect(Collectors.joining());
        List<String> missing = missing(ASSESSMENT, all);
        if (!missing.isEmpty()) {
            findings.add(CheckRule.ASSESSMENT_MISSING, null, String.join("、", missing));
        }
    }

    private void fee() {
        boolean due = reading.year().isPresent() && reading.year().getAsInt() >= policy.feeStatementFromYear();
        Optional<SectionReading> six = reading.section(ReportSection.OTHER_MATTERS);
        if (due && six.filter(section -> FEE.matcher(text(section)).find()).isEmpty()) {
            findings.add(
                    CheckRule.FEE_NOT_STATED, six.map(s -> s.heading().place()).orElseGet(this::lastHeading));
        }
    }

    private @Nullable Place lastHeading() {
        return reading.sections().isEmpty()
                ? null
                : reading.sections()
                        .get(reading.sections().size() - 1)
                        .heading()
                        .place();
    }

    /** Who could not pay was sent a notice of charges, which section six must tell of. */
    private void unpaid() {
        CellId cell = new CellId("requests/fee_unpaid/total");
        Optional<SectionReading> six = reading.section(ReportSection.OTHER_MATTERS);
        boolean told = six.filter(section -> FEE.matcher(text(section)).find()).isPresent();
        reading.cell(cell)
                .asNumber()
                .filter(count -> count.signum() > 0 && six.isPresent() && !told)
                .ifPresent(count -> findings.add(
                        CheckRule.FEE_UNPAID_UNEXPLAINED,
                        List.of(cell),
                        reading.cell(cell).place(),
                        reading.form().cell(cell).orElseThrow().rowWords(),
                        Sides.plain(count)));
    }

    private void publication() {
        LocalDate signedOn = reading.signature().signedOn();
        Passage date = reading.signature().date();
        if (signedOn != null && date != null && reading.year().isPresent()) {
            OrganKind kind = policy.organKind() == null ? OrganKind.COUNTY_GOVERNMENT : policy.organKind();
            LocalDate dueOn = kind.publicationDueOn(reading.year().getAsInt());
            if (signedOn.isAfter(dueOn)) {
                findings.add(CheckRule.PUBLISHED_LATE, date.place(), words(signedOn), words(dueOn));
            }
        }
    }

    private static String words(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static List<String> missing(Map<String, Pattern> subjects, String text) {
        return subjects.entrySet().stream()
                .filter(subject -> !subject.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(SectionReading section) {
        return section.paragraphs().stream().map(Passage::text).collect(Collectors.joining());
    }
}
