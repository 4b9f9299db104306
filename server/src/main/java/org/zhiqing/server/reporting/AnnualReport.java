package org.zhiqing.server.reporting;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.annualreport.form.ReportSection;
import org.zhiqing.server.kernel.Refusal;

/**
 * One organ's report on one year (年度报告).
 *
 * <p>Immutable: every step returns the report as it is afterwards.
 *
 * @param preface the paragraph before section one
 * @param sections narrative by section, paragraphs separated by line breaks; figures stand as {@code {名称}}
 * @param document id of the document that carries it through approval; {@code null} before it was first submitted
 * @param frozenAt when it was published; {@code null} before
 * @param version rises by one with every save
 */
public record AnnualReport(
        long id,
        long organ,
        int year,
        String title,
        String preface,
        ReportStage stage,
        Map<ReportSection, String> sections,
        @Nullable Long document,
        Instant changedAt,
        String changedBy,
        @Nullable Instant frozenAt,
        int version) {

    public AnnualReport {
        sections = Map.copyOf(sections);
    }

    /** Returns the narrative of a section, empty if nothing was written. */
    public String section(ReportSection section) {
        return sections.getOrDefault(section, "");
    }

    /**
     * Returns quietly if the text may be changed.
     *
     * @throws Refusal {@code reporting.report-not-editable}
     */
    public void mustBeEditable() {
        if (stage != ReportStage.DRAFT) {
            throw new Refusal("reporting.report-not-editable", year, stage);
        }
    }
}
