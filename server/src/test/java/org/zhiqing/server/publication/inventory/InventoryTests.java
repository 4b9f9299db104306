package org.zhiqing.server.publication.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiqing.rules.outcome.DisclosureAttribute;
import org.zhiqing.rules.outcome.LocalStatutoryItem;
import org.zhiqing.rules.outcome.PublicInterest;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.BodyFormat;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentStage;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.publication.reading.DocumentFilter;
import org.zhiqing.server.publication.reading.DocumentList;
import org.zhiqing.server.settings.SettingChange;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** What is not public (arts. 14–16): listed, tested against arts. 19–21, re-assessed (art. 18 para. 2), guarded. */
@SystemTest
class InventoryTests {

    private static final String TITLE = "内部讨论记录甲";

    private final Inventory inventory;
    private final InventoryList list;
    private final InventoryTally tally;
    private final InventoryExport export;
    private final InventoryTasks walk;
    private final DocumentDrafting drafting;
    private final DocumentDossiers dossiers;
    private final DocumentList documents;
    private final SettingChange setting;
    private final Tasks tasks;
    private final PublishingDesk desk;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private PublishingOffice office;

    @Autowired
    InventoryTests(
            Inventory inventory,
            InventoryList list,
            InventoryTally tally,
            InventoryExport export,
            InventoryTasks walk,
            DocumentDrafting drafting,
            DocumentDossiers dossiers,
            DocumentList documents,
            SettingChange setting,
            Tasks tasks,
            PublishingDesk desk,
            Offices offices,
            JdbcClient jdbc,
            TestClock clock) {
        this.inventory = inventory;
        this.list = list;
        this.tally = tally;
        this.export = export;
        this.walk = walk;
        this.drafting = drafting;
        this.dossiers = dossiers;
        this.documents = documents;
        this.setting = setting;
        this.tasks = tasks;
        this.desk = desk;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
        this.office = desk.office();
    }

