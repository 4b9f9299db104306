package org.zhiqing.annualreport.compare;

import java.util.stream.Collectors;
import org.zhiqing.annualreport.compare.TextChange.Kind;
import org.zhiqing.annualreport.compare.TextChange.Piece;
import org.zhiqing.annualreport.form.CellValue;

/** Prints a comparison for a terminal: what went in 【－】, what came in 【＋】. */
public final class ComparisonText {

    private ComparisonText() {}

    /** Returns one line for each cell that differs and the changed text of each section. */
    public static String of(ReportComparison comparison) {
        if (comparison.same()) {
            return "两份报告的单元格和正文都相同。\n";
        }
        StringBuilder text = new StringBuilder();
        for (CellChange change : comparison.cells()) {
            text.append(change.cell().words())
                    .append("：")
                    .append(words(change.before()))
                    .append(" → ")
                    .append(words(change.after()))
                    .append(change.growth()
                            .map(by -> "（" + (by.signum() > 0 ? "+" : "") + by.toPlainString() + "）")
                            .orElse(""))
                    .append('\n');
        }
        if (!comparison.incomparable().isEmpty()) {
            text.append("两份报告的格式不同，有").append(comparison.incomparable().size()).append("个单元格只在其中一种格式里，没有比较。\n");
        }
        comparison.texts().stream().filter(TextChange::changed).forEach(change -> text.append('\n')
                .append(change.section().heading())
                .append('\n')
                .append(change.pieces().stream().map(ComparisonText::piece).collect(Collectors.joining()))
                .append('\n'));
        return text.toString();
    }

    static String words(CellValue value) {
        return value.asNumber()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse(value.state().word());
    }

    private static String piece(Piece piece) {
        return piece.kind() == Kind.SAME
                ? piece.text()
                : "【" + (piece.kind() == Kind.ADDED ? "＋" : "－") + piece.text() + "】";
    }
}
