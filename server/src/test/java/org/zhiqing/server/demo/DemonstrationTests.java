package org.zhiqing.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.server.Zhiqing;
import org.zhiqing.server.audit.AuditVerification;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Organ;
import org.zhiqing.server.organ.Organs;
import org.zhiqing.server.organ.People;
import org.zhiqing.server.organ.Person;
import org.zhiqing.server.publication.Validity;
import org.zhiqing.server.publication.reading.PublicDocuments;
import org.zhiqing.server.publication.reading.PublicFilter;
import org.zhiqing.server.publication.reading.PublicLine;
import org.zhiqing.server.reporting.ReportCompilation;
import org.zhiqing.server.reporting.ReportStage;
import org.zhiqing.server.reporting.YearTables;
import org.zhiqing.server.work.Tasks;
import org.zhiqing.server.work.handover.HandoverList;

/** The demonstration as it stands after its first start, on a database and in a folder of its own. */
@SpringBootTest(classes = Zhiqing.class, properties = "zhiqing.demo=true")
@ContextConfiguration(initializers = EmptyPlace.class)
@DirtiesContext
class DemonstrationTests {

    /** Whose desk never waits for anything: they look after the system. */
    private static final Set<Role> WITHOUT_QUEUE = EnumSet.of(
            Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR, Role.COMPETENT_AUTHORITY);

    @Autowired
    private DemonstrationPlay play;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Organs organs;

    @Autowired
    private People people;

    @Autowired
    private PublicDocuments documents;

    @Autowired
    private Tasks tasks;

    @Autowired
    private HandoverList handovers;

    @Autowired
    private YearTables tables;

    @Autowired
    private ReportCompilation reports;

    @Autowired
    private DataSource database;

    @Value("${zhiqing.home}")
    private String home = "";

    @Test
    void aYearOfDocumentsIsPublicInMostSectionsAndEveryValidity() {
        List<PublicLine> all = documents.page(PublicFilter.ALL, 1, 200).items();
        assertThat(all).hasSizeGreaterThanOrEqualTo(45);
        assertThat(all.stream().map(PublicLine::section).distinct()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(all.stream().map(PublicLine::validity).collect(Collectors.toSet()))
                .contains(Validity.IN_FORCE, Validity.AMENDED, Validity.REPEALED, Validity.EXPIRED, Validity.NOT_YET);
        assertThat(all).noneMatch(line -> line.publishedOn().isAfter(Beijing.day(clock.instant())));
    }

    @Test
    void somethingWaitsForEveryRoleThatWorksOnDocumentsAndRequests() {
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(WITHOUT_QUEUE))) {
            assertThat(holding(role)).as(role.label()).anySatisfy(person -> assertThat(tasks.waitingFor(actor(person)))
                    .isNotEmpty());
        }
    }

    @Test
    void somebodyHasHandedOverAndLeftAndAnothersPostHasEnded() {
        Actor head = actor(holding(Role.DISCLOSURE_OFFICE_HEAD).get(0));
        assertThat(handovers.find(head)).singleElement().satisfies(record -> {
            assertThat(record.itemCount()).isGreaterThanOrEqualTo(2);
            assertThat(record.accountClosed()).isTrue();
            assertThat(tasks.openOfPerson(record.to())).isNotEmpty();
        });
        LocalDate today = LocalDate.now(clock);
        assertThat(people.ofOrgan(zone().id()))
                .anyMatch(person ->
                        person.postEndsOn() != null && person.postEndsOn().isBefore(today));
    }

    @Test
    void everyRoleIsHeldBySomebody() {
        assertThat(Arrays.stream(Role.values()).filter(role -> holding(role).isEmpty()))
                .isEmpty();
    }

    @Test
    void theTablesOfLastYearAreCompleteAndTheirCrossChecksHold() {
        int year = lastYear();
        Map<CellId, CellValue> cells = tables.of(zone().id(), year);
        assertThat(YearTables.findings(year, cells)).isEmpty();
        assertThat(cells.values()).allMatch(CellValue::isNumber);
    }

    @Test
    void lastYearsReportIsFrozenAndThisYearsIsBeingWritten() {
        assertThat(reports.get(zone().id(), lastYear()).stage()).isEqualTo(ReportStage.FROZEN);
        assertThat(reports.get(zone().id(), lastYear() + 1).stage()).isEqualTo(ReportStage.DRAFT);
    }

    @Test
    void theOperationLogIsWhole() throws SQLException {
        AuditVerification.Result result = new AuditVerification(database, Path.of(home)).verify();
        assertThat(result.faults()).isEmpty();
        assertThat(result.entryCount()).isGreaterThan(500);
    }

    @Test
    void aSecondStartDoesNothing() throws SQLException {
        long before = new AuditVerification(database, Path.of(home)).verify().entryCount();
        play.run(new DefaultApplicationArguments());
        assertThat(new AuditVerification(database, Path.of(home)).verify().entryCount())
                .isEqualTo(before);
    }

    @Test
    void theClockRunsWithTheSystemsAfterwards() {
        assertThat(Duration.between(clock.instant(), Instant.now(java.time.Clock.systemUTC()))
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    private Organ zone() {
        return organs.site().orElseThrow();
    }

    private int lastYear() {
        return LocalDate.now(clock).getYear() - 1;
    }

    private List<Person> holding(Role role) {
        return organs.all().stream()
                .flatMap(organ -> people.holding(role, organ.id()).stream())
                .toList();
    }

    private Actor actor(Person person) {
        return people.actor(person.id()).orElseThrow();
    }
}
