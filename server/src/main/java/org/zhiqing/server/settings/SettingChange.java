package org.zhiqing.server.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.audit.AuditTrail;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Beijing;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** Choosing, from a day on. What held before stays on record. */
@Service
@Transactional
public class SettingChange {

    private static final int BASIS_LENGTH = 300;

    private final SettingList list;
    private final SettingStore store;
    private final AuditTrail audit;
    private final Clock clock;

    SettingChange(SettingList list, SettingStore store, AuditTrail audit, Clock clock) {
        this.list = list;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Chooses a value for the person's organ.
     *
     * @param fromOn first day, today or later
     * @param basis on what ground; may be empty
     * @param version as read with {@link SettingList#detail}
     * @throws Findings fields {@code value}, {@code fromOn}, {@code basis}
     * @throws Refusal {@code settings.not-found} or {@code kernel.changed-meanwhile}
     */
    @Requires({Act.SETTINGS_EDIT, Act.SECURITY_SETTINGS_EDIT})
    public void choose(Actor by, String key, String value, LocalDate fromOn, String basis, long version) {
        Setting setting = list.find(by, key);
        String entered = value.strip();
        Findings.Collector findings = new Findings.Collector();
        setting.problem(entered).ifPresent(findings::add);
        checkDay(findings, fromOn);
        findings.when(basis.length() > BASIS_LENGTH, "basis", "settings.too-long", "依据", BASIS_LENGTH);
        findings.throwIfAny();
        record(by, setting, entered, fromOn, basis, version);
        audit.record(
                by,
                "setting.changed",
                "setting/" + key,
                setting.label() + "改为“" + setting.shown(entered) + "”，自" + Beijing.sentence(fromOn) + "起");
    }

    /**
     * Gives up the organ's own choice: it follows the organ above again, or the standard.
     *
     * @throws Findings field {@code fromOn}
     * @throws Refusal {@code settings.not-found} or {@code kernel.changed-meanwhile}
     */
    @Requires({Act.SETTINGS_EDIT, Act.SECURITY_SETTINGS_EDIT})
    public void giveUp(Actor by, String key, LocalDate fromOn, long version) {
        Setting setting = list.find(by, key);
        Findings.Collector findings = new Findings.Collector();
        checkDay(findings, fromOn);
        findings.throwIfAny();
        record(by, setting, null, fromOn, "", version);
        audit.record(
                by,
                "setting.given-up",
                "setting/" + key,
                setting.label() + "不再自行设置，自" + Beijing.sentence(fromOn) + "起");
    }

    private void checkDay(Findings.Collector findings, LocalDate fromOn) {
        LocalDate today = LocalDate.now(clock);
        findings.when(fromOn.isBefore(today), "fromOn", "settings.from-past", today);
    }

    private void record(
            Actor by, Setting setting, @Nullable String value, LocalDate fromOn, String basis, long version) {
        store.lock(by.organ(), setting.key());
        List<SettingValue> history = store.history(by.organ(), setting.key());
        if (!history.isEmpty() && history.get(0).id() != version) {
            SettingValue last = history.get(0);
            throw new Refusal(
                    "kernel.changed-meanwhile", "设置“" + setting.label() + "”", last.recordedBy(), last.recordedAt());
        }
        store.add(new SettingValue(
                0, by.organ(), setting.key(), value, fromOn, basis.strip(), clock.instant(), by.name()));
    }
}
