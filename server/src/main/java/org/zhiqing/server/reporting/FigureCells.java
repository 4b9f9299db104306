package org.zhiqing.server.reporting;

import java.util.List;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.FormCell;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;

/** Which cells of table two units fill by hand: all but those of documents, which have a register. */
final class FigureCells {

    private FigureCells() {}

    static List<FormCell> of(FormEdition edition) {
        return ReportForm.of(edition).table(TableNumber.TWO).cells().stream()
                .filter(cell -> !isOfDocuments(cell.id()))
                .toList();
    }

    static boolean isFigure(FormEdition edition, CellId cell) {
        return of(edition).stream().anyMatch(known -> known.id().equals(cell));
    }

    private static boolean isOfDocuments(CellId cell) {
        return cell.value().startsWith("proactive/normative_documents/")
                || cell.value().startsWith("proactive/government_rules/");
    }
}
