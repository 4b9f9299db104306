package org.zhiqing.annualreport.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.FormTable;
import org.zhiqing.annualreport.form.NoReportFormException;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.form.TableNumber;

/** Reads a report from its fragments; the fronts for kinds of file end here. */
public final class ReportReader {

    private final String fileName;
    private final List<Fragment> fragments;
    private final Outline outline;
    private final Map<CellId, CellValue> cells = new LinkedHashMap<>();
    private final List<Observation> observations = new ArrayList<>();

    private ReportReader(List<Fragment> fragments, String fileName) {
        this.fileName = fileName;
        this.fragments = List.copyOf(RowAssembly.of(Headings.apart(fragments)));
        this.outline = Outline.of(this.fragments);
    }

    /**
     * Reads plain text or Markdown.
     *
     * @param fileName for the year it may name, and for messages
     * @throws NoReportFormException if the report is about a year before 2019
     */
    public static ReportReading readText(String text, String fileName) {
        return read(TextLayout.fragments(text), fileName);
    }

    /**
     * Reads what a front has cut a file into.
     *
     * @throws NoReportFormException if the report is about a year before 2019
     */
    public static ReportReading read(List<Fragment> fragments, String fileName) {
        return new ReportReader(fragments, fileName).read();
    }

    private ReportReading read() {
        ReportReading withoutTables = withoutTables();
        refuseOldForm(withoutTables.year(), withoutTables.printed());
        readTables(withoutTables.form());
        return withoutTables.withTables(cells, observations);
    }

    private ReportReading withoutTables() {
        TitleReading title = TitleReading.of(outline.opening());
        Signature signature = signature(title.title());
        List<SectionReading> sections = sections(title.title(), signature);
        return new ReportReading(
                fileName,
                title.organ() != null ? title.organ() : signature.organ(),
                title.title(),
                YearReading.of(fileName, title.title(), title.opening(), overview(sections)),
                EditionRecognition.of(texts()),
                title.opening(),
                sections,
                cells,
                signature,
                observations,
                true);
    }

    private static void refuseOldForm(OptionalInt year, @Nullable FormEdition printed) {
        if (printed == null && year.isPresent() && year.getAsInt() < FormEdition.FORM_2019.firstYear()) {
            throw new NoReportFormException(year.getAsInt());
        }
    }

    private void readTables(ReportForm form) {
        TableRows rows = TableRows.of(fragments, outline);
        for (FormTable table : form.tables()) {
            TableReading found = new TableReading(table.number());
            switch (table.number()) {
                case TWO -> new ProactiveTableReader(table, found).read(rows.two());
                case THREE -> new RequestsTableReader(form, found).read(rows.three());
                case FOUR -> new RemedyTableReader(table, found).read(rows.four());
            }
            if (found.cells().isEmpty()) {
                missing(table, found);
            }
            found.complete(table);
            cells.putAll(found.cells());
            observations.addAll(found.observations());
        }
    }

    private void missing(FormTable table, TableReading found) {
        Optional<Passage> runTogether = fragments.stream()
                .filter(Passage.class::isInstance)
                .map(Passage.class::cast)
                .filter(passage -> EditionRecognition.printed(table, passage.text()))
                .findFirst();
        if (runTogether.isPresent()) {
            found.runTogether(table, runTogether.get());
        } else {
            found.observe(Observation.Kind.TABLE_MISSING, "", "", headingPlace(table.number()));
        }
    }

    private @Nullable Place headingPlace(TableNumber number) {
        return outline.headings().stream()
                .filter(heading -> heading.section() == number.section())
                .map(heading -> heading.passage().place())
                .findFirst()
                .orElse(null);
    }

    private Signature signature(@Nullable Passage title) {
        return outline.headings().stream()
                .max(Comparator.comparingInt(Outline.Heading::at))
                .map(heading -> SignatureReading.of(outline.paragraphs(heading.section(), title)))
                .orElse(Signature.NONE);
    }

    private List<SectionReading> sections(@Nullable Passage title, Signature signature) {
        return outline.headings().stream()
                .map(heading -> new SectionReading(
                        heading.section(),
                        heading.passage(),
                        heading.asPrescribed(),
                        outline.paragraphs(heading.section(), title).stream()
                                .filter(passage -> passage != signature.organ() && passage != signature.date())
                                .toList()))
                .toList();
    }

    private static List<Passage> overview(List<SectionReading> sections) {
        return sections.stream()
                .filter(section -> section.section() == ReportSection.OVERVIEW)
                .flatMap(section -> section.paragraphs().stream())
                .toList();
    }

    private List<String> texts() {
        return fragments.stream()
                .flatMap(fragment -> fragment instanceof SourceRow row
                        ? row.cells().stream().map(Passage::text)
                        : Stream.of(((Passage) fragment).text()))
                .toList();
    }
}
