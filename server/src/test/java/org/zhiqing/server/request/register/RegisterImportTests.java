package org.zhiqing.server.request.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiqing.server.request.register.RegisterColumn.*;
import static org.zhiqing.server.request.register.RegisterSource.OLD_REGISTER;
import static org.zhiqing.server.request.register.RegisterSource.UPPER_PLATFORM;
import static org.zhiqing.server.request.register.Registers.closed;
import static org.zhiqing.server.request.register.Registers.open;
import static org.zhiqing.server.request.register.Registers.passedOn;
import static org.zhiqing.server.request.register.Registers.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.rules.deadline.ReceiptChannel;
import org.zhiqing.rules.outcome.ApplicantKind;
import org.zhiqing.rules.outcome.Outcome;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.request.Dossier;
import org.zhiqing.server.request.Dossiers;
import org.zhiqing.server.request.Registration;
import org.zhiqing.server.request.RequestIntake;
import org.zhiqing.server.request.RequestList;
import org.zhiqing.server.request.RequestRow;
import org.zhiqing.server.request.RequestStage;
import org.zhiqing.server.request.RequestTally;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.work.Tasks;

/** Old registers and the list of the platform above: tried, taken in whole, taken back whole. */
@SystemTest
@DisplayName("导入旧台账和上级平台的申请")
class RegisterImportTests {

