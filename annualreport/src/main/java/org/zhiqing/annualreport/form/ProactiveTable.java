package org.zhiqing.annualreport.form;

import java.util.List;

/** Table two (主动公开政府信息情况), one block for each item of art. 20. */
final class ProactiveTable {

    private static final FormLabel CORNER = FormLabel.of("信息内容");
    private static final FormRow RULES = row("government_rules", "规章");
    private static final FormRow PERMITS = row("permits", "行政许可");
    private static final FormRow PENALTIES = row("penalties", "行政处罚");
    private static final FormRow COERCION = row("coercion", "行政强制");
    private static final FormRow CHARGES = row("charges", "行政事业性收费");

    private static final List<FormColumn> DECISIONS = List.of(count("decisions", "本年处理决定数量"));
    private static final List<FormColumn> ITEMS = List.of(
            count("last_year_items", "上一年项目数量"),
            FormColumn.of("change", "本年增/减", Measure.CHANGE),
            count("decisions", "处理决定数量"));

    private ProactiveTable() {}

    static FormTable of(FormEdition edition) {
        return new FormTable(
                TableNumber.TWO,
                "proactive",
                switch (edition) {
                    case FORM_2019 -> blocks2019();
                    case FORM_2021 -> blocks2021();
                });
    }

    private static List<FormBlock> blocks2019() {
        return List.of(
                block(
                        "一",
                        List.of(
                                count("made", "本年新制作数量"),
                                count("disclosed", "本年新公开数量"),
                                count("disclosed_in_all", "对外公开总数量")),
                        RULES,
                        row("normative_documents", "规范性文件")),
                block("五", ITEMS, PERMITS, row("other_services", "其他对外管理服务事项")),
                block("六", ITEMS, PENALTIES, COERCION),
                block("八", ITEMS.subList(0, 2), CHARGES),
                block(
                        "九",
                        List.of(
                                count("projects", "采购项目数量"),
                                amount("amount", FormLabel.of("采购总金额（单位：万元）").alsoWritten("采购总金额"))),
                        row("procurement", "政府集中采购")));
    }

    private static List<FormBlock> blocks2021() {
        return List.of(
                block(
                        "一",
                        List.of(count("issued", "本年制发件数"), count("repealed", "本年废止件数"), count("in_force", "现行有效件数")),
                        RULES,
                        FormRow.of(
                                "normative_documents", FormLabel.of("行政规范性文件").sometimes("规范性文件"))),
                block("五", DECISIONS, PERMITS),
                block("六", DECISIONS, PENALTIES, COERCION),
                block(
                        "八",
                        List.of(amount("amount", FormLabel.of("本年收费金额（单位：万元）").alsoWritten("本年收费金额（单位：万元，保留4位小数）"))),
                        CHARGES));
    }

    private static FormBlock block(String item, List<FormColumn> columns, FormRow... rows) {
        return new FormBlock(FormLabel.of("第二十条第（" + item + "）项"), CORNER, columns, List.of(rows));
    }

    private static FormRow row(String key, String label) {
        return FormRow.of(key, FormLabel.of(label));
    }

    private static FormColumn count(String key, String label) {
        return FormColumn.of(key, label, Measure.COUNT);
    }

    private static FormColumn amount(String key, FormLabel label) {
        return new FormColumn(key, List.of(label), Measure.AMOUNT);
    }
}
