package org.zhiqing.server.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.rules.deadline.ClockPolicy;
import org.zhiqing.rules.outcome.Situation;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.settings.Setting;

/** What an office may choose about requests. */
@SystemTest
class RequestSettingsTests {

    @Autowired
    RequestSettings settings;

    @Autowired
    Requests requests;

    @Autowired
    TestClock clock;

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void whereNothingIsChosenTheRulesDefaultsHold() {
        Office office = requests.office();

        assertThat(settings.clockPolicy(office.organ())).isEqualTo(ClockPolicy.DEFAULT);
        assertThat(Situation.values()).allSatisfy(situation -> assertThat(settings.remedy(office.organ(), situation))
                .isEqualTo(situation.remedy().kind()));
    }

    @Test
    void everyOpenPointOfTheClockCanBeChosenByAnOffice() {
        Office office = requests.office();

        requests.set(office, "request.clock-feeRestart", "SUSPEND");
        requests.set(office, "request.clock-exclusionStart", "DAY_OF_DISPATCH");
        requests.set(office, "request.clock-exclusionEnd", "DAY_BEFORE_OPINION");
        requests.set(office, "request.clock-extensionAfterRestart", "LAPSED");

        assertThat(settings.clockPolicy(office.organ()))
                .isEqualTo(new ClockPolicy(
                        ClockPolicy.FeeRestart.SUSPEND,
                        ClockPolicy.ExclusionStart.DAY_OF_DISPATCH,
                        ClockPolicy.ExclusionEnd.DAY_BEFORE_OPINION,
                        ClockPolicy.ExtensionAfterRestart.LAPSED));
    }

    @Test
    void theReconsiderationOrganIsEachOrgansOwnAndHasNoDefault() {
        Office office = requests.office();

        assertThat(settings.settings())
                .filteredOn(setting -> setting.key().equals("request.reconsideration-organ"))
                .singleElement()
                .satisfies(setting -> assertThat(setting.inherited()).isFalse())
                .extracting(Setting::standard)
                .isEqualTo("");
        assertThat(settings.reconsiderationOrgan(office.organ())).contains("云州市人民政府");
    }

    @Test
    void anOfficesWordStandsInTheNumbersOfItsLetters() {
        clock.standAt(LocalDate.of(2026, 4, 13));
        Office office = requests.office();
        requests.set(office, "request.letter-word", "云开公开");
        long id = requests.handedIn(office, LocalDate.of(2026, 4, 13));

        assertThat(requests.sign(office, id, Situation.PROVIDED).number()).isEqualTo("云开公开答〔2026〕1号");
    }
}
