package org.zhiqing.server.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;

/** The tree of organs and units: what may stand where, and when something may be closed. */
@SystemTest
class OrganArrangementTests {

    static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    OrganArrangement arrangement;

    @Autowired
    Organs organs;

    @Autowired
    Personnel personnel;

    @Autowired
    People people;

    @Autowired
    Offices offices;

    @Test
    void anOrganStandsNeitherBelowItselfNorBelowItsOwnBelowNorInAUnit() {
        Office zone = offices.zone();
        Actor administrator = zone.the(Role.SYSTEM_ADMINISTRATOR);
        long child = arrangement.add(administrator, organ(0, OrganKind.DISPATCHED, zone.organ(), "园区办事处"));
        Organ self = organs.get(zone.organ());

        assertThat(codes(() -> arrangement.change(offices.site().the(Role.SYSTEM_ADMINISTRATOR), below(self, child))))
                .containsExactly("organ.parent-below");
        assertThat(codes(() -> arrangement.add(administrator, organ(0, OrganKind.DEPARTMENT, zone.unit(), "设在科室里的机关"))))
                .containsExactly("organ.organ-in-unit");
        assertThat(codes(() -> arrangement.add(zone.the(Role.DISCLOSURE_OFFICE), organ(0, OrganKind.UNIT, null, "无主"))))
                .contains("organ.unit-alone");
    }

    @Test
    void aUnitDoesNotBecomeAnOrgan() {
        Office zone = offices.zone();
        Organ unit = organs.get(zone.unit());
        Organ asOrgan = organ(unit.id(), OrganKind.DEPARTMENT, zone.organ(), unit.name());
        assertThat(codes(() -> arrangement.change(zone.the(Role.SYSTEM_ADMINISTRATOR), asOrgan)))
                .containsExactly("organ.unit-stays-unit");
    }

    @Test
    void whereSomebodyStillWorksNothingIsClosedAndTheirNamesAreTold() {
        Office zone = offices.zone();
        Actor administrator = zone.the(Role.SYSTEM_ADMINISTRATOR);
        long unit = arrangement.add(administrator, organ(0, OrganKind.UNIT, zone.organ(), "待撤科室"));
        Actor last = offices.person(zone, unit, "留守人员", Role.CLERK);

        Refusal no = refusal(() -> arrangement.close(administrator, unit, NEW_YEAR, 0));
        assertThat(no.code()).isEqualTo("organ.not-empty");
        assertThat(no.getMessage()).contains("留守人员");

        Person person = people.find(last.person()).orElseThrow();
        personnel.close(administrator, last.person(), "调离", person.version());
        arrangement.close(administrator, unit, NEW_YEAR, 0);
        assertThat(organs.get(unit).existsOn(NEW_YEAR.minusDays(1))).isTrue();
        assertThat(organs.get(unit).existsOn(NEW_YEAR)).isFalse();
    }

    @Test
    void theOrganWhoseThePortalIsIsNeverClosed() {
        Office site = offices.site();
        int version = organs.get(site.organ()).version();
        assertThat(refusal(() ->
                                arrangement.close(site.the(Role.SYSTEM_ADMINISTRATOR), site.organ(), NEW_YEAR, version))
                        .code())
                .isEqualTo("organ.site-stays");
    }

    @Test
    void anAdministratorLooksAfterTheOrgansBelowAndTheSitesAfterAll() {
        Office city = offices.government();
        Office zone = offices.zoneBelow(city);
        Organ unit = organ(0, OrganKind.UNIT, zone.organ(), "新科室");

        assertThat(organs.within(city.the(Role.SYSTEM_ADMINISTRATOR)))
                .extracting(Organ::id)
                .containsExactlyInAnyOrder(city.organ(), zone.organ());
        assertThat(organs.within(zone.the(Role.SYSTEM_ADMINISTRATOR)))
                .extracting(Organ::id)
                .containsExactly(zone.organ());
        assertThat(organs.within(offices.site().the(Role.SYSTEM_ADMINISTRATOR)))
                .extracting(Organ::id)
                .contains(city.organ(), zone.organ());
        assertThat(refusal(() -> arrangement.add(offices.zone().the(Role.SYSTEM_ADMINISTRATOR), unit))
                        .code())
                .isEqualTo("organ.out-of-scope");
        assertThat(arrangement.add(city.the(Role.SYSTEM_ADMINISTRATOR), unit)).isPositive();
    }

    @Test
    void aStaleChangeOverwritesNothing() {
        Office zone = offices.zone();
        Actor office = zone.the(Role.DISCLOSURE_OFFICE);
        arrangement.change(office, organ(zone.unit(), OrganKind.UNIT, zone.organ(), "综合办公室"));
        assertThat(refusal(() -> arrangement.change(office, organ(zone.unit(), OrganKind.UNIT, zone.organ(), "别的名称")))
                        .code())
                .isEqualTo("organ.stale");
        assertThat(organs.get(zone.unit()).name()).isEqualTo("综合办公室");
    }

    private static Organ organ(long id, OrganKind kind, @Nullable Long parent, String name) {
        return new Organ(id, parent, kind, name, "", "", "", false, false, false, null, 0);
    }

    private static Organ below(Organ organ, long parent) {
        return new Organ(
                organ.id(),
                parent,
                organ.kind(),
                organ.name(),
                "",
                "",
                "",
                organ.government(),
                false,
                false,
                null,
                organ.version());
    }

    private static List<String> codes(ThrowingCallable act) {
        return catchThrowableOfType(Findings.class, act).all().stream()
                .map(Finding::code)
                .toList();
    }

    private static Refusal refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }
}
