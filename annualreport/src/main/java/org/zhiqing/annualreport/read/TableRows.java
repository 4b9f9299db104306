package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.List;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.form.TableNumber;

/** Which rows of the file belong to which table: by the headings of the sections and by what the tables print. */
record TableRows(List<SourceRow> two, List<SourceRow> three, List<SourceRow> four) {

    static TableRows of(List<Fragment> fragments, Outline outline) {
        TableRows rows = new TableRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int table = 0;
        boolean begun = fragments.stream().noneMatch(TableRows::opensTwo);
        for (Fragment fragment : fragments) {
            begun |= opensTwo(fragment);
            if (fragment instanceof SourceRow row) {
                if (!begun && begins(row) == 0) {
                    continue;
                }
                table = Math.max(table, begins(row));
                rows.all().get(table).add(row);
            } else if (outline.sectionAt(fragment) == ReportSection.REQUESTS) {
                table = Math.max(table, 1);
            } else if (outline.sectionAt(fragment) == ReportSection.REMEDIES) {
                table = Math.max(table, 2);
            }
        }
        return rows;
    }

    /** Rows before the table opens are menus of a saved page. */
    private static boolean opensTwo(Fragment fragment) {
        return fragment instanceof SourceRow row
                ? row.cells().stream()
                        .anyMatch(cell -> LabelScanner.opens(TableNumber.TWO, Spelling.plain(cell.text())))
                : LabelScanner.opens(TableNumber.TWO, Spelling.plain(((Passage) fragment).text()));
    }

    List<SourceRow> of(TableNumber number) {
        return all().get(number.ordinal());
    }

    private List<List<SourceRow>> all() {
        return List.of(two, three, four);
    }

    /** Returns the table, counted from 0, that the row shows to have begun; 0 when it shows nothing. */
    private static int begins(SourceRow row) {
        if (prints(row, ReportForm.of(FormEdition.FORM_2021).table(TableNumber.FOUR))) {
            return 2;
        }
        return prints(row, ReportForm.of(FormEdition.FORM_2021).table(TableNumber.THREE)) ? 1 : 0;
    }

    private static boolean prints(SourceRow row, FormTable table) {
        String outermost = Spelling.plain(
                table.blocks().get(0).columns().get(0).path().get(0).text());
        return row.cells().stream().anyMatch(cell -> Spelling.plain(cell.text()).equals(outermost));
    }
}
