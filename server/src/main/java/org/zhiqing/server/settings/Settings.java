package org.zhiqing.server.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.settings.Setting.Kind;

/** What an organ has chosen: by itself, else as the organ above, else as shipped. */
@Service
@Transactional(readOnly = true)
public class Settings {

    private final SettingStore store;
    private final Ancestry ancestry;
    private final Clock clock;

    Settings(SettingStore store, Ancestry ancestry, Clock clock) {
        this.store = store;
        this.ancestry = ancestry;
        this.clock = clock;
    }

    /** Returns the text or choice in force today; may be empty. */
    public String text(long organ, Setting setting) {
        return text(organ, setting, LocalDate.now(clock));
    }

    /** Returns the text or choice in force on a day; may be empty. */
    public String text(long organ, Setting setting, LocalDate on) {
        return chosen(organ, setting, on).map(SettingValue::value).orElse(setting.standard());
    }

    /**
     * Returns the number in force today.
     *
     * @throws IllegalArgumentException if the setting is not a number
     */
    public int number(long organ, Setting setting) {
        return number(organ, setting, LocalDate.now(clock));
    }

    /** As {@link #number(long, Setting)}, on a day. */
    public int number(long organ, Setting setting, LocalDate on) {
        require(setting, Kind.NUMBER);
        return Integer.parseInt(text(organ, setting, on));
    }

    /**
     * Returns whether yes is in force today.
     *
     * @throws IllegalArgumentException if the setting is not a flag
     */
    public boolean flag(long organ, Setting setting) {
        return flag(organ, setting, LocalDate.now(clock));
    }

    /** As {@link #flag(long, Setting)}, on a day. */
    public boolean flag(long organ, Setting setting, LocalDate on) {
        require(setting, Kind.FLAG);
        return Boolean.parseBoolean(text(organ, setting, on));
    }

    /** Returns the value that decides on the day, with the organ that chose it; empty where the standard holds. */
    Optional<SettingValue> chosen(long organ, Setting setting, LocalDate on) {
        if (!setting.inherited()) {
            return own(organ, setting, on);
        }
        return ancestry.upwards(organ).stream()
                .flatMap(above -> own(above, setting, on).stream())
                .findFirst();
    }

    private Optional<SettingValue> own(long organ, Setting setting, LocalDate on) {
        return store.inForce(organ, setting.key(), on).filter(value -> value.value() != null);
    }

    private static void require(Setting setting, Kind kind) {
        if (setting.kind() != kind) {
            throw new IllegalArgumentException(setting.key() + " is a " + setting.kind() + ", not a " + kind);
        }
    }
}
