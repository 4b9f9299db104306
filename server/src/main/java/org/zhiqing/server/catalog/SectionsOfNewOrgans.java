package org.zhiqing.server.catalog;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiqing.server.organ.OrganChanged;
import org.zhiqing.server.organ.Organs;

/** Gives an organ the sections of the official structure in the transaction that makes it; units have none. */
@Component
class SectionsOfNewOrgans {

    private final Sections sections;
    private final SectionList list;
    private final Organs organs;

    SectionsOfNewOrgans(Sections sections, SectionList list, Organs organs) {
        this.sections = sections;
        this.list = list;
        this.organs = organs;
    }

    @EventListener
    void arrange(OrganChanged changed) {
        boolean organ =
                organs.find(changed.organ()).filter(found -> !found.isUnit()).isPresent();
        if (organ && list.tree(changed.organ()).isEmpty()) {
            sections.arrangeDefault(changed.organ());
        }
    }
}
