package org.zhiqing.annualreport.form;

import java.util.ArrayList;
import java.util.List;

/** Table four (政府信息公开行政复议、行政诉讼情况): one row of three times five numbers, the same in both editions. */
final class RemedyTable {

    static final List<String> GROUPS = List.of("review", "litigation_direct", "litigation_after_review");
    static final String TOTAL = "total";

    private static final List<String> RESULT_KEYS = List.of("upheld", "corrected", "other", "pending", TOTAL);
    private static final List<String> RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

    static final FormTable TABLE = new FormTable(
            TableNumber.FOUR,
            "",
            List.of(new FormBlock(
                    FormLabel.of(""), FormLabel.of(""), columns(), List.of(new FormRow("", "", List.of())))));

    private RemedyTable() {}

    private static List<FormColumn> columns() {
        List<FormColumn> columns = new ArrayList<>();
        columns.addAll(group(GROUPS.get(0), FormLabel.of("行政复议")));
        columns.addAll(group(GROUPS.get(1), FormLabel.of("行政诉讼"), FormLabel.of("未经复议直接起诉")));
        columns.addAll(group(GROUPS.get(2), FormLabel.of("行政诉讼"), FormLabel.of("复议后起诉")));
        return List.copyOf(columns);
    }

    private static List<FormColumn> group(String key, FormLabel... outer) {
        List<FormColumn> columns = new ArrayList<>();
        for (int i = 0; i < RESULTS.size(); i++) {
            List<FormLabel> path = new ArrayList<>(List.of(outer));
            path.add(FormLabel.of(RESULTS.get(i)));
            columns.add(new FormColumn(key + "/" + RESULT_KEYS.get(i), List.copyOf(path), Measure.COUNT));
        }
        return columns;
    }
}
