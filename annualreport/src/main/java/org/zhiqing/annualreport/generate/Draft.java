package org.zhiqing.annualreport.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.TableNumber;
import org.zhiqing.annualreport.render.PrintedCell;
import org.zhiqing.annualreport.render.PrintedLine;
import org.zhiqing.annualreport.render.PrintedPiece;
import org.zhiqing.annualreport.render.PrintedReport;
import org.zhiqing.annualreport.render.PrintedTable;
import org.zhiqing.annualreport.render.ReportContent;
import org.zhiqing.annualreport.render.TextReport;
import org.zhiqing.annualreport.render.TextTables;

/** A report that is being damaged: first as it is printed, then as text. */
final class Draft {

    final ReportContent original;
    final Random random;
    final List<PrintedPiece> pieces;
    TextTables tables = TextTables.TABS;

    /** The cells touched, each with what is printed there now. */
    final Map<CellId, String> touched = new LinkedHashMap<>();

    private UnaryOperator<String> text = UnaryOperator.identity();
    private boolean onlyText;

    Draft(ReportContent original, Random random) {
        this.original = original;
        this.random = random;
        this.pieces = new ArrayList<>(PrintedReport.of(original).pieces());
    }

    PrintedReport printed() {
        return new PrintedReport(original.title(), pieces);
    }

    String text() {
        return text.apply(TextReport.of(printed(), tables));
    }

    /** Whether the damage cannot be shown but in text. */
    boolean onlyText() {
        return onlyText;
    }

    /** Changes the finished text. */
    void inText(UnaryOperator<String> change) {
        UnaryOperator<String> before = text;
        text = whole -> change.apply(before.apply(whole));
        onlyText = true;
    }

    void lines(PrintedLine.Kind kind, UnaryOperator<String> change) {
        pieces.replaceAll(piece -> piece instanceof PrintedLine line && line.kind() == kind
                ? new PrintedLine(kind, change.apply(line.text()))
                : piece);
    }

    void tables(UnaryOperator<PrintedTable> change) {
        pieces.replaceAll(piece -> piece instanceof PrintedTable table ? change.apply(table) : piece);
    }

    void table(TableNumber number, UnaryOperator<PrintedTable> change) {
        tables(table -> table.number() == number ? change.apply(table) : table);
    }

    /** Changes every label of every table. */
    void labels(UnaryOperator<String> change) {
        cells(cell -> cell.cell() == null, cell -> change.apply(cell.text()));
    }

    void cells(Predicate<PrintedCell> which, Function<PrintedCell, String> text) {
        tables(table -> table.withCells(table.cells().stream()
                .map(cell -> which.test(cell) ? cell.withText(text.apply(cell)) : cell)
                .toList()));
    }

    /** Changes what is printed for numbers, and notes them as touched. */
    void numbers(Predicate<FormCell> which, UnaryOperator<String> change) {
        cells(cell -> which(cell, which), cell -> {
            String now = change.apply(cell.text());
            FormCell form = cell.cell();
            if (form != null && !now.equals(cell.text())) {
                touched.put(form.id(), now);
            }
            return now;
        });
    }

    private static boolean which(PrintedCell cell, Predicate<FormCell> which) {
        @Nullable FormCell form = cell.cell();
        return form != null && which.test(form);
    }

    /** Notes cells as touched whose print does not change. */
    void touch(Predicate<FormCell> which) {
        original.form().cells().stream().filter(which).forEach(cell -> touched.put(cell.id(), ""));
    }

    /** Returns a place in the text before which something can be put: the heading with these words. */
    int heading(String words) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof PrintedLine line
                    && line.kind() == PrintedLine.Kind.HEADING
                    && line.text().contains(words)) {
                return i;
            }
        }
        throw new IllegalStateException("no heading " + words);
    }
}
