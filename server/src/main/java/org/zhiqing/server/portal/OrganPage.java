package org.zhiqing.server.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.organ.LeadingGroup;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.OrganRecord;
import org.zhiqing.server.publication.reading.PublicLine;

/**
 * What the public learns of the organ (arts. 12 and 20(2)).
 *
 * @param sections the sections at the top, with what belongs in each
 * @param documents what the organ has published of itself: its guide, or its functions
 * @param units its units with who answers for disclosure in each
 * @param group its leading group, {@code null} if there is none
 * @param members who is in the group today
 */
public record OrganPage(
        Organ organ,
        OrganRecord record,
        List<Section> sections,
        List<PublicLine> documents,
        List<Unit> units,
        @Nullable LeadingGroup group,
        List<LeadingGroup.Member> members) {

    /** A unit (内设机构); {@code responsible} is empty if nobody was named. */
    public record Unit(String name, String responsible) {}

    /** Returns the disclosure office, or the organ itself if none was named. */
    public String office() {
        return record.officeName().isBlank() ? organ.name() : record.officeName();
    }
}
