package org.zhiqing.annualreport.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zhiqing.annualreport.check.ReportFinding;
import org.zhiqing.annualreport.check.Severity;
import org.zhiqing.annualreport.locate.Correction;
import org.zhiqing.annualreport.read.ReportReading;

/** What a check has found, written for the organ whose report it is: errors, what to explain, and apart from them hints. */
public final class FindingsReport {

    private static final String NUMBERS = "一二三四五六";

    private FindingsReport() {}

    /**
     * Returns the findings ready to be written by the writers of reports.
     *
     * @param leftOut which rules were left out and why, as a sentence; empty if none was
     */
    public static PrintedReport of(
            ReportReading reading, List<ReportFinding> findings, String leftOut, LocalDate checkedOn) {
        String name =
                reading.title() == null ? reading.fileName() : reading.title().text();
        List<PrintedPiece> pieces = new ArrayList<>();
        pieces.add(new PrintedLine(PrintedLine.Kind.TITLE, "《" + name + "》核对结果"));
        pieces.add(new PrintedLine(PrintedLine.Kind.OPENING, opening(reading, findings) + leftOut));
        int section = 0;
        List<Correction> suggestions = findings.stream()
                .flatMap(finding -> finding.suspects().stream())
                .distinct()
                .toList();
        if (!suggestions.isEmpty()) {
            pieces.add(new PrintedLine(
                    PrintedLine.Kind.HEADING, NUMBERS.charAt(section++) + "、最可能写错的单元格（" + suggestions.size() + "处）"));
            for (int i = 0; i < suggestions.size(); i++) {
                pieces.add(new PrintedLine(
                        PrintedLine.Kind.PARAGRAPH,
                        (i + 1) + "．" + suggestions.get(i).sentence()));
            }
        }
        for (Severity severity : Severity.values()) {
            List<ReportFinding> group = findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!group.isEmpty()) {
                pieces.add(new PrintedLine(
                        PrintedLine.Kind.HEADING,
                        NUMBERS.charAt(section++) + "、" + heading(severity) + "（" + group.size() + "条）"));
                for (int i = 0; i < group.size(); i++) {
                    pieces.add(new PrintedLine(PrintedLine.Kind.PARAGRAPH, (i + 1) + "．" + line(group.get(i))));
                }
            }
        }
        pieces.add(new PrintedLine(
                PrintedLine.Kind.DATE,
                "核对日期：" + checkedOn.getYear() + "年" + checkedOn.getMonthValue() + "月" + checkedOn.getDayOfMonth()
                        + "日"));
        return new PrintedReport(name + "核对结果", pieces);
    }

    private static String opening(ReportReading reading, List<ReportFinding> findings) {
        String file = "核对的文件：" + reading.fileName() + "。";
        String organ = reading.organ() == null ? "" : "机关：" + reading.organ().text() + "。";
        String year = reading.year().isPresent() ? "报告年度：" + reading.year().getAsInt() + "。" : "没有读到报告年度。";
        long numbers = reading.form().cells().stream()
                .filter(cell -> reading.cell(cell.id()).isNumber())
                .count();
        String cells = "三张表共" + reading.form().cells().size() + "个数字，读到" + numbers + "个。";
        String found = findings.isEmpty()
                ? "没有发现问题。"
                : Stream.of(Severity.values())
                                .map(severity -> severity.word() + count(findings, severity) + "条")
                                .reduce((a, b) -> a + "，" + b)
                                .orElse("")
                        + "。核对依据规定的格式和表格之间的勾稽关系，结果供机关改正时参考。";
        return file + organ + year + cells + found;
    }

    private static long count(List<ReportFinding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case ERROR -> "应当改正的错误";
            case EXPLANATION -> "需要核实或者说明的事项";
            case INFORMATION -> "提示";
        };
    }

    private static String line(ReportFinding finding) {
        String place = finding.place() == null ? "" : finding.place().words() + "：";
        return place + finding.sentence() + "（" + finding.rule().id() + "，依据："
                + finding.rule().source() + "）";
    }
}
