package org.zhiqing.annualreport.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints findings as plain text for a terminal. */
public final class FindingText {

    private FindingText() {}

    /** Returns one line per finding and a line of totals, each ended by a newline. */
    public static String of(List<ReportFinding> findings) {
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append(line(finding)).append('\n'));
        return text.append(totals(findings)).append('\n').toString();
    }

    private static String line(ReportFinding finding) {
        String place = finding.place() == null ? "全文" : finding.place().toString();
        String line = "[" + finding.severity().word() + "] " + finding.rule().id() + " " + place + "："
                + finding.sentence() + "（依据：" + finding.rule().source() + "）";
        return line
                + finding.suspects().stream()
                        .map(correction -> "\n    " + correction.sentence())
                        .collect(Collectors.joining());
    }

    private static String totals(List<ReportFinding> findings) {
        if (findings.isEmpty()) {
            return "没有发现问题。";
        }
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1L, Long::sum));
        return "共" + findings.size() + "条："
                + Stream.of(Severity.values())
                        .filter(counts::containsKey)
                        .map(severity -> severity.word() + counts.get(severity) + "条")
                        .collect(Collectors.joining("，"))
                + "。";
    }
}
