package org.zhiqing.annualreport.generate;

import java.util.List;
import java.util.function.Consumer;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.Measure;
import org.zhiqing.annualreport.form.TableNumber;
import org.zhiqing.annualreport.render.PrintedLine.Kind;

/** Damage to what stands in the cells of numbers. */
final class ValueDamage {

    private ValueDamage() {}

    static Consumer<Draft> zeros(String instead) {
        return draft -> draft.numbers(cell -> true, text -> text.equals("0") ? instead : text);
    }

    static void padded(Draft draft) {
        unchanged(draft, text -> "\u00a0 " + text + "\u3000");
    }

    static void fullWidth(Draft draft) {
        unchanged(draft, text -> text.chars()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    static void grouped(Draft draft) {
        unchanged(draft, text -> text.matches("\\d{4,}") ? text.replaceAll("\\B(?=(\\d{3})+$)", ",") : text);
    }

    /** Another notation of the same number. */
    private static void unchanged(Draft draft, java.util.function.UnaryOperator<String> notation) {
        draft.cells(cell -> cell.cell() != null, cell -> notation.apply(cell.text()));
    }

    static void amountWithUnit(Draft draft) {
        draft.numbers(cell -> cell.column().measure() == Measure.AMOUNT, text -> text + "万元");
    }

    static void remark(Draft draft) {
        one(draft, "proactive/normative_documents/", text -> text + "（其中修订1件）");
    }

    static void word(Draft draft) {
        one(draft, "requests/disclosed/", text -> "若干");
    }

    private static void one(Draft draft, String prefix, java.util.function.UnaryOperator<String> change) {
        List<CellId> ids = draft.original.form().cells().stream()
                .map(FormCell::id)
                .filter(id -> id.value().startsWith(prefix))
                .toList();
        CellId chosen = ids.get(draft.random.nextInt(ids.size()));
        draft.numbers(cell -> cell.id().equals(chosen), change);
    }

    static void wrongTotal(Draft draft) {
        one(draft, "requests/disposed/", text -> plus(text, 1));
    }

    static void wrongOutcome(Draft draft) {
        List<FormCell> outcomes = draft.original.form().table(TableNumber.THREE).cells().stream()
                .filter(cell -> cell.row().path().size() > 1)
                .toList();
        CellId chosen = outcomes.get(draft.random.nextInt(outcomes.size())).id();
        draft.numbers(cell -> cell.id().equals(chosen), text -> plus(text, 10));
    }

    private static String plus(String text, long more) {
        return String.valueOf(Long.parseLong(text) + more);
    }

    static void remedyTotalsZero(Draft draft) {
        draft.numbers(
                cell -> cell.table() == TableNumber.FOUR && cell.id().value().endsWith("/total"), text -> "0");
    }

    static void narrativeDiffers(Draft draft) {
        draft.lines(Kind.PARAGRAPH, text -> text.replaceAll("新收政府信息公开申请(\\d+)件", "新收政府信息公开申请9$1件"));
    }
}
