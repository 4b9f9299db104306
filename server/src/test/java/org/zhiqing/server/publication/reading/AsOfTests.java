package org.zhiqing.server.publication.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.publication.Document;
import org.zhiqing.server.publication.DocumentDrafting;
import org.zhiqing.server.publication.DocumentStanding;
import org.zhiqing.server.publication.EditionContent;
import org.zhiqing.server.publication.PublishingDesk;
import org.zhiqing.server.publication.PublishingOffice;
import org.zhiqing.server.publication.Validity;

/** Which documents were in force on a day: the first day, the last day, the day of repeal. */
@SystemTest
class AsOfTests {

    private final PublishingDesk desk;
    private final DocumentDrafting drafting;
    private final DocumentStanding standing;
    private final PublicDocuments open;
    private final Offices offices;
    private final TestClock clock;
    private final MockMvc web;

    @Autowired
    AsOfTests(
            PublishingDesk desk,
            DocumentDrafting drafting,
            DocumentStanding standing,
            PublicDocuments open,
            Offices offices,
            TestClock clock,
            MockMvc web) {
        this.desk = desk;
        this.drafting = drafting;
        this.standing = standing;
        this.open = open;
        this.offices = offices;
        this.clock = clock;
        this.web = web;
    }

    @BeforeEach
    void stand() {
        clock.standAt(LocalDate.of(2026, 9, 1));
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-01-31, ''",
        "2025-02-01, 有期限的办法",
        "2025-12-31, 有期限的办法",
        "2026-01-01, ''",
        "2026-03-01, 后来废止的办法",
        "2026-06-30, 后来废止的办法",
        "2026-07-01, ''",
    })
    void aDayHasTheDocumentsThatWereInForceOnIt(LocalDate day, String titles) {
        PublishingOffice office = desk.office();
        office.publish(draft(office, "有期限的办法", 1, LocalDate.of(2025, 2, 1), LocalDate.of(2025, 12, 31)));
        Document repealed = office.publish(draft(office, "后来废止的办法", 2, LocalDate.of(2026, 3, 1), null));
        standing.repeal(repealed.id(), repealed.version(), false, LocalDate.of(2026, 7, 1), "清理决定", office.reviewer());
        assertThat(open.page(filter(office, day, null), 1, 10).items())
                .extracting(PublicLine::title)
                .isEqualTo(titles.isEmpty() ? List.of() : List.of(titles));
    }

    @Test
    void validityIsToldForTheDay() {
        PublishingOffice office = desk.office();
        Document repealed = office.publish(draft(office, "当时有效", 1, LocalDate.of(2026, 3, 1), null));
        standing.repeal(repealed.id(), repealed.version(), false, LocalDate.of(2026, 7, 1), "清理决定", office.reviewer());
        assertThat(open.page(filter(office, LocalDate.of(2026, 5, 1), null), 1, 10)
                        .items())
                .extracting(PublicLine::validity)
                .containsExactly(Validity.IN_FORCE);
        assertThat(open.page(filter(office, LocalDate.of(2026, 8, 1), Validity.REPEALED), 1, 10)
                        .items())
                .extracting(PublicLine::title)
                .containsExactly("当时有效");
    }

    @Test
    void aDayThatIsNoneIsNotAskedFor() throws Exception {
        desk.open(offices.site());
        web.perform(get("/sections/policy-documents?on=2026-02-30")).andExpect(status().isOk());
        web.perform(get("/sections/policy-documents?on=2026-02-28")).andExpect(status().isOk());
    }

    private static PublicFilter filter(
            PublishingOffice office, LocalDate day, @org.jspecify.annotations.Nullable Validity validity) {
        return new PublicFilter(List.of(), List.of(), office.organ(), null, validity, day);
    }

    private Document draft(
            PublishingOffice office,
            String title,
            int serial,
            LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate until) {
        EditionContent content = EditionContent.of(title, "第一条　正文。")
                .edit()
                .issuingOrgan("测试新区管理委员会")
                .documentNumber("测新管发〔2025〕" + serial + "号")
                .documentDate(from.minusDays(10))
                .effectiveFrom(from)
                .expiresOn(until)
                .subjectClass("综合政务")
                .done();
        return drafting.draft("normative-document", content, office.clerk());
    }
}
