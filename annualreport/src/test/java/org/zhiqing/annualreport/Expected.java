package org.zhiqing.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiqing.annualreport.form.FormBlock;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.FormRow;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cells that a person read from a report of the corpus: cell name to number; blank or missing cells are empty. */
final class Expected {

    private static final List<String> APPLICANTS = List.of(
            "natural_person",
            "commercial_enterprise",
            "research_institution",
            "public_interest_organization",
            "legal_service_institution",
            "other",
            "total");
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("new_received", "received"),
            Map.entry("carried_over", "carried_in"),
            Map.entry("granted", "disclosed"),
            Map.entry("partial", "partly_disclosed"),
            Map.entry("denied_state_secret", "state_secret"),
            Map.entry("denied_law_forbids", "forbidden_by_law"),
            Map.entry("denied_three_security", "security_and_stability"),
            Map.entry("denied_third_party", "third_party_rights"),
            Map.entry("denied_internal_affairs", "internal_affairs"),
            Map.entry("denied_process", "process_information"),
            Map.entry("denied_enforcement_file", "enforcement_file"),
            Map.entry("denied_admin_inquiry", "administrative_inquiry"),
            Map.entry("unavailable_not_held", "not_held"),
            Map.entry("unavailable_needs_creation", "not_ready_made"),
            Map.entry("unavailable_unclear", "still_unclear"),
            Map.entry("rejected_petition", "petition"),
            Map.entry("rejected_duplicate", "duplicate"),
            Map.entry("rejected_publication", "published_work"),
            Map.entry("rejected_mass", "excessive"),
            Map.entry("rejected_confirm", "reconfirmation"),
            Map.entry("other_overdue_correction", "correction_overdue"),
            Map.entry("other_unpaid_fee", "fee_unpaid"),
            Map.entry("other_other", "other"),
            Map.entry("other_single_row", "other_handling"),
            Map.entry("total_results", "disposed"),
            Map.entry("carried_forward", "carried_out"));
    private static final Map<String, String> PROACTIVE = Map.ofEntries(
            Map.entry("regulations", "government_rules"),
            Map.entry("normative_documents", "normative_documents"),
            Map.entry("licensing", "permits"),
            Map.entry("other_services", "other_services"),
            Map.entry("punishment", "penalties"),
            Map.entry("coercion", "coercion"),
            Map.entry("fees", "charges"),
            Map.entry("fees_wan_yuan", "charges"),
            Map.entry("procurement", "procurement"));
    private static final Map<String, String> LABELS = Map.of(
            "规章", "government_rules",
            "规范性文件", "normative_documents",
            "行政规范性文件", "normative_documents",
            "行政许可", "permits",
            "其他对外管理服务事项", "other_services",
            "行政处罚", "penalties",
            "行政强制", "coercion",
            "行政事业性收费", "charges",
            "政府集中采购", "procurement");

    private final Map<String, Optional<BigDecimal>> cells = new LinkedHashMap<>();
    private final FormEdition edition;

    private Expected(JsonNode json) {
        String layout = json.path("layout")
                .asString(json.path("proactive").path("layout").asString(""));
        edition = layout.startsWith("2019") ? FormEdition.FORM_2019 : FormEdition.FORM_2021;
        json.path("proactive").properties().forEach(e -> {
            String row = PROACTIVE.get(e.getKey());
            if (row != null) {
                List<JsonNode> values = new ArrayList<>();
                if (e.getValue().isObject()) {
                    e.getValue().forEach(values::add);
                } else {
                    values.add(e.getValue());
                }
                proactive(row, values);
            }
        });
        for (JsonNode row : json.path("proactive_cells")) {
            String label = row.get(0).asString();
            LABELS.entrySet().stream()
                    .filter(e -> same(label, e.getKey()))
                    .findFirst()
                    .ifPresent(e -> {
                        List<JsonNode> values = new ArrayList<>();
                        row.get(1).forEach(values::add);
                        proactive(e.getValue(), values);
                    });
        }
        requests(json.path("requests").path("rows"));
        requests(json.path("request_rows_seen"));
        for (String group : List.of("review", "litigation_direct", "litigation_after_review")) {
            List<String> keys = List.of("upheld", "corrected", "other", "pending", "total");
            for (int i = 0; i < json.path(group).size(); i++) {
                put(group + "/" + keys.get(i), json.path(group).get(i));
            }
        }
    }

    static Expected of(String json) {
        return new Expected(JsonMapper.builder().build().readTree(json));
    }

    /** Returns the key of a row of table three by the name that it has in the files. */
    static String row(String name) {
        return ROWS.getOrDefault(name, name);
    }

    Map<String, Optional<BigDecimal>> cells() {
        return cells;
    }

    private static boolean same(String label, String key) {
        String simplified = label.replace("規章", "规章")
                .replace("規範性檔案", "规范性文件")
                .replace("行政許可", "行政许可")
                .replace("其他對外管理服務事項", "其他对外管理服务事项")
                .replace("行政處罰", "行政处罚")
                .replace("行政強制", "行政强制")
                .replace("行政事業性收費", "行政事业性收费");
        int bracket = simplified.indexOf('(');
        return (bracket > 0 ? simplified.substring(0, bracket) : simplified).equals(key);
    }

    private void proactive(String row, List<JsonNode> values) {
        for (FormBlock block : ReportForm.of(edition).table(TableNumber.TWO).blocks()) {
            for (FormRow candidate : block.rows()) {
                if (candidate.key().equals(row)) {
                    for (int i = 0; i < values.size(); i++) {
                        put("proactive/" + row + "/" + block.columns().get(i).key(), values.get(i));
                    }
                }
            }
        }
    }

    private void requests(JsonNode rows) {
        rows.properties().forEach(e -> {
            for (int i = 0; i < e.getValue().size(); i++) {
                put(
                        "requests/" + ROWS.get(e.getKey()) + "/" + APPLICANTS.get(i),
                        e.getValue().get(i));
            }
        });
    }

    private void put(String id, JsonNode value) {
        cells.put(id, number(value));
    }

    /** Numbers with words are given as printed; yuan become the form's 万元. */
    private static Optional<BigDecimal> number(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        String text = value.asString("");
        if (text.endsWith("万元")) {
            return Optional.of(new BigDecimal(text.substring(0, text.length() - 2)));
        }
        if (text.endsWith("元")) {
            return Optional.of(new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(4));
        }
        if (text.startsWith("减")) {
            return Optional.of(new BigDecimal(text.substring(1)).negate());
        }
        return text.matches("-?[\\d.]+") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
