package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;

/** Table three from the register, against a count made another way. */
@SystemTest
class RequestTallyTests {

    record Case(
            ApplicantKind kind,
            @Nullable LocalDate receivedOn,
            @Nullable Outcome outcome,
            @Nullable LocalDate disposedOn) {}

    @Autowired
    RequestTally tally;

    @Autowired
    RequestList list;

    @Autowired
    Offices offices;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyCellEqualsAnIndependentCountOnARandomRegister() {
        Office office = offices.zone();
        List<Case> register = random(new Random(20260411), 600);
        register.forEach(each -> insert(office, each));

        for (int year = 2023; year <= 2026; year++) {
            RequestTally.Year counted = tally.ofYear(office.organ(), year);
            for (ApplicantKind kind : ApplicantKind.values()) {
                for (String row : counted.rows().keySet()) {
                    assertThat(counted.cell(row, kind))
                            .as("%s %s %s", year, row, kind)
                            .isEqualTo(count(register, year, row, kind));
                }
            }
        }
    }

    @Test
    void theListBehindEveryCellIsAsLongAsItsNumber() {
        Office office = offices.zone();
        random(new Random(7), 200).forEach(each -> insert(office, each));
        var reader = office.the(org.zhiqing.server.kernel.Role.REQUEST_HANDLER);

        RequestTally.Year counted = tally.ofYear(office.organ(), 2025);

        for (String row : counted.rows().keySet()) {
            for (ApplicantKind kind : ApplicantKind.values()) {
                assertThat(list.behind(2025, row, kind, 1, reader).total())
                        .as("%s %s", row, kind)
                        .isEqualTo(counted.cell(row, kind));
            }
            assertThat(list.behind(2025, row, null, 1, reader).total()).isEqualTo(counted.total(row));
        }
    }

    @Test
    void receivedAndCarriedInEqualDisposedAndCarriedOutInEveryColumn() {
        Office office = offices.zone();
        random(new Random(99), 300).forEach(each -> insert(office, each));

        for (int year = 2023; year <= 2027; year++) {
            RequestTally.Year counted = tally.ofYear(office.organ(), year);
            for (ApplicantKind kind : ApplicantKind.values()) {
                assertThat(counted.cell("R01", kind) + counted.cell("R02", kind))
                        .isEqualTo(counted.cell("R24", kind) + counted.cell("R25", kind));
            }
        }
    }

    @Test
    void aRequestWithdrawnBeforeItWasReceivedCountsNowhere() {
        Office office = offices.zone();
        insert(office, new Case(ApplicantKind.NATURAL_PERSON, null, Outcome.OTHER, LocalDate.of(2025, 3, 3)));

        RequestTally.Year counted = tally.ofYear(office.organ(), 2025);

        assertThat(counted.rows().keySet())
                .allSatisfy(row -> assertThat(counted.total(row)).isZero());
    }

    @Test
    void theDayOfReceiptDecidesTheYearNotTheDayOfSubmission() {
        Office office = offices.zone();
        insert(office, new Case(ApplicantKind.OTHER, LocalDate.of(2026, 1, 4), null, null));

        assertThat(tally.ofYear(office.organ(), 2025).total("R01")).isZero();
        assertThat(tally.ofYear(office.organ(), 2026).cell("R01", ApplicantKind.OTHER))
                .isEqualTo(1);
    }

    private static long count(List<Case> register, int year, String row, ApplicantKind kind) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate next = first.plusYears(1);
        return register.stream()
                .filter(each -> each.kind() == kind && each.receivedOn() != null)
                .filter(each -> {
                    LocalDate in = java.util.Objects.requireNonNull(each.receivedOn());
                    LocalDate out = each.disposedOn();
                    boolean openAtStart = in.isBefore(first) && (out == null || !out.isBefore(first));
                    boolean disposed = out != null && out.getYear() == year;
                    return switch (row) {
                        case "R01" -> in.getYear() == year;
                        case "R02" -> openAtStart;
                        case "R24" -> disposed;
                        case "R25" -> in.isBefore(next) && (out == null || !out.isBefore(next));
                        default ->
                            disposed && each.outcome() == Outcome.ofRow(row).orElseThrow();
                    };
                })
                .count();
    }

    private static List<Case> random(Random random, int count) {
        List<Case> register = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ApplicantKind kind = ApplicantKind.values()[random.nextInt(6)];
            LocalDate receivedOn = LocalDate.of(2022, 12, 1).plusDays(random.nextInt(1500));
            boolean open = random.nextInt(5) == 0;
            register.add(new Case(
                    kind,
                    receivedOn,
                    open ? null : Outcome.values()[random.nextInt(21)],
                    open ? null : receivedOn.plusDays(random.nextInt(90))));
        }
        return register;
    }

    private void insert(Office office, Case of) {
        String stage = of.disposedOn() != null ? (of.receivedOn() == null ? "WITHDRAWN" : "ANSWERED") : "IN_PROGRESS";
        jdbc.sql(
                        """
                insert into request (organ_id, receipt_number, query_code, channel, submitted_on, received_on,
                                     applicant_kind, applicant_name, description, wanted_form, wanted_route, stage,
                                     outcome, disposed_on, registered_at)
                values (:organ, :number, 'ACDEFGHJKMNP', 'IN_PERSON', date '2022-11-30', :received, :kind, '韩梅梅',
                        '随机申请', 'PAPER', 'MAIL', :stage, :outcome, :disposed, now())
                """)
                .param("organ", office.organ())
                .param("number", java.util.UUID.randomUUID().toString())
                .param("received", of.receivedOn())
                .param("kind", of.kind().name())
                .param("stage", stage)
                .param("outcome", of.outcome() == null ? null : of.outcome().name())
                .param("disposed", of.disposedOn())
                .update();
    }
}
