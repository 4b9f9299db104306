package org.zhiqing.server.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.organ.LeadingGroup;
import org.zhiqing.server.organ.LeadingGroups;
import org.zhiqing.server.organ.UnitResponsibility;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.work.handover.Handover;

/** Puts down how people come and go: a new member of the leading group, and somebody who handed over and left. */
@Component
@OnlyInDemonstration
final class StaffScripts implements Script {

    private final LeadingGroups groups;
    private final UnitResponsibility responsibility;
    private final DocumentDrafting drafting;
    private final Handover handover;

    StaffScripts(
            LeadingGroups groups, UnitResponsibility responsibility, DocumentDrafting drafting, Handover handover) {
        this.groups = groups;
        this.responsibility = responsibility;
        this.drafting = drafting;
        this.handover = handover;
    }

    @Override
    public void putDown(Timeline timeline, Cast cast) {
        Sheet staff = Sheet.one("people.yaml").sheet("staff");
        Sheet change = staff.sheet("group");
        LocalDate on = timeline.ago(change.number("ago", 0));
        timeline.at(on, 9, 0, () -> changeGroup(change, on, cast));
        Sheet leaving = staff.sheet("handover");
        LocalDate last = timeline.workingDaysAgo(leaving.number("ago", 0));
        timeline.at(Beijing.day(timeline.beginning()), 9, 0, () -> answer(leaving, cast));
        timeline.at(last, 9, 0, () -> draft(leaving, last, cast));
        timeline.at(last, 16, 0, () -> handOver(leaving, cast));
    }

    private void changeGroup(Sheet change, LocalDate on, Cast cast) {
        Actor system = cast.the("system");
        LeadingGroup group = groups.of(cast.zone(), on).orElseThrow();
        LeadingGroup.Member leaving = group.membersOn(on).stream()
                .filter(member -> member.name().equals(change.text("leaves")))
                .findFirst()
                .orElseThrow();
        groups.leave(system, group.id(), leaving.id(), on.minusDays(1), change.text("document"));
        Sheet joins = change.sheet("joins");
        groups.appoint(
                system,
                group.id(),
                new LeadingGroup.Member(
                        0,
                        LeadingGroup.Duty.valueOf(joins.text("duty")),
                        joins.text("name"),
                        joins.text("post"),
                        on,
                        null,
                        change.text("document")));
    }

    private void answer(Sheet leaving, Cast cast) {
        responsibility.name(
                cast.the("system"),
                cast.units().getOrDefault(leaving.text("unit"), 0L),
                cast.the(leaving.text("from")).person());
    }

    private void draft(Sheet leaving, LocalDate on, Cast cast) {
        EditionContent content = EditionContent.of(leaving.text("draft"), leaving.text("body"))
                .edit()
                .documentDate(on)
                .done();
        drafting.draft("news", content, cast.the(leaving.text("from")));
    }

    private void handOver(Sheet leaving, Cast cast) {
        Actor by = cast.the(leaving.text("by"));
        long from = cast.the(leaving.text("from")).person();
        long to = cast.the(leaving.text("to")).person();
        String seen = handover.preview(by, from, to).seen();
        handover.handOver(by, from, to, leaving.text("reason"), true, seen);
    }
}
