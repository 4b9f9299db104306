package org.zhiqing.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.work.Task;
import org.zhiqing.server.work.Tasks;

/** Who drafts explains (谁起草、谁解读): the task, its last day, and what settles it. */
@SystemTest
class InterpretationDutyTests {

    private final PublishingDesk desk;
    private final DocumentWithdrawing withdrawing;
    private final DocumentDossiers dossiers;
    private final Tasks tasks;
    private final TestClock clock;

    @Autowired
    InterpretationDutyTests(
            PublishingDesk desk,
            DocumentWithdrawing withdrawing,
            DocumentDossiers dossiers,
            Tasks tasks,
            TestClock clock) {
        this.desk = desk;
        this.withdrawing = withdrawing;
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.clock = clock;
    }

    @BeforeEach
    void aThursdayBeforeAWeekend() {
        clock.standAt(LocalDate.of(2026, 5, 21));
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    @DisplayName("国办发〔2016〕19号：公布后三个工作日内公开解读，由起草部门承担")
    void theDraftingUnitOwesItThreeWorkingDaysAfterPublication() {
        PublishingOffice office = desk.office();
        Document published = office.publish(normative(office));
        assertThat(tasks.openOf("interpretation", published.id()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.dueOn()).as("Friday, Monday, Tuesday").isEqualTo(LocalDate.of(2026, 5, 26));
                    assertThat(task.unit()).isEqualTo(published.unit());
                });
        assertThat(dossiers.open(published.id(), office.clerk()).warnings())
                .anyMatch(warning -> warning.contains("2026年5月26日"));
    }

    @Test
    @DisplayName("解读公开以后，任务完成")
    void aPublicInterpretationSettlesIt() {
        PublishingOffice office = desk.office();
        Document published = office.publish(normative(office));
        Document interpretation = desk.drafting.draft(
                "interpretation",
                "",
                PublishingOffice.news("《试行办法》解读", "解读的文字。")
                        .edit()
                        .elements(Map.of("form", "文字"))
                        .done(),
                Map.of(RelationKind.INTERPRETS, published.indexNumber()),
                office.clerk());
        assertThat(tasks.openOf("interpretation", published.id()))
                .as("a draft settles nothing")
                .hasSize(1);
        Document open = office.publish(interpretation);
        assertThat(tasks.openOf("interpretation", published.id())).isEmpty();
        assertThat(dossiers.open(published.id(), office.clerk()).warnings()).isEmpty();
        withdrawing.withdraw(open.id(), open.version(), WithdrawalReason.ERROR, "有误", office.officeHead());
        assertThat(tasks.openOf("interpretation", published.id()))
                .as("owed again")
                .hasSize(1);
    }

    @Test
    void aWithdrawnDocumentNeedsNoInterpretation() {
        PublishingOffice office = desk.office();
        Document published = office.publish(normative(office));
        withdrawing.withdraw(published.id(), published.version(), WithdrawalReason.ERROR, "有误", office.officeHead());
        assertThat(tasks.openOf("interpretation", published.id())).isEmpty();
    }

    @Test
    void newsNeedsNoInterpretation() {
        PublishingOffice office = desk.office();
        assertThat(tasks.openOf("interpretation", office.published("动态").id()))
                .extracting(Task::sentence)
                .isEmpty();
    }

    private Document normative(PublishingOffice office) {
        EditionContent content = EditionContent.of("试行办法", "第一条　正文。")
                .edit()
                .issuingOrgan("测试新区管理委员会")
                .documentNumber("测新管发〔2026〕12号")
                .documentDate(LocalDate.of(2026, 5, 18))
                .effectiveFrom(LocalDate.of(2026, 7, 1))
                .subjectClass("综合政务")
                .done();
        return desk.drafting.draft("normative-document", content, office.clerk());
    }
}
