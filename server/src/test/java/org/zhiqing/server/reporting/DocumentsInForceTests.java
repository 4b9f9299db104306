package org.zhiqing.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.annualreport.form.CellId;
import org.zhiqing.annualreport.form.CellValue;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;

/** Documents in force in table two (art. 20 item 1), with and without an opening figure. */
@SystemTest
class DocumentsInForceTests {

    private static final CellId IN_FORCE = new CellId("proactive/normative_documents/in_force");

    @Autowired
    PublishingDesk desk;

    @Autowired
    DocumentDrafting drafting;

    @Autowired
    OpeningFigures openings;

    @Autowired
    YearTables tables;

    @Autowired
    TestClock clock;

    private PublishingOffice office;

    @BeforeEach
    void anOfficeWithOneDocumentOfEachYear() {
        clock.standAt(LocalDate.of(2026, 5, 20));
        office = desk.office();
        publish("去年的办法", 1, LocalDate.of(2025, 12, 25));
        publish("今年的办法", 2, LocalDate.of(2026, 1, 1));
    }

    @AfterEach
    void timeGoesOn() {
        clock.release();
    }

    @Test
    void withoutAnOpeningFigureTheRegisterIsCounted() {
        assertThat(inForce(2025)).isEqualTo(CellValue.of(1));
        assertThat(inForce(2026)).isEqualTo(CellValue.of(2));
    }

    @Test
    void anOpeningFigureIsCarriedOnThroughEveryYearSince() {
        openings.enter(2025, Map.of(IN_FORCE, BigDecimal.valueOf(40)), "原台账", office.reviewer());

        assertThat(inForce(2025)).isEqualTo(CellValue.of(41));
        assertThat(inForce(2026)).isEqualTo(CellValue.of(42));
    }

    @Test
    void anOpeningFigureSaysNothingOfTheYearsBefore() {
        openings.enter(2026, Map.of(IN_FORCE, BigDecimal.valueOf(40)), "原台账", office.reviewer());

        assertThat(inForce(2025)).isEqualTo(CellValue.blank());
        assertThat(inForce(2026)).isEqualTo(CellValue.of(41));
    }

    @Test
    void theLinesBehindTheFigureAddUpToIt() {
        openings.enter(2025, Map.of(IN_FORCE, BigDecimal.valueOf(40)), "原台账", office.reviewer());

        assertThat(tables.behind(office.reviewer(), office.organ(), 2026, IN_FORCE))
                .extracting(Behind::value)
                .containsExactly(BigDecimal.valueOf(40), BigDecimal.ONE, BigDecimal.ONE);
    }

    private CellValue inForce(int year) {
        return Objects.requireNonNull(tables.of(office.organ(), year).get(IN_FORCE));
    }

    private void publish(String title, int serial, LocalDate on) {
        EditionContent content = EditionContent.of(title, "第一条 为了规范管理，制定本办法。")
                .edit()
                .issuingOrgan("青川新区管理委员会")
                .documentNumber("青新管发〔" + on.getYear() + "〕" + serial + "号")
                .documentDate(on)
                .effectiveFrom(on.plusDays(4))
                .subjectClass("综合政务")
                .done();
        office.publish(drafting.draft("normative-document", content, office.clerk()));
    }
}
