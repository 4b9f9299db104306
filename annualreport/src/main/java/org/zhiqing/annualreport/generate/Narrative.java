package org.zhiqing.annualreport.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.ReportSection;

/** Writes the running text of a report: the topics that the form asks for, each number one of the tables' own. */
final class Narrative {

    private final FictionalOrgan organ;
    private final ReportPlan plan;
    private final Map<CellId, CellValue> cells;
    private final @Nullable Map<CellId, CellValue> before;
    private final Random random;

    /** @param before last year's cells of the same organ, {@code null} for a first report */
    Narrative(
            FictionalOrgan organ,
            ReportPlan plan,
            Map<CellId, CellValue> cells,
            @Nullable Map<CellId, CellValue> before,
            Random random) {
        this.organ = organ;
        this.plan = plan;
        this.cells = cells;
        this.before = before;
        this.random = random;
    }

    Map<ReportSection, List<String>> sections() {
        Map<ReportSection, List<String>> sections = new EnumMap<>(ReportSection.class);
        sections.put(
                ReportSection.OVERVIEW,
                List.of(
                        plan.year() + "年，" + organ.name() + Phrases.aim(random),
                        "（一）主动公开。" + proactive() + some(Phrases.PROACTIVE),
                        "（二）依申请公开。" + requests() + remedies(),
                        "（三）政府信息管理。" + some(Phrases.MANAGEMENT),
                        "（四）政府信息公开平台建设。" + some(Phrases.PLATFORM),
                        "（五）监督保障。" + some(Phrases.SUPERVISION) + assessment()));
        sections.put(
                ReportSection.PROBLEMS, List.of("存在的主要问题：" + some(Phrases.PROBLEMS), "改进情况：" + some(Phrases.REMEDIES)));
        sections.put(ReportSection.OTHER_MATTERS, List.of(fee()));
        return sections;
    }

    private String proactive() {
        if (plan.year() < 2021) {
            return "全年新公开规范性文件" + count("proactive/normative_documents/disclosed") + "件。";
        }
        return "全年制发行政规范性文件" + count("proactive/normative_documents/issued") + "件，废止"
                + count("proactive/normative_documents/repealed") + "件，现行有效"
                + count("proactive/normative_documents/in_force") + "件。";
    }

    private String requests() {
        long received = count("requests/received/total");
        long disposed = count("requests/disposed/total");
        String text = received == 0 ? "本年度未收到政府信息公开申请。" : "全年新收政府信息公开申请" + received + "件" + growth(received) + "。";
        if (received + count("requests/carried_in/total") == 0) {
            return text;
        }
        text += "上年结转" + count("requests/carried_in/total") + "件，办结" + disposed + "件，结转下年度继续办理"
                + count("requests/carried_out/total") + "件。";
        return disposed == 0
                ? text
                : text + "办结的申请中，予以公开" + count("requests/disclosed/total") + "件，占"
                        + percent(count("requests/disclosed/total"), disposed) + "，部分公开"
                        + count("requests/partly_disclosed/total") + "件。";
    }

    private String growth(long received) {
        long last = before == null
                ? 0
                : before.getOrDefault(new CellId("requests/received/total"), CellValue.absent())
                        .asNumber()
                        .map(BigDecimal::longValue)
                        .orElse(0L);
        if (last == 0 || last == received) {
            return "";
        }
        return "，比上年" + (received > last ? "增长" : "下降") + percent(Math.abs(received - last), last);
    }

    private String remedies() {
        long reviews = count("review/total");
        long suits = count("litigation_direct/total") + count("litigation_after_review/total");
        if (reviews + suits == 0) {
            return "本年度没有因政府信息公开被申请行政复议、提起行政诉讼的情况。";
        }
        return "因政府信息公开被申请行政复议" + reviews + "件，被提起行政诉讼" + suits + "件。";
    }

    private String assessment() {
        return plan.kind().reportsForGovernment() ? "把政府信息公开工作纳入年度考核，开展社会评议，结果为“满意”。全年没有发生责任追究的情形。" : "全年没有发生责任追究的情形。";
    }

    /** Where the fee was not paid on time, there were notices; what was received is below the charges of table two. */
    private String fee() {
        long unpaid = count("requests/fee_unpaid/total");
        if (unpaid == 0) {
            return "本年度没有收取政府信息公开信息处理费。除上述情况外，没有其他需要报告的事项。";
        }
        return "本年度发出信息处理费收费通知" + unpaid + "件，金额" + unpaid * 100 + "元，申请人均逾期未缴纳，实际收取0元。没有其他需要报告的事项。";
    }

    private String some(List<String> sentences) {
        List<String> shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, random);
        StringBuilder text = new StringBuilder();
        shuffled.subList(0, 2 + random.nextInt(Math.max(1, shuffled.size() - 2)))
                .forEach(sentence -> text.append(filled(sentence)));
        return text.toString();
    }

    /** A number sign stands for a small number, {@code @} for the place. */
    private String filled(String sentence) {
        StringBuilder text = new StringBuilder();
        for (char c : sentence.toCharArray()) {
            switch (c) {
                case '#' -> text.append(2 + random.nextInt(30));
                case '@' -> text.append(organ.place());
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private long count(String cell) {
        return cells.getOrDefault(new CellId(cell), CellValue.absent())
                .asNumber()
                .map(BigDecimal::longValue)
                .orElse(0L);
    }

    private static String percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
