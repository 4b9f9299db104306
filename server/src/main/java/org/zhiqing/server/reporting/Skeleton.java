package org.zhiqing.server.reporting;

import java.util.EnumMap;
import java.util.Map;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.render.OpeningParagraph;
import org.zhiqing.server.catalog.budget.BudgetTally;
import org.zhiqing.server.catalog.duty.CatalogTally;
import org.zhiqing.server.catalog.duty.StatementKind;
import org.zhiqing.server.organ.OrganRecord;
import org.zhiqing.server.publication.inventory.Decision;
import org.zhiqing.server.publication.inventory.InventoryTally;

/**
 * What a new report starts from: the topics that art. 50 and the form demand, with the year's figures as live numbers and
 * every place that only the organ can fill marked （请填写…）. A report with such a mark left is not submitted.
 */
final class Skeleton {

    static final String GAP = "（请填写";

    private Skeleton() {}

    static String preface(String organ, OrganRecord record, int year) {
        return new OpeningParagraph(
                        organ,
                        year,
                        orGap(record.siteAddress(), "网站地址"),
                        orGap(record.address(), "地址"),
                        orGap(record.postcode(), "邮政编码"),
                        orGap(record.telephone(), "电话"))
                .text();
    }

    private static String orGap(String known, String what) {
        return known.isBlank() ? GAP + what + "）" : known;
    }

    /** Returns what the catalog of the year was like in a sentence; empty for an organ without a catalog. */
    static String catalog(CatalogTally.Year catalog) {
        if (catalog.itemCount() == 0) {
            return "";
        }
        String stated = catalog.statedCount() == 0
                ? ""
                : "，以声明说明情况的" + catalog.statedCount() + "项（本年度没有产生的" + catalog.count(StatementKind.NONE) + "项，不涉及的"
                        + catalog.count(StatementKind.NOT_APPLICABLE) + "项，由其他机关或者平台公开的"
                        + catalog.count(StatementKind.ELSEWHERE) + "项）";
        return "政府信息公开目录列明公开事项" + catalog.itemCount() + "项，已经公开信息的" + catalog.publishedCount() + "项" + stated
                + "；全年到期的公开任务" + catalog.dueCount() + "件，按期完成" + catalog.inTimeCount() + "件。";
    }

    /** Returns how the budget round of the year went in a sentence. */
    static String budget(BudgetTally.Year budget) {
        String stated = budget.statedCount() == 0 ? "" : "（其中以声明说明情况的" + budget.statedCount() + "项）";
        String funds = budget.fundCount() == 0 ? "" : "，" + budget.fundCount() + "项专项资金";
        return "预决算公开涉及" + budget.bodyCount() + "个部门、所属单位" + funds + "，应当公开" + budget.entryCount() + "项，已经公开"
                + budget.settledCount() + "项" + stated + "，公开率" + budget.rate() + "%，其中全部公开的单位"
                + budget.completeBodyCount() + "个，逾期公开的" + budget.lateCount() + "项。";
    }

    /** Returns what is not public and how it was re-assessed (art. 18) in a sentence; empty where there is none. */
    static String inventory(InventoryTally.Year inventory) {
        if (inventory.listedCount() == 0 && inventory.assessedCount() == 0) {
            return "";
        }
        return "建立不公开政府信息清单，列明依据的信息" + inventory.listedCount() + "件；全年评估审查" + inventory.assessedCount()
                + "件，其中转为主动公开" + inventory.count(Decision.PUBLIC) + "件，转为依申请公开"
                + inventory.count(Decision.UPON_REQUEST) + "件，继续不公开" + inventory.count(Decision.STAY) + "件。";
    }

    /** The sections of a new report. */
    static Map<ReportSection, String> sections(int year) {
        Map<ReportSection, String> sections = new EnumMap<>(ReportSection.class);
        sections.put(
                ReportSection.OVERVIEW,
                String.join(
                        "\n",
                        "（一）主动公开。" + year + "年，本机关制发行政规范性文件{规范性文件制发}件，废止{规范性文件废止}件，现行有效{规范性文件现行有效}件。"
                                + "{" + RegisterSentences.CATALOG + "}{" + RegisterSentences.BUDGET + "}"
                                + "（请填写重点领域公开、政策解读、回应关切的情况）",
                        "（二）依申请公开。" + year + "年新收政府信息公开申请{新收申请}件，上年结转{上年结转}件，办结{办结申请}件，结转下年度继续办理{结转下年}件。"
                                + "办结的申请中，予以公开{予以公开}件，部分公开{部分公开}件，不予公开{不予公开}件，无法提供{无法提供}件，不予处理{不予处理}件，其他处理{其他处理}件。",
                        "（三）政府信息管理。{" + RegisterSentences.INVENTORY + "}（请填写制度建设、审核把关、规范性文件清理、动态调整的情况）",
                        "（四）政府信息公开平台建设。（请填写门户网站、政务新媒体、公开查阅点的情况）",
                        "（五）监督保障。（请填写机构人员、培训、考核、社会评议、责任追究的情况）"));
        sections.put(ReportSection.PROACTIVE, "");
        sections.put(ReportSection.REQUESTS, "");
        sections.put(ReportSection.REMEDIES, "");
        sections.put(
                ReportSection.PROBLEMS, String.join("\n", "（一）存在的主要问题。（请填写本年度存在的问题）", "（二）改进情况。（请填写上年问题的整改和下一步措施）"));
        sections.put(
                ReportSection.OTHER_MATTERS,
                year >= 2021
                        ? "本机关按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定收取信息处理费的情况：（请填写发出收费通知的件数、金额和实际收取的金额，没有的写“本年度没有收取信息处理费”）"
                        : "（请填写其他需要报告的事项，没有的写“无”）");
        return sections;
    }
}
