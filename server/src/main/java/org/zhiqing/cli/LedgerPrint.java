package org.zhiqing.cli;

import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.deadline.DeadlineLedger;
import org.zhiqing.rules.deadline.LedgerLine;
import tools.jackson.databind.json.JsonMapper;

/** A deadline ledger on the terminal. */
final class LedgerPrint {

    private static final int LABEL_WIDTH = 22;

    private LedgerPrint() {}

    /** Every day with its rule and notice, then the result in one sentence. */
    static String text(DeadlineLedger ledger) {
        StringBuilder text = new StringBuilder();
        for (LedgerLine line : ledger.lines()) {
            String notice = line.kind().isEvent() || line.notice() == null ? "" : "；" + line.notice();
            text.append(line.on())
                    .append(' ')
                    .append(line.on().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA))
                    .append(line.kind().isCounted() ? " %3d ".formatted(line.count()) : "     ")
                    .append(padded(line.label()))
                    .append(line.text())
                    .append("（")
                    .append(line.rule().text())
                    .append(notice)
                    .append("）\n");
        }
        return text.append(ledger.summary()).append('\n').toString();
    }

    /** The day of receipt, the due day or {@code -}, and the result, with tabs between. */
    static String line(DeadlineLedger ledger) {
        return ledger.lines().get(0).on() + "\t" + (ledger.dueOn() == null ? "-" : ledger.dueOn()) + "\t"
                + ledger.summary();
    }

    /** The whole ledger as one line of JSON. */
    static String json(DeadlineLedger ledger) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("received", ledger.lines().get(0).on().toString());
        object.put("due", ledger.dueOn() == null ? null : ledger.dueOn().toString());
        object.put("state", ledger.state().name());
        object.put("workingDays", ledger.limitCount());
        object.put("provisional", ledger.isProvisional());
        object.put("assumesSilence", ledger.assumesSilence());
        object.put("summary", ledger.summary());
        List<Map<String, @Nullable Object>> lines =
                ledger.lines().stream().map(LedgerPrint::object).toList();
        object.put("lines", lines);
        return JsonMapper.shared().writeValueAsString(object);
    }

    private static Map<String, @Nullable Object> object(LedgerLine line) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("on", line.on().toString());
        object.put("kind", line.kind().name());
        object.put("label", line.label());
        object.put("event", line.kind().isEvent());
        object.put("counted", line.kind().isCounted());
        object.put("count", line.count());
        object.put("text", line.text());
        object.put("rule", line.rule().text());
        object.put("notice", line.notice());
        object.put("provisional", line.isProvisional());
        return object;
    }

    private static String padded(String label) {
        int width = label.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
        return label + " ".repeat(Math.max(1, LABEL_WIDTH - width));
    }
}
