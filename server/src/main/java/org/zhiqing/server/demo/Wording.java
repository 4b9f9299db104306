package org.zhiqing.server.demo;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.zhiqing.server.kernel.Beijing;

/** Fills the days into the texts of the demonstration: {@code {year}}, {@code {lastYear}}, {@code {+10}} … */
final class Wording {

    private static final Pattern LATER = Pattern.compile("\\{\\+(\\d+)}");

    private Wording() {}

    /** @param on the day the text stands on */
    static String of(String text, LocalDate on) {
        String filled = text.replace("{year}", String.valueOf(on.getYear()))
                .replace("{lastYear}", String.valueOf(on.getYear() - 1))
                .replace("{lastMonth}", on.minusMonths(1).getMonthValue() + "月");
        return LATER.matcher(filled).replaceAll(days -> Beijing.sentence(on.plusDays(Integer.parseInt(days.group(1)))));
    }
}
