package org.zhiqing.annualreport.check;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.FormEdition;
import org.zhiqing.annualreport.form.Place;
import org.zhiqing.annualreport.form.ReportForm;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.annualreport.read.Observation;
import org.zhiqing.annualreport.read.Passage;
import org.zhiqing.annualreport.read.ReportReading;
import org.zhiqing.annualreport.read.SectionReading;
import org.zhiqing.annualreport.read.YearMention;

/** Title, headings, tables, labels, signature: S-01 to S-03, S-07, F-01, F-02. */
final class StructureCheck {

    private final ReportReading reading;
    private final Findings findings;

    StructureCheck(ReportReading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void run() {
        form();
        picture();
        reading.observations().forEach(this::observation);
        if (reading.textRead()) {
            title();
            years();
            opening();
            headings();
            signature();
        }
    }

    private void picture() {
        reading.cells().values().stream()
                .map(value -> value.place())
                .filter(place -> place != null && place.isScanned())
                .findFirst()
                .ifPresent(place -> findings.add(CheckRule.READ_FROM_A_PICTURE, place));
    }

    private void title() {
        if (reading.title() == null) {
            findings.add(CheckRule.TITLE_MISSING, Place.of(1, 1));
        }
    }

    private void years() {
        if (reading.year().isEmpty()) {
            findings.add(CheckRule.YEAR_UNKNOWN, Place.of(1, 1));
            return;
        }
        List<YearMention> stated = reading.years().stream()
                .filter(mention -> mention.source() != YearMention.Source.NARRATIVE)
                .toList();
        for (YearMention mention : stated) {
            YearMention first = stated.get(0);
            if (mention.year() != first.year()) {
                findings.add(
                        CheckRule.YEARS_DISAGREE,
                        mention.place(),
                        first.source().word(),
                        first.year(),
                        mention.source().word(),
                        mention.year());
            }
        }
    }

    private void opening() {
        String missing = reading.openingParts().named().entrySet().stream()
                .filter(part -> part.getValue() == null)
                .map(part -> part.getKey())
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            Passage title = reading.title();
            findings.add(CheckRule.OPENING_INCOMPLETE, title == null ? Place.of(1, 1) : title.place(), missing);
        }
    }

    private void headings() {
        @Nullable Place before = null;
        for (ReportSection section : ReportSection.values()) {
            Optional<SectionReading> found = reading.section(section);
            if (found.isEmpty()) {
                findings.add(CheckRule.SECTION_MISSING, before, section.heading());
                continue;
            }
            before = found.get().heading().place();
            if (!found.get().asPrescribed()) {
                CheckRule rule = section == ReportSection.PROBLEMS
                        ? CheckRule.HEADING_OF_FIVE_DEVIATES
                        : CheckRule.HEADING_DEVIATES;
                findings.add(rule, before, found.get().heading().text(), section.heading());
            }
        }
    }

    private void form() {
        FormEdition printed = reading.printed();
        Optional<FormEdition> due = reading.due();
        if (printed == null || due.isEmpty()) {
            return;
        }
        int year = reading.year().orElseThrow();
        Place place = reading.cells().values().stream()
                .map(value -> value.place())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (printed != due.get()) {
            findings.add(
                    CheckRule.WRONG_FORM,
                    place,
                    printed.word(),
                    year,
                    due.get().word(),
                    due.get().source());
        } else if (printed == FormEdition.FORM_2019) {
            findings.add(CheckRule.OLD_FORM, place, printed.word(), printed.source(), year);
        }
    }

    private void observation(Observation seen) {
        String table = seen.table().word();
        switch (seen.kind()) {
            case LABEL_DEVIATES -> add(CheckRule.LABEL_DEVIATES, seen, table, seen.printed(), seen.expected());
            case COLUMN_MISSING -> add(CheckRule.COLUMN_MISSING, seen, table, seen.expected());
            case COLUMN_ORDER -> add(CheckRule.COLUMN_ORDER, seen, table, seen.printed());
            case COLUMN_PHANTOM -> add(CheckRule.COLUMN_PHANTOM, seen, table, seen.printed(), seen.expected());
            case ROW_FOREIGN -> foreignRow(seen);
            case ROW_UNLABELLED -> add(CheckRule.ROW_UNLABELLED, seen, table, seen.printed());
            case ROW_REPEATED -> add(CheckRule.ROW_REPEATED, seen, table, seen.expected());
            case ROW_UNDECIDED -> add(CheckRule.ROW_UNDECIDED, seen, table, seen.expected());
            case TABLE_MISSING ->
                add(CheckRule.TABLE_MISSING, seen, table, seen.table().section().title());
            case TABLE_RUN_TOGETHER -> add(CheckRule.TABLE_RUN_TOGETHER, seen, table);
        }
    }

    private void foreignRow(Observation seen) {
        ReportForm form = reading.form();
        if (form.edition() == FormEdition.FORM_2021) {
            add(CheckRule.OTHER_HANDLING_NOT_SPLIT, seen);
        } else {
            add(
                    CheckRule.ROW_OF_OTHER_FORM,
                    seen,
                    seen.printed(),
                    form.edition().word());
        }
    }

    private void add(CheckRule rule, Observation seen, Object... found) {
        findings.add(rule, seen.place(), found);
    }

    private void signature() {
        boolean organ = reading.signature().organ() != null;
        boolean date = reading.signature().signedOn() != null;
        if (!organ || !date) {
            findings.add(
                    CheckRule.SIGNATURE_MISSING, lastText(), !organ && !date ? "落款机关和日期" : organ ? "落款日期" : "落款机关");
        }
    }

    private @Nullable Place lastText() {
        return reading.sections().stream()
                .flatMap(section -> Stream.concat(Stream.of(section.heading()), section.paragraphs().stream()))
                .map(Passage::place)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
