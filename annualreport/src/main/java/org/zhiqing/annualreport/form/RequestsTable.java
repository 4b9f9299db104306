package org.zhiqing.annualreport.form;

import java.util.ArrayList;
import java.util.List;

/** Table three (收到和处理政府信息公开申请情况): by outcome and by kind of applicant. */
final class RequestsTable {

    static final String RECEIVED = "received";
    static final String CARRIED_IN = "carried_in";
    static final String DISPOSED = "disposed";
    static final String CARRIED_OUT = "carried_out";
    static final String OTHER_HANDLING = "other_handling";
    static final String TOTAL = "total";

    private static final FormLabel RESULTS = FormLabel.of("三、本年度办理结果");
    private static final FormLabel WITHHELD = FormLabel.of("（三）不予公开");
    private static final FormLabel UNABLE = FormLabel.of("（四）无法提供");
    private static final FormLabel NOT_PROCESSED = FormLabel.of("（五）不予处理");
    private static final FormLabel OTHERWISE = FormLabel.of("（六）其他处理");

    private RequestsTable() {}

    static FormTable of(FormEdition edition) {
        FormBlock block = new FormBlock(
                FormLabel.of(""), FormLabel.of("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"), columns(), rows(edition));
        return new FormTable(TableNumber.THREE, "requests", List.of(block));
    }

    /** Whether the row is one of the three into which the single row （六）其他处理 was split in 2021. */
    static boolean splitsOtherHandling(FormRow row) {
        return row.grouped() && row.path().get(1).equals(OTHERWISE);
    }

    private static List<FormColumn> columns() {
        FormLabel organization = FormLabel.of("法人或其他组织");
        return List.of(
                column("natural_person", FormLabel.of("自然人")),
                column("commercial_enterprise", organization, FormLabel.of("商业企业")),
                column("research_institution", organization, FormLabel.of("科研机构")),
                column("public_interest_organization", organization, FormLabel.of("社会公益组织")),
                column("legal_service_institution", organization, FormLabel.of("法律服务机构")),
                column("other", organization, FormLabel.of("其他")),
                column(TOTAL, FormLabel.of("总计")));
    }

    private static FormColumn column(String key, FormLabel... path) {
        List<FormLabel> all = new ArrayList<>(List.of(FormLabel.of("申请人情况")));
        all.addAll(List.of(path));
        return new FormColumn(key, List.copyOf(all), Measure.COUNT);
    }

    private static List<FormRow> rows(FormEdition edition) {
        List<FormRow> rows = new ArrayList<>();
        rows.add(row(RECEIVED, "R01", "一、本年新收政府信息公开申请数量"));
        rows.add(row(CARRIED_IN, "R02", "二、上年结转政府信息公开申请数量"));
        rows.add(under("disclosed", "R03", FormLabel.of("（一）予以公开")));
        rows.add(under(
                "partly_disclosed",
                "R04",
                FormLabel.of("（二）部分公开（区分处理的，只计这一情形，不计其他情形）").sometimes("（二）部分公开")));
        rows.addAll(withheld());
        rows.addAll(unableToProvide());
        rows.addAll(notProcessed());
        rows.addAll(otherHandling(edition));
        rows.add(under(DISPOSED, "R24", FormLabel.of("（七）总计")));
        rows.add(row(CARRIED_OUT, "R25", "四、结转下年度继续办理"));
        return List.copyOf(rows);
    }

    private static List<FormRow> withheld() {
        return List.of(
                under("state_secret", "R05", WITHHELD, FormLabel.of("1.属于国家秘密")),
                under("forbidden_by_law", "R06", WITHHELD, FormLabel.of("2.其他法律行政法规禁止公开")),
                under("security_and_stability", "R07", WITHHELD, FormLabel.of("3.危及“三安全一稳定”")),
                under("third_party_rights", "R08", WITHHELD, FormLabel.of("4.保护第三方合法权益")),
                under("internal_affairs", "R09", WITHHELD, FormLabel.of("5.属于三类内部事务信息")),
                under("process_information", "R10", WITHHELD, FormLabel.of("6.属于四类过程性信息")),
                under("enforcement_file", "R11", WITHHELD, FormLabel.of("7.属于行政执法案卷")),
                under("administrative_inquiry", "R12", WITHHELD, FormLabel.of("8.属于行政查询事项")));
    }

    private static List<FormRow> unableToProvide() {
        return List.of(
                under("not_held", "R13", UNABLE, FormLabel.of("1.本机关不掌握相关政府信息")),
                under("not_ready_made", "R14", UNABLE, FormLabel.of("2.没有现成信息需要另行制作")),
                under("still_unclear", "R15", UNABLE, FormLabel.of("3.补正后申请内容仍不明确")));
    }

    private static List<FormRow> notProcessed() {
        return List.of(
                under("petition", "R16", NOT_PROCESSED, FormLabel.of("1.信访举报投诉类申请")),
                under("duplicate", "R17", NOT_PROCESSED, FormLabel.of("2.重复申请")),
                under("published_work", "R18", NOT_PROCESSED, FormLabel.of("3.要求提供公开出版物")),
                under("excessive", "R19", NOT_PROCESSED, FormLabel.of("4.无正当理由大量反复申请")),
                under("reconfirmation", "R20", NOT_PROCESSED, FormLabel.of("5.要求行政机关确认或重新出具已获取信息")));
    }

    private static List<FormRow> otherHandling(FormEdition edition) {
        return switch (edition) {
            case FORM_2019 -> List.of(under(OTHER_HANDLING, "", OTHERWISE));
            case FORM_2021 ->
                List.of(
                        under(
                                "correction_overdue",
                                "R21",
                                OTHERWISE,
                                FormLabel.of("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请")
                                        .sometimes("1.逾期不补正")),
                        under(
                                "fee_unpaid",
                                "R22",
                                OTHERWISE,
                                FormLabel.of("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请")
                                        .sometimes("2.逾期不缴费")),
                        under("other", "R23", OTHERWISE, FormLabel.of("3.其他")));
        };
    }

    private static FormRow row(String key, String number, String label) {
        return new FormRow(key, number, List.of(FormLabel.of(label)));
    }

    private static FormRow under(String key, String number, FormLabel... path) {
        List<FormLabel> all = new ArrayList<>(List.of(RESULTS));
        all.addAll(List.of(path));
        return new FormRow(key, number, List.copyOf(all));
    }
}
