package org.zhiqing.annualreport.read;

import java.util.List;
import org.zhiqing.annualreport.form.ReportSection;

/**
 * One of the six sections as found.
 *
 * @param heading as printed
 * @param asPrescribed whether the heading is that of the form, apart from blanks and marks
 * @param paragraphs its running text, line by line, without tables, running titles and signature
 */
public record SectionReading(ReportSection section, Passage heading, boolean asPrescribed, List<Passage> paragraphs) {}
