package org.zhiqing.server.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.kernel.Page;
import org.zhiqing.server.publication.Validity;
import org.zhiqing.server.publication.reading.PublicLine;
import org.zhiqing.server.web.Form;
import org.zhiqing.server.web.Shell;

/**
 * The list of a section.
 *
 * @param beside the sections around it, as the left side shows them: label and address; the own one has no address
 * @param kinds labels of the kinds, by slug
 * @param chosen what it is narrowed to; a blank word narrows nothing
 * @param href the own address with what is chosen, ending so that a page number can be put behind it
 */
public record SectionPage(
        Section section,
        List<Shell.Crumb> way,
        List<Shell.Crumb> beside,
        List<Form.Option> years,
        List<Form.Option> validities,
        Map<String, String> kinds,
        Chosen chosen,
        Page<PublicLine> lines,
        String href) {

    /** What the visitor narrows the list to. */
    public record Chosen(@Nullable Integer year, @Nullable Validity validity, @Nullable LocalDate asOf) {

        public boolean isAny() {
            return year != null || validity != null || asOf != null;
        }

        public String yearText() {
            return year == null ? "" : year.toString();
        }

        public String asOfText() {
            return asOf == null ? "" : asOf.toString();
        }

        public String validityText() {
            return validity == null ? "" : validity.name();
        }
    }
}
