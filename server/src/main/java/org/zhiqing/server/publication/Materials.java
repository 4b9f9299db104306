package org.zhiqing.server.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.Section;
import org.zhiqing.server.catalog.SectionList;
import org.zhiqing.server.files.StoredFiles;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.publication.kind.DocumentKinds;

/** What a draft is made with: kinds, sections, files, bodies. */
@Component
class Materials {

    private final DocumentKinds kinds;
    private final SectionList sections;
    private final StoredFiles files;
    private final CountersigningUnits countersigning;
    private final BodyTaking bodies;
    private final IntakeStore intakes;

    Materials(
            DocumentKinds kinds,
            SectionList sections,
            StoredFiles files,
            CountersigningUnits countersigning,
            BodyTaking bodies,
            IntakeStore intakes) {
        this.kinds = kinds;
        this.sections = sections;
        this.files = files;
        this.countersigning = countersigning;
        this.bodies = bodies;
        this.intakes = intakes;
    }

    DocumentKinds kinds() {
        return kinds;
    }

    BodyTaking bodies() {
        return bodies;
    }

    IntakeStore intakes() {
        return intakes;
    }

    StoredFiles files() {
        return files;
    }

    /** Returns the ids of the units that can countersign. */
    List<Long> units(long organ) {
        return countersigning.units(organ).stream().map(Organ::id).toList();
    }

    /**
     * Returns the slug of the section, or of the one that has its content since a restructuring.
     *
     * @throws Findings {@code publication.no-such-section}
     */
    String section(long organ, String slug) {
        Optional<Section> found = sections.now(organ, slug);
        if (found.isEmpty()) {
            Findings.Collector findings = new Findings.Collector();
            findings.add(new Finding("section", "publication.no-such-section", slug));
            findings.throwIfAny();
        }
        return found.orElseThrow().slug();
    }
}
