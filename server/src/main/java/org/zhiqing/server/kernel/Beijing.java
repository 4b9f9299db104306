package org.zhiqing.server.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The zone in which days are counted, and how days and instants are printed. */
public final class Beijing {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.CHINA);

    private Beijing() {}

    /** Returns the day on which an instant falls. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** Returns {@code 2026年11月21日}, for sentences. */
    public static String sentence(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /** Returns {@code 2026-11-21 09:30}, for tables. */
    public static String minute(Instant instant) {
        return MINUTE.format(instant.atZone(ZONE));
    }

    /** Returns {@code 2026-11-21 09:30:00}, where seconds count. */
    public static String second(Instant instant) {
        return SECOND.format(instant.atZone(ZONE));
    }

    /** Returns the instant that a clock on a wall in Beijing shows. */
    public static Instant instant(LocalDateTime shown) {
        return shown.atZone(ZONE).toInstant();
    }
}
