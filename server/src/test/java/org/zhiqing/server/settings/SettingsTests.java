package org.zhiqing.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiqing.server.SystemTest;
import org.zhiqing.server.TestClock;
import org.zhiqing.server.audit.AuditEntry;
import org.zhiqing.server.audit.AuditList;
import org.zhiqing.server.audit.AuditQuery;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Finding;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Role;
import org.zhiqing.server.organ.Office;
import org.zhiqing.server.organ.Offices;
import org.zhiqing.server.organ.account.AccountSettings;

/** What an organ has chosen holds from its day on, in its organ and in those below that have not chosen. */
@SystemTest
class SettingsTests {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired
    Settings settings;

    @Autowired
    SettingChange change;

    @Autowired
    SettingList list;

    @Autowired
    AuditList audit;

    @Autowired
    Offices offices;

    @Autowired
    TestClock clock;

    @BeforeEach
    void today() {
        clock.standAt(TODAY);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void withoutAChoiceTheStandardHolds() {
        long organ = offices.zone().organ();
        assertThat(settings.text(organ, SampleSettings.WORD)).isEqualTo("公开");
        assertThat(settings.number(organ, SampleSettings.DAYS)).isEqualTo(15);
        assertThat(settings.flag(organ, SampleSettings.OPEN)).isTrue();
    }

    @Test
    void aChoiceHoldsFromItsFirstDayOn() {
        Office office = offices.zone();
        choose(office, SampleSettings.DAYS, "20", TODAY.plusDays(10));
        assertThat(settings.number(office.organ(), SampleSettings.DAYS)).isEqualTo(15);
        assertThat(settings.number(office.organ(), SampleSettings.DAYS, TODAY.plusDays(9)))
                .isEqualTo(15);
        assertThat(settings.number(office.organ(), SampleSettings.DAYS, TODAY.plusDays(10)))
                .isEqualTo(20);
    }

    @Test
    void aLaterRecordForTheSameDayReplacesTheEarlier() {
        Office office = offices.zone();
        choose(office, SampleSettings.DAYS, "20", TODAY);
        choose(office, SampleSettings.DAYS, "25", TODAY);
        assertThat(settings.number(office.organ(), SampleSettings.DAYS)).isEqualTo(25);
        assertThat(list.detail(admin(office), "sample.days").history()).hasSize(2);
    }

    @Test
    void anOrganFollowsTheOneAboveUntilItChooses() {
        Office above = offices.government();
        Office below = offices.zoneBelow(above);
        choose(above, SampleSettings.WORD, "市公开", TODAY);
        assertThat(settings.text(below.organ(), SampleSettings.WORD)).isEqualTo("市公开");
        assertThat(list.detail(admin(below), "sample.word").line().source()).isEqualTo("沿用" + above.name() + "的设置");
        choose(below, SampleSettings.WORD, "区公开", TODAY);
        assertThat(settings.text(below.organ(), SampleSettings.WORD)).isEqualTo("区公开");
        change.giveUp(admin(below), "sample.word", TODAY, version(below, "sample.word"));
        assertThat(settings.text(below.organ(), SampleSettings.WORD)).isEqualTo("市公开");
    }

    @Test
    void aSettingForEachOrganByItselfIsNotInherited() {
        Office above = offices.government();
        Office below = offices.zoneBelow(above);
        choose(above, SampleSettings.OWN, "只管本级", TODAY);
        assertThat(settings.text(above.organ(), SampleSettings.OWN)).isEqualTo("只管本级");
        assertThat(settings.text(below.organ(), SampleSettings.OWN)).isEmpty();
    }

    @ParameterizedTest(name = "{0} refuses \"{1}\"")
    @CsvSource({
        "sample.word, '', settings.empty",
        "sample.word, abc, settings.not-matching",
        "sample.days, 0, settings.not-a-number",
        "sample.days, 61, settings.not-a-number",
        "sample.days, 二十, settings.not-a-number",
        "sample.days, 99999999999, settings.not-a-number",
        "sample.open, maybe, settings.not-a-choice",
        "sample.way, fax, settings.not-a-choice"
    })
    void aWrongValueIsNotTaken(String key, String value, String code) {
        Office office = offices.zone();
        assertThat(findings(office, key, value, TODAY))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Office office = offices.zone();
        assertThat(findings(office, "sample.days", "0", TODAY.minusDays(1)))
                .extracting(Finding::field)
                .containsExactly("value", "fromOn");
    }

    @Test
    void aStaleChangeIsRefusedAndSaysWhoChangedMeanwhile() {
        Office office = offices.zone();
        choose(office, SampleSettings.DAYS, "20", TODAY);
        assertThatThrownBy(() -> change.choose(admin(office), "sample.days", "30", TODAY, "", 0))
                .isInstanceOfSatisfying(Refusal.class, no -> {
                    assertThat(no.code()).isEqualTo("kernel.changed-meanwhile");
                    assertThat(no.getMessage()).contains("褚系统");
                });
        assertThat(settings.number(office.organ(), SampleSettings.DAYS)).isEqualTo(20);
    }

    @Test
    void onlyTheSecurityAdministratorChangesHowPeopleSignIn() {
        Office office = offices.zone();
        assertThat(list.groups(admin(office)))
                .extracting(SettingList.Group::title)
                .doesNotContain("登录安全");
        assertThatThrownBy(() -> change.choose(admin(office), "account.lock-after", "3", TODAY, "", 0))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("settings.not-found"));
        change.choose(office.the(Role.SECURITY_ADMINISTRATOR), "account.lock-after", "3", TODAY, "", 0);
        assertThat(settings.number(office.organ(), AccountSettings.LOCK_AFTER)).isEqualTo(3);
    }

    @Test
    void aClerkChangesNothing() {
        Office office = offices.zone();
        assertThatThrownBy(() -> change.choose(office.the(Role.CLERK), "sample.days", "20", TODAY, "", 0))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("kernel.act-not-allowed"));
    }

    @Test
    void everyChangeStandsInTheOperationLog() {
        Office office = offices.zone();
        choose(office, SampleSettings.WAY, "web", TODAY);
        List<AuditEntry> entries = audit.find(
                        office.the(Role.AUDIT_ADMINISTRATOR),
                        new AuditQuery("褚系统", "setting.changed", "setting/sample.way", null, null),
                        1,
                        10)
                .items();
        assertThat(entries)
                .filteredOn(entry -> entry.organ() == office.organ())
                .extracting(AuditEntry::detail)
                .containsExactly("方式改为“网上”，自2026年11月21日起");
    }

    private void choose(Office office, Setting setting, String value, LocalDate from) {
        change.choose(admin(office), setting.key(), value, from, "", version(office, setting.key()));
    }

    private long version(Office office, String key) {
        return list.detail(admin(office), key).version();
    }

    private List<Finding> findings(Office office, String key, String value, LocalDate from) {
        try {
            change.choose(admin(office), key, value, from, "", 0);
            return List.of();
        } catch (Findings wrong) {
            return wrong.all();
        }
    }

    private static Actor admin(Office office) {
        return office.the(Role.SYSTEM_ADMINISTRATOR);
    }
}