    static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);

    @Autowired
    RegisterImport imports;

    @Autowired
    PlatformRegistration platform;

    @Autowired
    RequestIntake intake;

    @Autowired
    RequestList list;

    @Autowired
    RequestTally tally;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Requests requests;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

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
    void aTrialSaysWhatWouldComeInAndTakesNothing() {
        RegisterTrial trial = imports.trial(look(OLD_REGISTER, register()), handler());

        assertThat(trial.flaws()).isEmpty();
        ImportSummary summary = trial.summary();
        assertThat(summary.count()).isEqualTo(6);
        assertThat(summary.open()).isEqualTo(Map.of(2025, 1, 2026, 1));
        assertThat(ImportSummary.standing(2025, 2026)).isEqualTo("结转到2026年");
        assertThat(summary.overdue())
                .as("received in December, not answered by April")
                .isEqualTo(1);
        assertThat(summary.closed())
                .isEqualTo(Map.of(
                        2025, Map.of(Outcome.DISCLOSED, 1, Outcome.OTHER, 1),
                        2026, Map.of(Outcome.DUPLICATE, 1, Outcome.NOT_CORRECTED, 1)));
        assertThat(all().total()).isZero();
    }

    @Test
    void openOnesGoOnWithTheirClockAndClosedOnesCountInTheirYear() {
        imports.take(look(OLD_REGISTER, register()), handler());

        RequestRow late = row("〔2025〕9号");
        assertThat(late.receivedOn()).isEqualTo(LocalDate.of(2025, 12, 29));
        assertThat(late.dueOn()).isEqualTo(LocalDate.of(2026, 1, 27));
        assertThat(late.isLate()).as("recorded as late, not refused").isTrue();
        assertThat(late.stage()).isEqualTo(RequestStage.RECEIVED);
        assertThat(late.receiptNumber()).as("a number of its own, of the year").startsWith("GK2025");
        RequestRow closed = row("〔2025〕1号");
        assertThat(closed.stage()).isEqualTo(RequestStage.ANSWERED);
        assertThat(closed.dueOn())
                .as("a register does not tell all that stopped the clock")
                .isNull();
        assertThat(row("〔2025〕3号").stage()).isEqualTo(RequestStage.WITHDRAWN);
        assertThat(row("〔2025〕4号").stage()).isEqualTo(RequestStage.ABANDONED);

        assertThat(cells(2025)).containsExactly(5L, 0L, 2L, 3L);
        assertThat(cells(2026)).containsExactly(1L, 3L, 2L, 2L);
        assertThat(tally.ofYear(office.organ(), 2026).cell("R17", ApplicantKind.NATURAL_PERSON))
                .isEqualTo(1);
        assertThat(tasks.waitingFor(handler())).hasSize(2);
    }

    @Test
    void aCorrectionAndAnExtensionOfTheRegisterMoveTheDueDay() {
        Map<RegisterColumn, String> corrected =
                with(with(open("补1", "2026-03-02"), CORRECTION_ASKED, "2026年3月4日"), CORRECTED, "2026/3/16");
        Map<RegisterColumn, String> extended =
                with(with(open("延1", "2026-03-16"), EXTENSION, "10"), EXTENDED_ON, "20260401");
        Map<RegisterColumn, String> waiting = with(open("待1", "2026-04-01"), CORRECTION_ASKED, "2026.4.3");

        imports.take(look(OLD_REGISTER, corrected, extended, waiting), handler());

        assertThat(row("补1").dueOn()).as("20 working days after 16 March, anew").isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(row("延1").dueOn()).as("30 working days after 16 March").isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(row("待1").stage()).isEqualTo(RequestStage.AWAITING_CORRECTION);
    }

    @Test
    void everyWrongCellIsNamedByRowAndColumnAndNothingIsTakenIn() {
        long batch = look(
                OLD_REGISTER,
                open("〔2025〕1号", "2025-11-03"),
                with(with(open("〔2025〕1号", "去年"), KIND, "个人"), NAME, ""),
                closed("〔2025〕3号", "2025-11-03", "好评", "2025-11-20"),
                with(open("〔2025〕4号", "2027-01-04"), TELEPHONE, "没有"),
                with(open("〔2025〕5号", "2025-11-03"), ANSWERED, "2025-11-20"),
                closed("〔2025〕6号", "2025-11-03", "予以公开", "2025-10-20"),
                with(with(open("〔2025〕7号", "2025-11-03"), EXTENSION, "25"), EXTENDED_ON, "2025-11-20"),
                with(with(open("〔2025〕8号", "2025-11-03"), CHANNEL, "当面提交"), SUBMITTED, "2025-11-02"));

        assertThat(imports.trial(batch, handler()).flaws())
                .extracting(flaw -> flaw.row() + flaw.column())
                .containsExactly(
                        "4姓名或者名称", "4登记编号", "4收到日期", "4申请人类别", "5办理结果", "6收到日期", "7办理结果", "8答复日期", "9延长工作日数", "10提交日期");
        Refused.with("request.batch-flawed", () -> imports.take(batch, handler()));
        assertThat(all().total()).isZero();
    }

    @Test
    void theSameFileAndTheSameNumberComeInOnce() {
        byte[] file = Registers.workbook(OLD_REGISTER, open("〔2025〕1号", "2025-11-03"));
        imports.take(imports.look(OLD_REGISTER, "台账.xlsx", file, handler()), handler());

        Refused.with("request.file-taken-before", () -> imports.look(OLD_REGISTER, "另一个名字.xlsx", file, handler()));
        long again = look(OLD_REGISTER, open("〔2025〕1号", "2025-11-04"), open("〔2025〕2号", "2025-11-04"));
        assertThat(imports.trial(again, handler()).flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.sentence()).contains("〔2025〕1号", "已经登记过", "GK2025"));
        Office elsewhere = requests.office();
        Actor other = requests.handler(elsewhere);
        assertThat(imports.take(imports.look(OLD_REGISTER, "台账.xlsx", file, other), other))
                .as("another organ has its own numbers")
                .isEqualTo(1);
    }

    @Test
    void aBatchIsTakenBackWholeAsLongAsNobodyHasWorkedOnIt() {
        long sealedBefore = count("sealed_text");
        byte[] file = Registers.workbook(OLD_REGISTER, register());
        long batch = imports.look(OLD_REGISTER, "台账.xlsx", file, handler());
        imports.take(batch, handler());

        assertThat(imports.undo(batch, handler())).isEqualTo(6);

        assertThat(all().total()).isZero();
        assertThat(cells(2025)).containsExactly(0L, 0L, 0L, 0L);
        assertThat(tasks.waitingFor(handler())).isEmpty();
        assertThat(count("sealed_text")).as("identity numbers are gone, too").isEqualTo(sealedBefore);
        long again = imports.look(OLD_REGISTER, "台账.xlsx", file, handler());
        assertThat(imports.take(again, handler())).as("and may come again").isEqualTo(6);
        Refused.with("request.batch-not-taken", () -> imports.undo(batch, handler()));
    }

    @Test
    void aBatchOfWhichOneWasWorkedOnStaysAndSaysWhich() {
        long batch = look(OLD_REGISTER, open("〔2026〕1号", "2026-04-01"), open("〔2026〕2号", "2026-04-02"));
        imports.take(batch, handler());
        RequestRow worked = row("〔2026〕2号");
        requests.begin(office, worked.id());

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> imports.undo(batch, handler())))
                .hasMessageContaining("request.batch-worked-on")
                .hasMessageContaining(worked.receiptNumber())
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain(row("〔2026〕1号").receiptNumber()));
        assertThat(all().total()).isEqualTo(2);
    }

    @Test
    void identityNumbersAreSealedAndTheFileIsDestroyedOnceItIsDecidedOn() {
        long batch = look(OLD_REGISTER, open("〔2026〕1号", "2026-04-01"));
        long file = imports.batch(batch, handler()).sealedFile();
        assertThat(destroyed(file)).isFalse();
        imports.take(batch, handler());

        long id = row("〔2026〕1号").id();
        Dossier dossier = dossiers.open(id, handler());
        assertThat(dossier.masked().identityNumber()).isEqualTo("11*************02X");
        assertThat(jdbc.sql("select p::text from request_particulars p where request_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain("11010519491231002X");
        assertThat(destroyed(file)).isTrue();
        long given = look(OLD_REGISTER, open("〔2026〕3号", "2026-04-01"));
        imports.drop(given, handler());
        assertThat(destroyed(imports.batch(given, handler()).sealedFile())).isTrue();
        Refused.with("request.batch-decided-before", () -> imports.take(given, handler()));
    }

    @Test
    void thePlatformsListNamesRequestsAgainAndEachComesInOnceAndWaitsForConfirmation() {
        imports.take(look(UPPER_PLATFORM, passedOn("SJ-001", "2026-04-07")), handler());
        Map<RegisterColumn, String> confirmed =
                with(with(passedOn("SJ-002", "2026-04-07"), ARRIVED, "2026-04-08"), RECEIVED, "2026-04-09");
        long second = look(UPPER_PLATFORM, passedOn("SJ-001", "2026-04-07"), confirmed);

        assertThat(imports.trial(second, handler()).summary().known()).containsExactly("SJ-001");
        assertThat(imports.take(second, handler())).isEqualTo(1);

        RequestRow waiting = row("SJ-001");
        assertThat(waiting.channel()).isEqualTo(ReceiptChannel.UPPER_PLATFORM);
        assertThat(waiting.stage()).isEqualTo(RequestStage.SUBMITTED);
        assertThat(waiting.dueOn()).isNull();
        intake.confirm(waiting.id(), requests.version(office, waiting.id()), MONDAY, "电话", handler());
        assertThat(row("SJ-001").receivedOn())
                .as("art. 31 item 3: the day both confirm")
                .isEqualTo(MONDAY);
        assertThat(row("SJ-002").receivedOn()).isEqualTo(LocalDate.of(2026, 4, 9));
    }

    @Test
    void whatThePlatformPassedOnIsRegisteredByHandOnceAndKeepsItsNumber() {
        Registration days = new Registration(
                ReceiptChannel.UPPER_PLATFORM, false, LocalDate.of(2026, 4, 7), LocalDate.of(2026, 4, 8), null);
        var filing = Requests.filing(ApplicantKind.NATURAL_PERSON);
        long id = platform.register(days, " SJ-100 ", filing, handler());

        assertThat(platform.origin(id, handler())).contains(new Origin(UPPER_PLATFORM, "SJ-100", null));
        Refused.with("request.platform-number-known", () -> platform.register(days, "SJ-100", filing, handler()));
        Refused.fields(
                () -> platform.register(
                        new Registration(ReceiptChannel.UPPER_PLATFORM, false, null, null, null),
                        "",
                        filing,
                        handler()),
                "platformNumber",
                "submittedOn");
        Office elsewhere = requests.office();
        assertThat(platform.register(days, "SJ-100", filing, requests.handler(elsewhere)))
                .as("another organ may have been given the same number")
                .isPositive();
        Refused.with("request.not-found", () -> platform.origin(id, requests.handler(elsewhere)));
    }

    @Test
    void whatIsNoRegisterIsSaidSo() {
        Refused.with(
                "files.not-a-register",
                () -> imports.look(
                        OLD_REGISTER, "台账.csv", "编号".getBytes(java.nio.charset.StandardCharsets.UTF_8), handler()));
        Refused.with(
                "request.sheet-empty",
                () -> imports.look(OLD_REGISTER, "台账.xlsx", Registers.workbook(OLD_REGISTER), handler()));
        Office elsewhere = requests.office();
        long batch = look(OLD_REGISTER, open("〔2026〕1号", "2026-04-01"));
        Refused.with("request.batch-not-found", () -> imports.trial(batch, requests.handler(elsewhere)));
        Refused.with("request.batch-not-found", () -> imports.take(batch, requests.handler(elsewhere)));
        Refused.with("request.batch-not-found", () -> imports.undo(batch, requests.handler(elsewhere)));
    }

    @SuppressWarnings("unchecked")
    private static Map<RegisterColumn, String>[] register() {
        return List.of(
                        closed("〔2025〕1号", "2025-03-03", "予以公开", "2025-03-20"),
                        closed("〔2025〕2号", "2025-12-01", "（五）不予处理2.重复申请", "2026-01-05"),
                        closed("〔2025〕3号", "2025-06-03", "申请人撤回申请", "2025-06-10"),
                        closed("〔2025〕4号", "2025-12-03", "R21", "2026-02-10"),
                        open("〔2025〕9号", "2025-12-29"),
                        open("〔2026〕1号", "2026-04-01"))
                .toArray(Map[]::new);
    }

    private Actor handler() {
        return requests.handler(office);
    }

    @SafeVarargs
    private long look(RegisterSource source, Map<RegisterColumn, String>... rows) {
        return imports.look(source, "台账.xlsx", Registers.workbook(source, rows), handler());
    }

    private org.zhiqing.server.kernel.Page<RequestRow> all() {
        return find("");
    }

    private org.zhiqing.server.kernel.Page<RequestRow> find(String text) {
        return list.find(new RequestList.Filter(RequestList.View.ALL, text, null, null, null), 1, handler());
    }

    /** The request is found by the number that the other register gave. */
    private RequestRow row(String number) {
        assertThat(find(number).items()).as(number).hasSize(1);
        return find(number).items().get(0);
    }

    private List<Long> cells(int year) {
        RequestTally.Year of = tally.ofYear(office.organ(), year);
        return List.of(of.total("R01"), of.total("R02"), of.total("R24"), of.total("R25"));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private boolean destroyed(long file) {
        return jdbc.sql("select destroyed_at is not null from stored_file where id = :id")
                .param("id", file)
                .query(Boolean.class)
                .single();
    }
}
