package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.ReportSection;

/**
 * A report as read.
 *
 * @param organ {@code null} if not found
 * @param title {@code null} if there is none
 * @param years every year that says what the report is about
 * @param printed the edition that the tables themselves show; {@code null} if they do not show it
 * @param opening what stands between the title and section one
 * @param sections those found, in the order of the form
 * @param cells every cell of the form, and cells of the other edition that were found
 * @param textRead false when only cells were given (JSON), so that nothing can be said of the text
 */
public record ReportReading(
        String fileName,
        @Nullable Passage organ,
        @Nullable Passage title,
        List<YearMention> years,
        @Nullable FormEdition printed,
        List<Passage> opening,
        List<SectionReading> sections,
        Map<CellId, CellValue> cells,
        Signature signature,
        List<Observation> observations,
        boolean textRead) {

    public ReportReading {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        observations = List.copyOf(observations);
    }

    ReportReading withTables(Map<CellId, CellValue> read, List<Observation> observed) {
        return new ReportReading(
                fileName, organ, title, years, printed, opening, sections, read, signature, observed, textRead);
    }

    /** Returns the year reported on, by the most trusted mention; empty if none was found. */
    public OptionalInt year() {
        return years.stream()
                .sorted(Comparator.comparing(YearMention::source))
                .mapToInt(YearMention::year)
                .findFirst();
    }

    /** Returns the edition due for the year reported on; empty if the year is not known or before 2019. */
    public Optional<FormEdition> due() {
        return year().isPresent() && year().getAsInt() >= FormEdition.FORM_2019.firstYear()
                ? Optional.of(FormEdition.forYear(year().getAsInt()))
                : Optional.empty();
    }

    /** Returns the form by which the cells are named: the printed edition, else the due one, else the newest. */
    public ReportForm form() {
        return ReportForm.of(printed != null ? printed : due().orElse(FormEdition.FORM_2021));
    }

    /** Returns what the cell holds; {@link CellValue#absent()} for a cell that is not there. */
    public CellValue cell(CellId id) {
        return cells.getOrDefault(id, CellValue.absent());
    }

    /** Returns what is said before section one; some say it in the first paragraph of section one. */
    public OpeningParts openingParts() {
        List<Passage> said = new ArrayList<>(opening);
        section(ReportSection.OVERVIEW)
                .flatMap(overview -> overview.paragraphs().stream().findFirst())
                .ifPresent(said::add);
        return OpeningParts.of(said);
    }

    public Optional<SectionReading> section(ReportSection section) {
        return sections.stream().filter(found -> found.section() == section).findFirst();
    }
}
