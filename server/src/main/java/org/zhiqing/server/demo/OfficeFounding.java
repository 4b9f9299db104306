package org.zhiqing.server.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiqing.server.catalog.Sections;
import org.zhiqing.server.organ.FirstRun;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.OrganArrangement;
import org.zhiqing.server.organ.OrganKind;
import org.zhiqing.server.organ.OrganRecord;
import org.zhiqing.server.organ.ReceptionPoint;
import org.zhiqing.server.organ.SetupCode;

/** Founds the office: its first run, the city above it, its units and sections. */
@Component
@OnlyInDemonstration
final class OfficeFounding {

    private final SetupCode code;
    private final FirstRun firstRun;
    private final OrganArrangement arrangement;
    private final Sections sections;
    private final OfficePeople people;
    private final Clock clock;

    OfficeFounding(
            SetupCode code,
            FirstRun firstRun,
            OrganArrangement arrangement,
            Sections sections,
            OfficePeople people,
            Clock clock) {
        this.code = code;
        this.firstRun = firstRun;
        this.arrangement = arrangement;
        this.sections = sections;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Founds the office at the instant at which the clock stands.
     *
     * @param today the day on which the demonstration begins for its visitors
     */
    Cast found(LocalDate today) {
        Sheet office = Sheet.one("people.yaml");
        firstRun.setUp(new FirstRun.Setup(
                code.make(),
                organ(office.sheet("zone"), OrganKind.DEVELOPMENT_ZONE, null),
                record(office.sheet("record")),
                administrator(office, 0),
                administrator(office, 1),
                administrator(office, 2)));
        Organ zone = people.site();
        long city = arrangement.add(
                people.administrator("system", office), organ(office.sheet("city"), OrganKind.GOVERNMENT, null));
        arrangement.change(people.administrator("system", office), below(zone, city));
        Map<String, Long> units = new HashMap<>();
        for (Sheet unit : office.list("units")) {
            units.put(
                    unit.text("key"),
                    arrangement.add(people.administrator("system", office), organ(unit, OrganKind.UNIT, zone.id())));
        }
        sections.arrangeDefault(zone.id());
        return people.cast(office, zone, city, units, today, LocalDate.now(clock));
    }

    private static FirstRun.Administrator administrator(Sheet office, int index) {
        Sheet person = office.list("people").get(index);
        return new FirstRun.Administrator(person.text("name"), person.text("account"), OfficePeople.FIRST_PASSWORD);
    }

    private static Organ organ(Sheet sheet, OrganKind kind, @Nullable Long parent) {
        return new Organ(
                0,
                parent,
                kind,
                sheet.text("name"),
                sheet.text("short"),
                "",
                sheet.text("index"),
                kind == OrganKind.GOVERNMENT,
                false,
                false,
                null,
                0);
    }

    private static Organ below(Organ zone, long city) {
        return new Organ(
                zone.id(),
                city,
                zone.kind(),
                zone.name(),
                zone.shortName(),
                zone.uscc(),
                zone.indexCode(),
                zone.government(),
                zone.ruleMaking(),
                zone.site(),
                zone.closedOn(),
                zone.version());
    }

    private static OrganRecord record(Sheet sheet) {
        List<ReceptionPoint> points = sheet.list("points").stream()
                .map(point -> new ReceptionPoint(
                        point.text("name"), point.text("address"), point.text("telephone"), point.text("hours")))
                .toList();
        return new OrganRecord(
                0,
                0,
                Instant.EPOCH,
                "",
                sheet.text("office"),
                sheet.text("address"),
                sheet.text("postcode"),
                sheet.text("telephone"),
                sheet.text("fax"),
                sheet.text("email"),
                sheet.text("hours"),
                sheet.text("site"),
                sheet.text("siteAddress"),
                "",
                "",
                "",
                points);
    }
}
