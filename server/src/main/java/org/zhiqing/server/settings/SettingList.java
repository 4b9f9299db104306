package org.zhiqing.server.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.kernel.Actor;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Requires;

/** The settings page: what holds in the person's organ, and where it comes from. */
@Service
@Transactional(readOnly = true)
public class SettingList {

    /** @param lines in the order of the declaration */
    public record Group(String title, List<Line> lines) {}

    /**
     * @param value in force today, as printed
     * @param source 本机关设置, 沿用…的设置 or 系统默认
     * @param since first day of the value; {@code null} where the standard holds
     * @param next a change of this organ that is already recorded for a later day, or {@code null}
     */
    public record Line(
            Setting setting, String value, String source, @Nullable LocalDate since, @Nullable SettingValue next) {}

    /**
     * @param entered what stands in the form: this organ's own value, else the one it follows
     * @param version to be sent back with a change
     */
    public record Detail(Line line, String entered, List<SettingValue> history, long version, boolean own) {}

    private final List<SettingGroup> groups;
    private final Settings settings;
    private final SettingStore store;
    private final Ancestry ancestry;
    private final Clock clock;

    SettingList(List<SettingGroup> groups, Settings settings, SettingStore store, Ancestry ancestry, Clock clock) {
        this.groups = groups;
        this.settings = settings;
        this.store = store;
        this.ancestry = ancestry;
        this.clock = clock;
    }

    /** Returns the groups that the person may change. */
    @Requires({Act.SETTINGS_EDIT, Act.SECURITY_SETTINGS_EDIT})
    public List<Group> groups(Actor by) {
        return groups.stream()
                .filter(group -> by.may(group.act()))
                .map(group -> new Group(
                        group.title(),
                        group.settings().stream()
                                .map(setting -> line(by.organ(), setting))
                                .toList()))
                .toList();
    }

    /**
     * Returns one setting with its history.
     *
     * @throws Refusal {@code settings.not-found} if there is none that the person may change
     */
    @Requires({Act.SETTINGS_EDIT, Act.SECURITY_SETTINGS_EDIT})
    public Detail detail(Actor by, String key) {
        Setting setting = find(by, key);
        List<SettingValue> history = store.history(by.organ(), key);
        LocalDate today = LocalDate.now(clock);
        boolean own = settings.chosen(by.organ(), setting, today)
                .filter(value -> value.organ() == by.organ())
                .isPresent();
        long version = history.isEmpty() ? 0 : history.get(0).id();
        return new Detail(line(by.organ(), setting), settings.text(by.organ(), setting, today), history, version, own);
    }

    Setting find(Actor by, String key) {
        return groups.stream()
                .filter(group -> by.may(group.act()))
                .flatMap(group -> group.settings().stream())
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("settings.not-found", key));
    }

    private Line line(long organ, Setting setting) {
        LocalDate today = LocalDate.now(clock);
        Optional<SettingValue> chosen = settings.chosen(organ, setting, today);
        SettingValue next = store.history(organ, setting.key()).stream()
                .filter(value -> value.fromOn().isAfter(today))
                .min(java.util.Comparator.comparing(SettingValue::fromOn)
                        .thenComparing(SettingValue::id, java.util.Comparator.reverseOrder()))
                .orElse(null);
        return new Line(
                setting,
                setting.shown(chosen.map(value -> Objects.requireNonNull(value.value()))
                        .orElse(setting.standard())),
                chosen.map(value -> source(organ, value)).orElse("系统默认"),
                chosen.map(SettingValue::fromOn).orElse(null),
                next);
    }

    private String source(long organ, SettingValue value) {
        return value.organ() == organ ? "本机关设置" : "沿用" + ancestry.nameOf(value.organ()) + "的设置";
    }
}
