package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.number.ReceiptNumber;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** The day of receipt (art. 31), registering and correcting a registration. */
@SystemTest
class RequestIntakeTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @Autowired
    RequestIntake intake;

    @Autowired
    RegistrationAmending amending;

    @Autowired
    RequestPrivacy privacy;

    @Autowired
    Requests requests;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Tasks tasks;

    @Autowired
    TestClock clock;

    Office office;

    @BeforeEach
    void anOfficeOnMonday() {
        clock.standAt(MONDAY);
        office = requests.office();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void art31Item1ARequestHandedInIsReceivedThatDay() {
        long id = requests.handedIn(office, MONDAY);

        assertThat(request(id).receivedOn()).isEqualTo(MONDAY);
        assertThat(request(id).stage()).isEqualTo(RequestStage.RECEIVED);
    }

    @Test
    void art33TheTwentyWorkingDaysBeginTheNextDayAndLeaveOutHolidays() {
        long id = requests.handedIn(office, MONDAY);

        // 2026: Mid-Autumn off on Friday 25 September, Sunday 20 September worked, National Day 1 to 7 October off,
        // Saturday 10 October worked
        assertThat(request(id).due()).isEqualTo(new DisclosureRequest.Due(LocalDate.of(2026, 10, 10), false));
    }

    @Test
    void art31Item2SignedMailIsReceivedOnTheDayOfSigningNotOfPosting() {
        long id = register(ReceiptChannel.SIGNED_MAIL, LocalDate.of(2026, 9, 3), LocalDate.of(2026, 9, 5), null);

        assertThat(request(id).receivedOn()).isEqualTo(LocalDate.of(2026, 9, 5));
    }

    @Test
    void art31Item2OrdinaryMailWaitsForTheConfirmationWithTheApplicant() {
        long id = register(ReceiptChannel.ORDINARY_MAIL, LocalDate.of(2026, 9, 3), LocalDate.of(2026, 9, 5), null);

        assertThat(request(id).stage()).isEqualTo(RequestStage.SUBMITTED);
        assertThat(request(id).due().on()).isNull();

        intake.confirm(id, version(id), MONDAY, "电话确认", requests.handler(office));

        assertThat(request(id).receivedOn()).isEqualTo(MONDAY);
        assertThat(request(id).stage()).isEqualTo(RequestStage.RECEIVED);
    }

    @Test
    void art31Item3AFaxIsReceivedOnTheDayBothSidesConfirm() {
        long id = register(ReceiptChannel.FAX, LocalDate.of(2026, 9, 4), LocalDate.of(2026, 9, 4), MONDAY);

        assertThat(request(id).receivedOn()).isEqualTo(MONDAY);
    }

    @Test
    void signedMailWithoutDayOfSigningIsNotRegistered() {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> register(ReceiptChannel.SIGNED_MAIL, MONDAY, null, null))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).containsExactly("arrivedOn"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Registration registration =
                new Registration(ReceiptChannel.SIGNED_MAIL, false, MONDAY.plusDays(1), MONDAY.minusDays(3), null);
        Filing empty = new Filing(
                null,
                " ",
                new Particulars(
                        Particulars.IdentityKind.OTHER,
                        null,
                        null,
                        new Particulars.Contact("打电话", "不是邮箱", null, null),
                        null,
                        null),
                "",
                "",
                null,
                null);

        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> intake.register(registration, empty, requests.handler(office)))
                .satisfies(findings -> assertThat(findings.all())
                        .extracting(Finding::field)
                        .containsExactly(
                                "submittedOn",
                                "arrivedOn",
                                "kind",
                                "name",
                                "description",
                                "form",
                                "route",
                                "email",
                                "telephone"));
    }

    @Test
    void theReceiptNumberCarriesItsYearAndCheckCharacterAndTheNextOneFollowsIt() {
        ReceiptNumber first = number(requests.handedIn(office, MONDAY));
        ReceiptNumber second = number(requests.handedIn(office, MONDAY));

        assertThat(first.year()).isEqualTo(2026);
        assertThat(second.serial()).isEqualTo(first.serial() + 1);
    }

    @Test
    void aDueDayInAYearWithoutNoticeIsProvisional() {
        clock.standAt(LocalDate.of(2026, 12, 10));
        long id = requests.handedIn(office, LocalDate.of(2026, 12, 10));

        assertThat(request(id).due().provisional()).isTrue();
        assertThat(dossiers.open(id, requests.handler(office))
                        .ledger()
                        .orElseThrow()
                        .summary())
                .contains("暂定");
    }

    @Test
    void aWrongRegistrationIsCorrectedWithARecordAndTheDueDayIsCountedAnew() {
        long id = requests.handedIn(office, LocalDate.of(2026, 9, 4));
        LocalDate before = request(id).due().on();

        amend(id, new Registration(ReceiptChannel.IN_PERSON, false, MONDAY, null, null), "日期看错");

        Dossier dossier = dossiers.open(id, requests.handler(office));
        assertThat(dossier.request().due().on()).isAfter(before).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(dossier.amendments())
                .extracting(Amendment::field, Amendment::before, Amendment::after, Amendment::reason)
                .contains(org.assertj.core.groups.Tuple.tuple("提交日期", "2026-09-04", "2026-09-07", "日期看错"));
        assertThat(dossier.amendments()).allSatisfy(amendment -> assertThat(amendment.by())
                .isEqualTo(requests.handler(office).name()));
    }

    @Test
    void aWrongIdentityNumberAndContactAreCorrectedAndTheRecordShowsThemCovered() {
        long id = requests.handedIn(office, MONDAY);
        Actor handler = requests.handler(office);

        amending.amend(
                id,
                version(id),
                correct(
                        new Registration(ReceiptChannel.IN_PERSON, false, MONDAY, null, null),
                        new ParticularsCorrection(
                                null,
                                "110105194912310038",
                                null,
                                null,
                                "han@example.cn",
                                null,
                                null,
                                null,
                                null,
                                null)),
                "录入时看错",
                handler);

        assertThat(dossiers.open(id, handler).amendments())
                .extracting(Amendment::field, Amendment::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("证件号码", "11*************038"),
                        org.assertj.core.groups.Tuple.tuple("电子邮箱", "h*********e.cn"));
        Particulars corrected = privacy.reveal(id, "核对更正", handler);
        assertThat(corrected.identityNumber()).isEqualTo("110105194912310038");
        assertThat(corrected.contact().email()).isEqualTo("han@example.cn");
        assertThat(corrected.contact().telephone()).isEqualTo("13800138000");
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        long id = requests.handedIn(office, MONDAY);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> amend(id, new Registration(ReceiptChannel.IN_PERSON, false, MONDAY, null, null), "没有变"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.nothing-amended"));
    }

    @Test
    void aStaleFormOverwritesNothingAndSaysWhoChangedIt() {
        long id = requests.handedIn(office, MONDAY);
        int opened = version(id);
        requests.begin(office, id);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> amending.amend(
                        id,
                        opened,
                        correct(new Registration(ReceiptChannel.IN_PERSON, false, MONDAY.minusDays(4), null, null)),
                        "日期看错",
                        requests.handler(office)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("kernel.changed-meanwhile");
                    assertThat(refusal.getMessage())
                            .contains(requests.handler(office).name());
                });
    }

    @Test
    void otherOrgansDoNotSeeTheRequest() {
        long id = requests.handedIn(office, MONDAY);
        Office other = requests.office();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> dossiers.open(id, requests.handler(other)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.not-found"));
    }

    @Test
    void aTaskWaitsForTheHandlersUntilSomebodyBegins() {
        long id = requests.handedIn(office, MONDAY);

        assertThat(tasks.openOf("request", id)).extracting(Task::step).containsExactly("begin");
        requests.begin(office, id);
        assertThat(tasks.openOf("request", id)).extracting(Task::step).containsExactly("answer");
        assertThat(tasks.waitingFor(office.the(Role.REQUEST_HANDLER)))
                .filteredOn(task -> task.subjectId() == id)
                .extracting(Task::dueOn)
                .containsExactly(LocalDate.of(2026, 10, 10));
    }

    @Test
    void theMenuCountsWhatWaitsWithoutReadingIt() {
        Actor handler = office.the(Role.REQUEST_HANDLER);
        int before = tasks.countWaitingFor(handler);
        requests.handedIn(office, MONDAY);

        assertThat(tasks.countWaitingFor(handler))
                .isEqualTo(before + 1)
                .isEqualTo(tasks.waitingFor(handler).size());
    }

    private void amend(long id, Registration registration, String reason) {
        amending.amend(id, version(id), correct(registration), reason, requests.handler(office));
    }

    private static RegistrationAmending.Correct correct(Registration registration) {
        return correct(registration, ParticularsCorrection.NONE);
    }

    private static RegistrationAmending.Correct correct(Registration registration, ParticularsCorrection particulars) {
        Filing filed = Requests.filing(ApplicantKind.NATURAL_PERSON);
        return new RegistrationAmending.Correct(
                registration,
                ApplicantKind.NATURAL_PERSON,
                "李雷",
                "",
                "2025年度预算调整的相关材料",
                filed.form(),
                filed.route(),
                particulars);
    }

    private long register(
            ReceiptChannel channel, LocalDate submitted, @Nullable LocalDate arrived, @Nullable LocalDate confirmed) {
        return intake.register(
                new Registration(channel, false, submitted, arrived, confirmed),
                Requests.filing(ApplicantKind.NATURAL_PERSON),
                requests.handler(office));
    }

    private DisclosureRequest request(long id) {
        return requests.get(office, id);
    }

    private ReceiptNumber number(long id) {
        return ReceiptNumber.parse(request(id).receiptNumber()).orThrow();
    }

    private int version(long id) {
        return requests.version(office, id);
    }
}
