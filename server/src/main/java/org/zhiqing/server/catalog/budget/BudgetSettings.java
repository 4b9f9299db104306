package org.zhiqing.server.catalog.budget;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.rules.calendar.DueDay;
import org.zhiqing.server.calendar.Calendar;
import org.zhiqing.server.catalog.budget.BudgetRound.Due;
import org.zhiqing.server.settings.Setting;
import org.zhiqing.server.settings.SettingGroup;
import org.zhiqing.server.settings.Settings;

/** How long after approval the papers of a budget round are due, and how those days are counted. */
@Component
public class BudgetSettings implements SettingGroup {

    static final Setting PERIOD = Setting.number(
            "catalog.budget-period", "预决算应当在批准、批复后几日内公开", "条例第二十六条和预算法第十四条都是二十日。改变只对以后开始的轮次有效。", 20, 1, 60, "日");
    static final Setting DAYS = Setting.choice(
            "catalog.budget-days",
            "预决算公开期限按哪一种日计算",
            "条例第二十六条写的是二十个工作日；预算法第十四条写的是批准后、批复后二十日内。从严掌握的，选日历日。",
            "WORKING",
            new Setting.Choice("WORKING", "工作日（条例第二十六条）"),
            new Setting.Choice("CALENDAR", "日历日（预算法第十四条）"));

    private final Settings settings;
    private final Calendar calendar;

    BudgetSettings(Settings settings, Calendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    public String title() {
        return "预决算公开";
    }

    @Override
    public List<Setting> settings() {
        return List.of(PERIOD, DAYS);
    }

    int period(long organ) {
        return settings.number(organ, PERIOD);
    }

    boolean workingDays(long organ) {
        return settings.text(organ, DAYS).equals("WORKING");
    }

    /** Returns the last day of a period that begins on the day after the approval. */
    Due due(LocalDate approvedOn, int period, boolean workingDays) {
        if (!workingDays) {
            return new Due(approvedOn.plusDays(period), false);
        }
        DueDay day = calendar.provisionalDays().dueAfter(approvedOn, period);
        return new Due(day.on(), day.provisional());
    }

    /** Returns how many working days the second day lies after the first; 0 if it does not. */
    int workingDaysLate(LocalDate dueOn, LocalDate on) {
        return calendar.provisionalDays().countBetween(dueOn, on);
    }
}
