package org.zhiqing.server.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.LeadingGroup;
import org.zhiqing.server.organ.LeadingGroups;
import org.zhiqing.server.organ.UnitResponsibility;
import org.zhiqing.server.settings.SettingChange;

/** Settles what the office chooses: settings, its leading group, who answers for each unit. */
@Component
@OnlyInDemonstration
final class OfficeChoices {

    private final SettingChange settings;
    private final LeadingGroups groups;
    private final UnitResponsibility responsibility;

    OfficeChoices(SettingChange settings, LeadingGroups groups, UnitResponsibility responsibility) {
        this.settings = settings;
        this.groups = groups;
        this.responsibility = responsibility;
    }

    void settle(Sheet office, Cast cast, LocalDate on) {
        for (Sheet choice : office.list("settings")) {
            settings.choose(
                    cast.the(choice.text("by")), choice.text("key"), choice.text("value"), on, choice.text("basis"), 0);
        }
        Actor system = cast.the("system");
        cast.units()
                .forEach((key, unit) ->
                        responsibility.name(system, unit, cast.headOf(key).person()));
        Sheet sheet = office.sheet("group");
        long group = groups.found(system, cast.zone(), sheet.text("name"), sheet.text("document"), on);
        for (Sheet member : sheet.list("members")) {
            groups.appoint(
                    system,
                    group,
                    new LeadingGroup.Member(
                            0,
                            LeadingGroup.Duty.valueOf(member.text("duty")),
                            member.text("name"),
                            member.text("post"),
                            on,
                            null,
                            sheet.text("document")));
        }
    }
}
