package org.zhiqing.annualreport.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.TableNumber;

/** Tells the edition from the labels of table two that only one edition has. */
final class EditionRecognition {

    /** Shorter labels are words of the running text too. */
    private static final int SHORTEST = 4;

    /** With blanks between its characters. */
    private static final int LONGEST = 60;

    private static final int LABELS = 3;

    /** One label alone may be a short form, such as 规范性文件 for 行政规范性文件. */
    private static final int LEAD = 2;

    private static final Set<String> OLD = own(FormEdition.FORM_2019, FormEdition.FORM_2021);
    private static final Set<String> CURRENT = own(FormEdition.FORM_2021, FormEdition.FORM_2019);

    private EditionRecognition() {}

    /** Returns the edition with more labels of its own among the texts, {@code null} when neither leads by two. */
    static @Nullable FormEdition of(List<String> texts) {
        long old = count(OLD, texts);
        long current = count(CURRENT, texts);
        if (Math.abs(old - current) < LEAD) {
            return null;
        }
        return old > current ? FormEdition.FORM_2019 : FormEdition.FORM_2021;
    }

    private static Set<String> own(FormEdition edition, FormEdition other) {
        Set<String> own = labels(edition);
        own.removeAll(labels(other));
        return Set.copyOf(own);
    }

    private static long count(Set<String> own, List<String> texts) {
        return texts.stream()
                .filter(text -> text.length() <= LONGEST)
                .map(Spelling::plain)
                .filter(own::contains)
                .count();
    }

    private static Set<String> labels(FormEdition edition) {
        FormTable table = ReportForm.of(edition).table(TableNumber.TWO);
        Set<String> labels = new HashSet<>();
        table.cells().stream()
                .flatMap(cell -> Stream.of(cell.column().label(), cell.row().label()))
                .flatMap(label -> Stream.concat(Stream.of(label.text()), label.equivalents().stream()))
                .map(Spelling::plain)
                .forEach(labels::add);
        return labels;
    }

    /** Returns whether the text has at least three labels of the table's rows or columns, as run-together tables do. */
    static boolean printed(FormTable table, String text) {
        String plain = Spelling.plain(text);
        return table.cells().stream()
                        .flatMap(cell -> Stream.concat(
                                cell.row().path().stream(),
                                Stream.of(cell.column().label())))
                        .map(label -> Spelling.plain(label.text()))
                        .filter(label -> label.length() >= SHORTEST)
                        .distinct()
                        .filter(plain::contains)
                        .count()
                >= LABELS;
    }
}
