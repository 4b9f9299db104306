package org.zhiqing.rules.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holiday notices read from a table with the columns {@code date,kind,holiday,notice_year}.
 *
 * <p>Kind is {@code off} or {@code work}. Lines starting with {@code #}, empty lines and the header line say nothing. A
 * bad line never hides another one: all are collected, and the good lines are read.
 *
 * @param notices one per year named, ascending, without document numbers
 * @param badLines in the order of the text; empty when the whole text could be used
 */
public record HolidayTable(List<HolidayNotice> notices, List<BadLine> badLines) {

    private static final String HEADER = "date,kind,holiday,notice_year";

    /** Copies both lists. */
    public HolidayTable {
        notices = List.copyOf(notices);
        badLines = List.copyOf(badLines);
    }

    /** Reads the text, with or without byte order mark and with any line ends. */
    public static HolidayTable read(String text, String source) {
        var reading = new Reading();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = plain.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reading.take(i + 1, lines.get(i).strip());
        }
        return reading.result(source);
    }

    private static final class Reading {
        private final TreeMap<Integer, TreeMap<LocalDate, String>> off = new TreeMap<>();
        private final TreeMap<Integer, TreeMap<LocalDate, String>> work = new TreeMap<>();
        private final Set<LocalDate> seen = new HashSet<>();
        private final List<BadLine> bad = new ArrayList<>();

        void take(int number, String line) {
            if (line.isEmpty() || line.startsWith("#") || line.equals(HEADER)) {
                return;
            }
            BadLine.@Nullable Reason reason = take(line.split(",", -1));
            if (reason != null) {
                bad.add(new BadLine(number, reason, line));
            }
        }

        private BadLine.@Nullable Reason take(String[] fields) {
            if (fields.length != 4) {
                return BadLine.Reason.COLUMN_COUNT;
            }
            @Nullable LocalDate on = date(fields[0].strip());
            if (on == null) {
                return BadLine.Reason.DATE;
            }
            String kind = fields[1].strip();
            if (!kind.equals("off") && !kind.equals("work")) {
                return BadLine.Reason.KIND;
            }
            if (fields[2].isBlank()) {
                return BadLine.Reason.HOLIDAY;
            }
            return put(on, kind.equals("off") ? off : work, fields[2].strip(), fields[3].strip());
        }

        private BadLine.@Nullable Reason put(
                LocalDate on, TreeMap<Integer, TreeMap<LocalDate, String>> table, String holiday, String year) {
            if (!year.matches("[0-9]{4}")) {
                return BadLine.Reason.NOTICE_YEAR;
            }
            int noticeYear = Integer.parseInt(year);
            if (!HolidayNotice.mayName(noticeYear, on)) {
                return BadLine.Reason.FOREIGN_YEAR;
            }
            if (!seen.add(on)) {
                return BadLine.Reason.REPEATED;
            }
            table.computeIfAbsent(noticeYear, any -> new TreeMap<>()).put(on, holiday);
            return null;
        }

        private static @Nullable LocalDate date(String field) {
            try {
                return field.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(field) : null;
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        HolidayTable result(String source) {
            var years = new TreeMap<>(off);
            years.putAll(work);
            List<HolidayNotice> notices = years.keySet().stream()
                    .map(year -> new HolidayNotice(
                            year,
                            null,
                            false,
                            source,
                            off.getOrDefault(year, new TreeMap<>()),
                            work.getOrDefault(year, new TreeMap<>())))
                    .toList();
            return new HolidayTable(notices, bad);
        }
    }
}
