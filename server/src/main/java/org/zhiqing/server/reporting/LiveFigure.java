package org.zhiqing.server.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;

/**
 * A figure in the narrative that follows the tables: the text holds {@code {新收申请}}, the page shows today's number.
 *
 * @param name as written between braces
 * @param cells whose sum it is; cells that the year's form does not have count nothing
 */
public record LiveFigure(String name, List<CellId> cells) {

    private static final Pattern NAMED = Pattern.compile("\\{([^{}\\s]{1,20})}");

    /** What a clerk may write, in the order in which the page explains it. */
    public static final List<LiveFigure> ALL = List.of(
            of("规范性文件制发", "proactive/normative_documents/issued"),
            of("规范性文件废止", "proactive/normative_documents/repealed"),
            of("规范性文件现行有效", "proactive/normative_documents/in_force"),
            of("行政许可", "proactive/permits/decisions"),
            of("行政处罚", "proactive/penalties/decisions"),
            of("行政强制", "proactive/coercion/decisions"),
            of("收费金额", "proactive/charges/amount"),
            of("新收申请", "requests/received/total"),
            of("上年结转", "requests/carried_in/total"),
            of("办结申请", "requests/disposed/total"),
            of("予以公开", "requests/disclosed/total"),
            of("部分公开", "requests/partly_disclosed/total"),
            rows(
                    "不予公开",
                    "state_secret",
                    "forbidden_by_law",
                    "security_and_stability",
                    "third_party_rights",
                    "internal_affairs",
                    "process_information",
                    "enforcement_file",
                    "administrative_inquiry"),
            rows("无法提供", "not_held", "not_ready_made", "still_unclear"),
            rows("不予处理", "petition", "duplicate", "published_work", "excessive", "reconfirmation"),
            rows("其他处理", "correction_overdue", "fee_unpaid", "other"),
            of("结转下年", "requests/carried_out/total"),
            of("行政复议", "review/total"),
            of("行政诉讼", "litigation_direct/total", "litigation_after_review/total"));

    private static LiveFigure of(String name, String... cells) {
        return new LiveFigure(name, Stream.of(cells).map(CellId::new).toList());
    }

    private static LiveFigure rows(String name, String... rows) {
        return new LiveFigure(
                name,
                Stream.of(rows)
                        .map(row -> new CellId("requests/" + row + "/total"))
                        .toList());
    }

    /** Returns the number as printed, or {@code （未填报）} while one of its cells is blank. */
    String shown(Map<CellId, CellValue> tables) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellId cell : cells) {
            CellValue value = tables.get(cell);
            if (value != null && value.number() == null) {
                return "（未填报）";
            }
            sum = value == null || value.number() == null ? sum : sum.add(value.number());
        }
        return sum.toPlainString();
    }

    /** Returns the text with every known figure as its number; unknown names stay as they are. */
    static String fill(String text, Map<CellId, CellValue> tables) {
        return NAMED.matcher(text)
                .replaceAll(named -> Matcher.quoteReplacement(ALL.stream()
                        .filter(figure -> figure.name().equals(named.group(1)))
                        .findFirst()
                        .map(figure -> figure.shown(tables))
                        .orElse(named.group())));
    }

    /** Returns the names between braces that are no figure. */
    static List<String> unknown(String text) {
        return NAMED.matcher(text)
                .results()
                .map(named -> named.group(1))
                .filter(name -> ALL.stream().noneMatch(figure -> figure.name().equals(name)))
                .distinct()
                .toList();
    }
}
