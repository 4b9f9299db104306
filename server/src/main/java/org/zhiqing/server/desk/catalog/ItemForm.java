package org.zhiqing.server.desk.catalog;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiqing.rules.outcome.StatutoryItem;
import org.zhiqing.server.catalog.item.Channel;
import org.zhiqing.server.catalog.item.Cycle;
import org.zhiqing.server.catalog.item.ItemPlan;
import org.zhiqing.server.catalog.item.ItemTerms;
import org.zhiqing.server.catalog.item.Timetable;

/** What is typed on the page of an item. What is wrong, the catalog says. */
record ItemForm(
        @Nullable Integer version,
        @Nullable Integer number,
        @Nullable String field,
        @Nullable String topic,
        @Nullable String matter,
        @Nullable String content,
        @Nullable String ground,
        @Nullable String timeLimit,
        @Nullable String bodyName,
        @Nullable List<Channel> channels,
        @Nullable String audience,
        @Nullable List<String> ways,
        @Nullable List<String> levels,
        @Nullable Long unit,
        @Nullable Long owner,
        @Nullable Cycle cycle,
        @Nullable Integer days,
        @Nullable String yearlyBy,
        @Nullable String section,
        @Nullable String law) {

    static final String PROACTIVE = "PROACTIVE";
    static final String UPON_REQUEST = "UPON_REQUEST";
    static final String COUNTY = "COUNTY";
    static final String TOWNSHIP = "TOWNSHIP";

    ItemPlan plan() {
        Cycle chosen = cycle == null ? Cycle.ON_EVENT : cycle;
        return new ItemPlan(
                number == null ? 0 : number,
                terms(),
                unit,
                owner,
                new Timetable(chosen, days(chosen), chosen == Cycle.YEARLY ? day() : null),
                text(section),
                StatutoryItem.ofCode(text(law)).orElse(null));
    }

    private ItemTerms terms() {
        return new ItemTerms(
                text(field),
                text(topic),
                text(matter),
                text(content),
                text(ground),
                text(timeLimit),
                text(bodyName),
                channels == null
                        ? Set.of()
                        : channels.stream().filter(Objects::nonNull).collect(Collectors.toSet()),
                text(audience),
                has(ways, PROACTIVE),
                has(ways, UPON_REQUEST),
                has(levels, COUNTY),
                has(levels, TOWNSHIP));
    }

    private int days(Cycle chosen) {
        if (days != null) {
            return days;
        }
        return chosen == Cycle.ON_EVENT ? Timetable.STATUTORY_DAYS : 0;
    }

    private @Nullable MonthDay day() {
        try {
            return MonthDay.parse("--" + text(yearlyBy));
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static boolean has(@Nullable List<String> chosen, String one) {
        return chosen != null && chosen.contains(one);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
