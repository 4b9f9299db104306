package org.zhiqing.annualreport.check;

import java.util.List;
import java.util.stream.Stream;
import org.zhiqing.annualreport.check.Relation.Comparison;
import org.zhiqing.annualreport.check.Relation.Term;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormColumn;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;

/** The relations between cells that are not cross-checks of the form: within a report, and from year to year. */
final class Relations {

    private static final List<String> DOCUMENTS = List.of("government_rules", "normative_documents");
    private static final List<String> CASES = List.of("review", "litigation_direct", "litigation_after_review");
    private static final String TOTAL = "total";

    private Relations() {}

    /** Returns what must hold within one report. */
    static List<Relation> within(ReportForm form) {
        return Stream.concat(
                        columns(form)
                                .map(column -> new Relation(
                                        CheckRule.CARRIED_OUT_TOO_MANY,
                                        "表三“" + column.label().text() + "”列",
                                        List.of(requests("received", column), requests("carried_in", column)),
                                        Comparison.AT_LEAST,
                                        requests("carried_out", column).cell())),
                        DOCUMENTS.stream()
                                .map(kind -> new Relation(
                                        CheckRule.IN_FORCE_TOO_FEW,
                                        row(form, document(kind, "in_force")),
                                        List.of(
                                                Term.of(document(kind, "issued")),
                                                Term.minus(document(kind, "repealed"))),
                                        Comparison.AT_MOST,
                                        new CellId(document(kind, "in_force")))))
                .toList();
    }

    /** Returns what must hold between last year's report and this year's. */
    static List<Relation> betweenYears(ReportForm form) {
        return Stream.of(
                        columns(form).map(Relations::carriedOver),
                        DOCUMENTS.stream().flatMap(kind -> documents(form, kind)),
                        CASES.stream().map(cases -> pending(form, cases)))
                .flatMap(relations -> relations)
                .toList();
    }

    private static Relation carriedOver(FormColumn column) {
        boolean total = column.key().equals(TOTAL);
        return new Relation(
                total ? CheckRule.CARRIED_OVER : CheckRule.CARRIED_OVER_BY_KIND,
                "表三“二、上年结转”" + (total ? "" : "的“" + column.label().text() + "”"),
                List.of(Term.lastYear("requests/carried_out/" + column.key())),
                Comparison.EQUAL,
                requests("carried_in", column).cell());
    }

    private static Stream<Relation> documents(ReportForm form, String kind) {
        Term before = Term.lastYear(document(kind, "in_force"));
        Term issued = Term.of(document(kind, "issued"));
        String words = row(form, document(kind, "in_force"));
        return Stream.of(
                new Relation(
                        CheckRule.IN_FORCE,
                        words,
                        List.of(before, issued, Term.minus(document(kind, "repealed"))),
                        Comparison.EQUAL,
                        new CellId(document(kind, "in_force"))),
                new Relation(
                        CheckRule.REPEALED_TOO_MANY,
                        words,
                        List.of(before, issued),
                        Comparison.AT_LEAST,
                        new CellId(document(kind, "repealed"))));
    }

    private static Relation pending(ReportForm form, String cases) {
        CellId total = new CellId(cases + "/" + TOTAL);
        return new Relation(
                CheckRule.PENDING_VANISHED,
                form.cell(total).orElseThrow().columnWords(),
                List.of(Term.lastYear(cases + "/pending")),
                Comparison.AT_MOST,
                total);
    }

    private static Stream<FormColumn> columns(ReportForm form) {
        return form.table(TableNumber.THREE).blocks().get(0).columns().stream();
    }

    private static Term requests(String row, FormColumn column) {
        return Term.of("requests/" + row + "/" + column.key());
    }

    private static String document(String kind, String column) {
        return "proactive/" + kind + "/" + column;
    }

    private static String row(ReportForm form, String cell) {
        return form.cellOfAnyEdition(new CellId(cell)).orElseThrow().rowWords();
    }
}
