package org.zhiqing.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/**
 * Two days as typed: {@code 2025-02-05..2025-02-10}, or the first alone while the second has not come; between them may
 * stand one more, {@code 2025-02-05/2025-02-07..2025-02-20}.
 *
 * @param middle the day after the slash; {@code null} when not given
 * @param last {@code null} when not given
 */
record DaySpan(LocalDate first, @Nullable LocalDate middle, @Nullable LocalDate last) {

    static DaySpan parse(String typed) {
        String[] ends = typed.strip().split("\\.\\.", -1);
        String[] begin = ends[0].split("/", -1);
        if (ends.length > 2 || begin.length > 2) {
            throw new WrongValue("“" + typed + "”不是一段日期。请写成 2025-02-05..2025-02-10，还没有后一天的只写前一天");
        }
        return new DaySpan(
                day(begin[0]), begin.length == 2 ? day(begin[1]) : null, ends.length == 2 ? day(ends[1]) : null);
    }

    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new WrongValue("“" + typed + "”不是日期。请写成 2025-01-24 的样子");
        }
    }

    /** The last day where there has to be one. */
    LocalDate requiredLast(String option) {
        if (last == null) {
            throw new WrongValue(option + " 要写两天，例如 2025-02-05..2025-02-10");
        }
        return last;
    }

    /** Reads {@code A[/B][..C]}. */
    static final class Reader implements ITypeConverter<DaySpan> {
        @Override
        public DaySpan convert(String typed) {
            return parse(typed);
        }
    }

    /** Reads one day. */
    static final class DayReader implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String typed) {
            return day(typed);
        }
    }
}
