package org.zhiqing.rules.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The holiday notices that come with the software. An office adds and corrects notices of its own beside them. */
public final class HolidayNotices {

    private static final String DAYS = "/holidays/2018-2026.csv";
    private static final String NUMBERS = "/holidays/notice-numbers.csv";

    private HolidayNotices() {}

    /**
     * Returns the notices for 2018 to 2026, ascending, each as amended within its year.
     *
     * @throws IllegalStateException if the shipped table has a bad line
     */
    public static List<HolidayNotice> shipped() {
        HolidayTable table = HolidayTable.read(text(DAYS), "随软件提供的国务院办公厅年度放假安排");
        if (!table.badLines().isEmpty()) {
            throw new IllegalStateException("the shipped holiday table has bad lines: " + table.badLines());
        }
        Map<Integer, String[]> numbers = numbers();
        return table.notices().stream()
                .map(notice -> numbered(notice, numbers.get(notice.year())))
                .toList();
    }

    private static HolidayNotice numbered(HolidayNotice notice, String @Nullable [] fields) {
        return fields == null ? notice : notice.withNumber(fields[1], fields[2].equals("verified"), notice.source());
    }

    private static Map<Integer, String[]> numbers() {
        var byYear = new HashMap<Integer, String[]>();
        text(NUMBERS)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .forEach(fields -> byYear.put(Integer.valueOf(fields[0]), fields));
        return byYear;
    }

    private static String text(String resource) {
        try (@Nullable InputStream in = HolidayNotices.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
