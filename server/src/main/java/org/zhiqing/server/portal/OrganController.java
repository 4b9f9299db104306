package org.zhiqing.server.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.organ.LeadingGroup;
import org.zhiqing.server.organ.LeadingGroups;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.OrganRecords;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.Responsible;
import org.zhiqing.server.organ.UnitResponsibility;
import org.zhiqing.server.portal.bytes.SameForEverybody;
import org.zhiqing.server.publication.reading.PublicDocuments;

/** 公开指南 and 机构信息, made from the organ's record, so that they are never older than it (art. 12). */
@Controller
class OrganController {

    private static final int NEWEST = 20;

    private final Site site;
    private final Organs organs;
    private final OrganRecords records;
    private final LeadingGroups groups;
    private final UnitResponsibility responsible;
    private final PublicDocuments documents;
    private final Clock clock;

    OrganController(
            Site site,
            Organs organs,
            OrganRecords records,
            LeadingGroups groups,
            UnitResponsibility responsible,
            PublicDocuments documents,
            Clock clock) {
        this.site = site;
        this.organs = organs;
        this.records = records;
        this.groups = groups;
        this.responsible = responsible;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/guide")
    @SameForEverybody
    String guide(Model model) {
        model.addAttribute("page", page("guide"));
        return "portal/guide";
    }

    @GetMapping("/organ")
    @SameForEverybody
    String organ(Model model) {
        model.addAttribute("page", page("organ-profile"));
        return "portal/organ";
    }

    private OrganPage page(String section) {
        Organ organ = site.organ().orElseThrow(() -> new Refusal("portal.organ-not-found"));
        LocalDate today = LocalDate.now(clock);
        Optional<LeadingGroup> group = groups.of(organ.id(), today);
        return new OrganPage(
                organ,
                records.of(organ.id()),
                site.sections().stream().filter(one -> one.depth() == 0).toList(),
                documents.newest(List.of(section), NEWEST),
                units(organ, today),
                group.orElse(null),
                group.map(found -> found.membersOn(today)).orElse(List.of()));
    }

    private List<OrganPage.Unit> units(Organ organ, LocalDate today) {
        return organs.unitsOf(organ.id()).stream()
                .filter(unit -> unit.existsOn(today))
                .map(unit -> new OrganPage.Unit(
                        unit.name(),
                        responsible.of(unit.id()).map(Responsible::name).orElse("")))
                .toList();
    }
}