    @BeforeEach
    void anOffice() {
        clock.standAt(LocalDate.of(2026, 3, 2));
        office = desk.office();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void aKeptDocumentStandsOnTheInventoryWithItsGroundFromTheActThatDecidesIt() {
        Document kept = kept("news", WithholdingGround.DISCUSSION_RECORD, "会议讨论尚未形成决定");
        InventoryEntry entry = only();
        assertThat(entry.document()).isEqualTo(kept.id());
        assertThat(entry.title()).isEqualTo(TITLE);
        assertThat(entry.groundWords()).isEqualTo("第十六条第二款：过程性信息：讨论记录");
        assertThat(entry.reason()).isEqualTo("会议讨论尚未形成决定");
        assertThat(entry.assessOn()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(entry.test().speaksForPublic()).isFalse();
    }

    @Test
    void whatArticle20NamesIsNotWithheldWithoutAReasonOfItsOwnAndStaysFlagged() {
        Document draft = draft("budget", WithholdingGround.REPORT_FOR_INSTRUCTION, "");
        Refused.fields(() -> office.submit(draft), "groundNote");

        kept("budget", WithholdingGround.REPORT_FOR_INSTRUCTION, "预算尚未批复，批复以后公开");

        InventoryEntry entry = only();
        assertThat(entry.test().provisions()).containsExactly("第二十条第（七）项：财政预算、决算信息");
        assertThat(entry.lacksReason()).isFalse();
        assertThat(list.listed(new InventoryFilter(null, null, true, false), office.reviewer()))
                .hasSize(1);
        assertThat(list.listed(new InventoryFilter(null, 15, false, false), office.reviewer()))
                .isEmpty();
    }

    @Test
    void whatMeetsATestOfArticle19OrStandsInArticle21IsFlaggedUntilSomebodySaysWhyItIsNotPublic() {
        kept("news", WithholdingGround.DISCUSSION_RECORD, "");
        InventoryEntry entry = only();
        Refused.fields(
                () -> inventory.test(
                        entry.id(), 0, List.of(PublicInterest.ADJUSTS_INTERESTS), List.of(), " ", office.clerk()),
                "despiteReason");
        inventory.test(
                entry.id(),
                0,
                List.of(PublicInterest.ADJUSTS_INTERESTS),
                List.of(LocalStatutoryItem.LAND_ACQUISITION),
                "方案仍在论证",
                office.clerk());
        assertThat(only().test().provisions()).containsExactly("第十九条：涉及公众利益调整", "第二十一条：土地征收");
        Refused.with(
                "publication.entry-changed-meanwhile",
                () -> inventory.test(entry.id(), 0, List.of(), List.of(), "", office.clerk()));
    }

    @Test
    void onlyTheUnitAndThoseWhoDecideSeeTitlesAndThatGoesForTheDocumentToo() throws Exception {
        Document kept = kept("news", WithholdingGround.PERSONNEL_MANAGEMENT, "人事安排");
        long other = offices.unit(office.office(), "财政局");
        Actor stranger = offices.person(office.office(), other, "别科信息员", Role.CLERK);
        Actor authority = office.office().the(Role.COMPETENT_AUTHORITY);
        DocumentFilter all = new DocumentFilter(null, null, null, "", false);

        for (Actor who : List.of(stranger, authority)) {
            InventoryEntry seen = list.listed(InventoryFilter.ALL, who).get(0);
            assertThat(seen.title()).isEmpty();
            assertThat(seen.reason()).isEmpty();
            assertThat(seen.groundWords()).contains("第十六条第一款");
            Refused.with("publication.not-found", () -> dossiers.get(kept.id(), who));
            assertThat(documents.page(all, 1, 10, who).items()).isEmpty();
            assertThat(exported(who)).contains("（不显示）").doesNotContain(TITLE);
        }
        for (Actor who : List.of(office.clerk(), office.head(), office.reviewer(), office.leader(), office.secrecy())) {
            assertThat(list.listed(InventoryFilter.ALL, who).get(0).title()).isEqualTo(TITLE);
            assertThat(dossiers.get(kept.id(), who).title()).isEqualTo(TITLE);
            assertThat(documents.page(all, 1, 10, who).items()).hasSize(1);
        }
        assertThat(exported(office.reviewer())).contains(TITLE);
        Refused.with(
                "publication.entry-not-found",
                () -> list.entry(only().id(), desk.office().reviewer()));
    }

    @Test
    void theReassessmentIsATaskWithoutATitleFromThirtyDaysBeforeItsLastDay() {
        kept("news", WithholdingGround.DISCUSSION_RECORD, "");
        clock.standAt(LocalDate.of(2027, 1, 30));
        walk.walk();
        assertThat(waiting()).as("31 days before").isEmpty();
        clock.standAt(LocalDate.of(2027, 1, 31));
        walk.walk();
        walk.walk();
        assertThat(waiting()).singleElement().satisfies(task -> {
            assertThat(task.sentence()).doesNotContain(TITLE).contains("第十六条第二款");
            assertThat(task.dueOn()).isEqualTo(LocalDate.of(2027, 3, 2));
        });
        clock.standAt(LocalDate.of(2027, 3, 2));
        assertThat(only().isOverdue(LocalDate.of(2027, 3, 2)))
                .as("the last day")
                .isFalse();
        assertThat(only().isOverdue(LocalDate.of(2027, 3, 3))).isTrue();

        assertThat(decide(Decision.STAY, "讨论的事项还没有决定")).isNull();

        assertThat(waiting()).isEmpty();
        assertThat(only().assessOn()).isEqualTo(LocalDate.of(2028, 3, 2));
        assertThat(tally.ofYear(office.organ(), 2027).count(Decision.STAY)).isOne();
        assertThat(tally.ofYear(office.organ(), 2026).assessedCount()).isZero();
    }

    @Test
    void theIntervalIsTheOfficesOwn() {
        setting.choose(office.officeHead(), "publication.reassess-months", "6", LocalDate.of(2026, 3, 2), "内部规定", 0);
        kept("news", WithholdingGround.DISCUSSION_RECORD, "");
        assertThat(only().assessOn()).isEqualTo(LocalDate.of(2026, 9, 2));
    }

    @Test
    void whatIsTurnedPublicGoesTheOrdinaryWayAndLeavesTheInventoryOnceItIsPublic() {
        Document kept = kept("news", WithholdingGround.DISCUSSION_RECORD, "");
        assertThat(decide(Decision.PUBLIC, "决定已经作出")).isEqualTo(kept.id());

        Document draft = dossiers.get(kept.id(), office.clerk());
        assertThat(draft.stage()).isEqualTo(DocumentStage.DRAFT);
        assertThat(draft.edition().content().attribute()).isEqualTo(DisclosureAttribute.PROACTIVE);
        assertThat(draft.edition().writers()).doesNotContain(office.reviewer().person());
        assertThat(tasks.waitingFor(office.clerk()))
                .anySatisfy(task -> assertThat(task.sentence()).contains(TITLE));
        assertThat(list.listed(InventoryFilter.ALL, office.reviewer()))
                .as("until it is decided")
                .hasSize(1);
        long entry = only().id();
        Refused.with("publication.being-revised", () -> decide(Decision.PUBLIC, "再来一次"));

        office.publish(draft);

        assertThat(list.listed(InventoryFilter.ALL, office.reviewer())).isEmpty();
        assertThat(list.entry(entry, office.reviewer()).endedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(list.reassessments(entry, office.reviewer())).hasSize(1);
    }

    @Test
    void whatIsTurnedToDisclosureUponRequestIsKeptAgainWithItsNewAttribute() {
        Document kept = kept("news", WithholdingGround.DISCUSSION_RECORD, "");
        decide(Decision.UPON_REQUEST, "可以按申请提供");
        Document draft = dossiers.get(kept.id(), office.clerk());
        office.approve(office.review(office.check(office.submit(draft))));
        InventoryEntry entry = only();
        assertThat(entry.attribute()).isEqualTo(DisclosureAttribute.UPON_REQUEST);
        assertThat(entry.ground()).isNull();
        assertThat(entry.reason()).isEqualTo("可以按申请提供");
        Refused.fields(() -> decide(Decision.UPON_REQUEST, "再来一次"), "decision");
    }

    @Test
    void whatLiesOutsideTheSystemIsWrittenDownAndDraftedWhenItIsTurnedPublic() {
        Refused.fields(
                () -> inventory.enter(
                        new NewEntry("budget", "", LocalDate.of(2026, 3, 3), null, null, "", List.of(), List.of(), ""),
                        office.clerk()),
                "title",
                "formedOn",
                "attribute",
                "reason",
                "despiteReason");
        Refused.fields(
                () -> inventory.enter(
                        new NewEntry(
                                "news",
                                "张三 11010519491231002X 处理意见",
                                null,
                                DisclosureAttribute.WITHHELD,
                                null,
                                "个人隐私",
                                List.of(),
                                List.of(),
                                ""),
                        office.clerk()),
                "title",
                "ground");
        inventory.enter(
                new NewEntry(
                        "news",
                        "档案室目录第三册",
                        null,
                        DisclosureAttribute.WITHHELD,
                        WithholdingGround.LOGISTICS_MANAGEMENT,
                        "内部后勤管理",
                        List.of(),
                        List.of(),
                        ""),
                office.clerk());

        Long begun = Objects.requireNonNull(decide(Decision.PUBLIC, "不再只是内部事务"));

        Document draft = dossiers.get(begun, office.reviewer());
        assertThat(draft.title()).isEqualTo("档案室目录第三册");
        assertThat(only().document()).isEqualTo(begun);
    }

    @Test
    void aFlaggedEntryWithoutAReasonCannotStayAndTheRecordOfADecisionNeverChanges() {
        kept("news", WithholdingGround.DISCUSSION_RECORD, "");
        jdbc.sql("update document_inventory set interests = 'WIDELY_KNOWN' where organ_id = :organ")
                .param("organ", office.organ())
                .update();
        assertThat(only().lacksReason()).isTrue();
        Refused.fields(() -> decide(Decision.STAY, "照旧"), "decision");
        Refused.fields(() -> decide(null, " "), "decision", "reason");
        inventory.test(only().id(), only().version(), List.of(), List.of(), "", office.clerk());
        decide(Decision.STAY, "照旧");
        assertThatThrownBy(() -> jdbc.sql("update document_reassessment set reason = '改了'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from document_reassessment").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Document draft(String kind, WithholdingGround ground, String note) {
        Document draft = drafting.draft(
                kind,
                EditionContent.of(TITLE, "正文")
                        .edit()
                        .body(BodyFormat.PLAIN, "正文")
                        .documentDate(LocalDate.of(2026, 3, 2))
                        .withheld(ground, note)
                        .done(),
                office.clerk());
        return kind.equals("budget")
                ? drafting.attach(
                        draft.id(),
                        draft.version(),
                        "表.txt",
                        new ByteArrayInputStream("表".getBytes(StandardCharsets.UTF_8)),
                        office.clerk())
                : draft;
    }

    private Document kept(String kind, WithholdingGround ground, String note) {
        return office.approve(office.review(office.check(office.submit(draft(kind, ground, note)))));
    }

    private InventoryEntry only() {
        List<InventoryEntry> listed = list.listed(InventoryFilter.ALL, office.reviewer());
        assertThat(listed).hasSize(1);
        return listed.get(0);
    }

    private @Nullable Long decide(@Nullable Decision decision, String reason) {
        InventoryEntry entry = only();
        return inventory.decide(entry.id(), entry.version(), decision, reason, office.reviewer());
    }

    private String exported(Actor who) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(InventoryFilter.ALL, out, who);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            StringBuilder text = new StringBuilder();
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> text.append(cell.getStringCellValue())));
            return text.toString();
        }
    }

    private List<Task> waiting() {
        return tasks.waitingFor(office.reviewer()).stream()
                .filter(task -> task.subject().equals(InventoryTasks.SUBJECT))
                .toList();
    }
}
