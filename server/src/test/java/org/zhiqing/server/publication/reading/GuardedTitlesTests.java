package org.zhiqing.server.publication.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.outcome.WithholdingGround;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.audit.AuditEntry;
import org.zhiqing.server.audit.AuditList;
import org.zhiqing.server.audit.AuditQuery;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDossiers;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentWithdrawing;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.Refused;
import org.zhiqing.server.publication.WithdrawalReason;
import org.zhiqing.server.publication.WithheldTitles;

/** Titles of what is withheld stay with those who may know them: not in the log, not in the ledger, not in its export. */
@SystemTest
class GuardedTitlesTests {

    private static final String TITLE = "不予公开的处置方案";

    @Autowired
    PublishingDesk desk;

    @Autowired
    DocumentDrafting drafting;

    @Autowired
    DocumentDossiers dossiers;

    @Autowired
    DocumentWithdrawing withdrawing;

    @Autowired
    AuditList log;

    @Autowired
    ApprovalLedger ledger;

    PublishingOffice office;
    Actor auditor;
    Document withheld;

    @BeforeEach
    void somethingWithheldWasSubmitted() {
        office = desk.office();
        auditor = office.office().the(Role.AUDIT_ADMINISTRATOR);
        EditionContent content = EditionContent.of(TITLE, "不能公开的内容。")
                .edit()
                .documentDate(LocalDate.of(2026, 3, 2))
                .withheld(WithholdingGround.INTERNAL_WORKFLOW, "内部事务")
                .done();
        Document draft = drafting.draft("news", content, office.clerk());
        withheld = drafting.submit(draft.id(), draft.version(), "请审：" + TITLE, office.clerk());
    }

    @Test
    void theLogSaysWhoDidItButNotTheTitle() {
        List<AuditEntry> entries = entries(withheld);

        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.detail()).doesNotContain(TITLE).contains("不公开信息");
            assertThat(entry.personName()).isEqualTo(office.clerk().name());
        });
    }

    @Test
    void theLogGivesTheTitleOfWhatIsNotWithheld() {
        Document plain = office.submitted("普通的动态");

        assertThat(entries(plain))
                .anySatisfy(entry -> assertThat(entry.detail()).contains("《普通的动态》"));
    }

    @Test
    void theLogGuardsWhatWasWithdrawnForSecrecyUntilAnEditionIsPublicAgain() {
        Document secret = office.published("后来发现涉密的动态");
        assertThat(entries(secret))
                .anySatisfy(entry -> assertThat(entry.detail()).contains("后来发现涉密"));

        withdrawing.withdraw(secret.id(), secret.version(), WithdrawalReason.SECRECY, "发现涉密内容", office.officeHead());

        assertThat(entries(secret))
                .allSatisfy(entry -> assertThat(entry.detail()).doesNotContain("后来发现涉密"));
        Actor elsewhere = desk.office().clerk();
        Refused.with("publication.not-found", () -> dossiers.get(secret.id(), elsewhere));
    }

    @Test
    void theLedgerAndItsExportGiveTitleAndOpinionOnlyToThoseWhoDecide() throws IOException {
        LedgerLine guarded = line(filter(""), auditor);
        LedgerLine open = line(filter(""), office.officeHead());

        assertThat(guarded.title()).isEqualTo(WithheldTitles.HIDDEN);
        assertThat(guarded.opinion()).isEmpty();
        assertThat(guarded.personName()).isEqualTo(office.clerk().name());
        assertThat(open.title()).isEqualTo(TITLE);
        assertThat(open.opinion()).contains(TITLE);
        assertThat(exported(auditor)).doesNotContain(TITLE);
        assertThat(exported(office.officeHead())).contains(TITLE);
    }

    @Test
    void theLedgersFilterDoesNotGiveAGuardedTitleAway() {
        assertThat(ledger.page(filter("处置"), 1, 10, auditor).items()).isEmpty();
        assertThat(ledger.page(filter("处置"), 1, 10, office.leader()).items()).hasSize(1);
    }

    private List<AuditEntry> entries(Document document) {
        return log.find(auditor, new AuditQuery("", "", "document/" + document.id(), null, null), 1, 50)
                .items();
    }

    private LedgerLine line(LedgerFilter filter, Actor reader) {
        return ledger.page(filter, 1, 10, reader).items().stream()
                .filter(line -> line.document() == withheld.id())
                .findFirst()
                .orElseThrow();
    }

    private static LedgerFilter filter(String words) {
        return new LedgerFilter(null, null, null, null, null, "", words);
    }

    private String exported(Actor reader) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.export(filter(""), out, reader);
        try (var workbook = org.apache.poi.ss.usermodel.WorkbookFactory.create(
                new java.io.ByteArrayInputStream(out.toByteArray()))) {
            StringBuilder text = new StringBuilder();
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
            return text.toString();
        }
    }
}
