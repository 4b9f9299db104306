package org.zhiqing.server.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.calendar.HolidayNotice;
import org.zhiqing.rules.calendar.HolidayTable;
import org.zhiqing.server.kernel.Findings;

/**
 * A table of days with what is known about its notice.
 *
 * @param days lines {@code date,kind,holiday,notice_year} as {@link org.zhiqing.rules.calendar.HolidayTable} reads them
 * @param number document number of the notice; {@code null} when not known
 * @param numberVerified whether the number was read on the notice itself
 * @param source where the days come from
 * @param reason why it is recorded
 */
public record NoticeImport(String days, @Nullable String number, boolean numberVerified, String source, String reason) {

    /** Returns the days by year. @throws Findings what was noted before, and all that is wrong here */
    List<HolidayNotice> read(Findings.Collector wrong) {
        HolidayTable table = HolidayTable.read(days, source);
        table.badLines()
                .forEach(line -> wrong.when(
                        true,
                        "days",
                        "calendar.bad-line",
                        line.lineNumber(),
                        line.reason().label(),
                        line.text()));
        wrong.when(table.badLines().isEmpty() && table.notices().isEmpty(), "days", "calendar.no-days");
        wrong.when(source.isBlank(), "source", "calendar.source-missing");
        wrong.when(source.length() > 300, "source", "calendar.too-long", 300);
        wrong.when(reason.isBlank(), "reason", "calendar.reason-missing");
        wrong.when(reason.length() > 500, "reason", "calendar.too-long", 500);
        wrong.throwIfAny();
        return table.notices().stream()
                .map(notice -> notice.withNumber(number, numberVerified, source))
                .toList();
    }
}
