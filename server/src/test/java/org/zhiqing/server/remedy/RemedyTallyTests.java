package org.zhiqing.server.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.request.Requests;
import org.zhiqing.server.web.PersonAuthentication;
import org.zhiqing.server.web.ShownAgain;

/** Reconsideration and litigation (复议、诉讼): the register and table four. */
@SystemTest
class RemedyTallyTests {

    @Autowired
    RemedyRecording recording;

    @Autowired
    RemedyTally tally;

    @Autowired
    RemedyList list;

    @Autowired
    Offices offices;

    @Autowired
    Requests requests;

    @Autowired
    MockMvc web;

    @Autowired
    TestClock clock;

    Office office;
    Actor handler;

    @BeforeEach
    void cases() {
        clock.standAt(LocalDate.of(2026, 6, 1));
        office = offices.zone();
        handler = office.the(Role.REQUEST_HANDLER);
        record(RemedyProcedure.RECONSIDERATION, "2024-11-20", RemedyResult.UPHELD, "2025-01-10");
        record(RemedyProcedure.RECONSIDERATION, "2025-03-01", RemedyResult.CORRECTED, "2025-04-20");
        record(RemedyProcedure.RECONSIDERATION, "2025-12-20", RemedyResult.UPHELD, "2026-02-10");
        record(RemedyProcedure.DIRECT, "2025-05-05", RemedyResult.PENDING, null);
        record(RemedyProcedure.AFTER_RECONSIDERATION, "2025-02-01", RemedyResult.OTHER, "2025-08-01");
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void byFilingEachCaseCountsInTheYearInWhichItWasFiled() {
        RemedyTally.Year year = tally.ofYear(office.organ(), 2025);

        assertThat(year.cell(RemedyProcedure.RECONSIDERATION, RemedyResult.CORRECTED))
                .isEqualTo(1);
        assertThat(year.cell(RemedyProcedure.RECONSIDERATION, RemedyResult.UPHELD))
                .isZero();
        assertThat(year.cell(RemedyProcedure.RECONSIDERATION, RemedyResult.PENDING))
                .isEqualTo(1);
        assertThat(year.total(RemedyProcedure.RECONSIDERATION)).isEqualTo(2);
        assertThat(year.cell(RemedyProcedure.DIRECT, RemedyResult.PENDING)).isEqualTo(1);
        assertThat(year.cell(RemedyProcedure.AFTER_RECONSIDERATION, RemedyResult.OTHER))
                .isEqualTo(1);
    }

    @Test
    void byStatusTheCasesOfEarlierYearsThatWereStillOpenCountToo() {
        requests.set(office, "remedy.counting", "BY_STATUS");

        assertThat(tally.ofYear(office.organ(), 2025).total(RemedyProcedure.RECONSIDERATION))
                .isEqualTo(3);
        assertThat(tally.ofYear(office.organ(), 2026).cell(RemedyProcedure.RECONSIDERATION, RemedyResult.UPHELD))
                .isEqualTo(1);
        assertThat(tally.ofYear(office.organ(), 2026).cell(RemedyProcedure.DIRECT, RemedyResult.PENDING))
                .isEqualTo(1);
    }

    @Test
    void theListBehindEveryCellIsAsLongAsItsNumber() {
        RemedyTally.Year year = tally.ofYear(office.organ(), 2025);

        for (RemedyProcedure procedure : RemedyProcedure.values()) {
            for (RemedyResult result : RemedyResult.values()) {
                assertThat(list.behind(2025, procedure, result, handler)).hasSize((int) year.cell(procedure, result));
            }
            assertThat(list.behind(2025, procedure, null, handler)).hasSize((int) year.total(procedure));
        }
    }

    @Test
    void aResultNeedsItsDayAndAPendingCaseHasNone() {
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> record(RemedyProcedure.DIRECT, "2025-05-05", RemedyResult.UPHELD, null))
                .satisfies(findings ->
                        assertThat(findings.all()).extracting(Finding::field).containsExactly("concludedOn"));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> record(RemedyProcedure.DIRECT, "2025-05-05", RemedyResult.PENDING, "2025-06-01"));
        assertThatExceptionOfType(Findings.class)
                .isThrownBy(() -> record(RemedyProcedure.DIRECT, "2025-05-05", RemedyResult.UPHELD, "2025-05-04"));
    }

    @Test
    void aStaleFormOverwritesNothing() {
        RemedyCase read = list.of(RemedyProcedure.DIRECT, handler).get(0);
        recording.record(concluded(read), handler);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> recording.record(concluded(read), handler))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("remedy.changed-meanwhile"));
        assertThat(list.get(read.id(), handler).result()).isEqualTo(RemedyResult.UPHELD);
    }

    @Test
    void theRegisterIsKeptOnItsPages() throws Exception {
        RemedyCase pending = list.of(RemedyProcedure.DIRECT, handler).get(0);
        var person = authentication(new PersonAuthentication(handler.person()));

        web.perform(get("/desk/remedies?year=2025").with(person))
                .andExpect(
                        content().string(Matchers.containsString("/desk/remedies/figures/2025/DIRECT?result=PENDING")));
        web.perform(get("/desk/remedies/figures/2025/DIRECT?result=PENDING").with(person))
                .andExpect(content().string(Matchers.containsString("/desk/remedies/" + pending.id())));
        web.perform(get("/desk/remedies/new").with(person)).andExpect(status().isOk());
        var refused = web.perform(post("/desk/remedies")
                        .with(csrf())
                        .with(person)
                        .param("_back", "/desk/remedies/" + pending.id())
                        .param("id", "" + pending.id())
                        .param("version", "" + pending.version())
                        .param("procedure", "DIRECT")
                        .param("filedOn", "2025-05-05")
                        .param("result", "UPHELD"))
                .andExpect(status().isUnprocessableContent());
        ShownAgain.of(web, refused, person)
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("请填写提出复议或者诉讼的当事人"), Matchers.containsString("应当有审结日期"))));
        web.perform(post("/desk/remedies")
                        .with(csrf())
                        .with(person)
                        .param("procedure", "RECONSIDERATION")
                        .param("authority", "云州市人民政府")
                        .param("party", "王某")
                        .param("subject", "不予公开决定")
                        .param("filedOn", "2026-05-05")
                        .param("result", "PENDING"))
                .andExpect(redirectedUrl("/desk/remedies"));
    }

    private static RemedyCase concluded(RemedyCase of) {
        return new RemedyCase(
                of.id(),
                of.organ(),
                of.procedure(),
                of.caseNumber(),
                of.authority(),
                of.party(),
                of.subject(),
                of.request(),
                of.filedOn(),
                RemedyResult.UPHELD,
                LocalDate.of(2026, 5, 1),
                of.note(),
                of.version());
    }

    private void record(RemedyProcedure procedure, String filed, RemedyResult result, @Nullable String concluded) {
        recording.record(
                new RemedyCase(
                        0,
                        office.organ(),
                        procedure,
                        "（2025）某行初1号",
                        "某法院",
                        "王某",
                        "不予公开决定",
                        "",
                        LocalDate.parse(filed),
                        result,
                        concluded == null ? null : LocalDate.parse(concluded),
                        "",
                        0),
                handler);
    }
}
