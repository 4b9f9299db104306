package org.zhiqing.server.request.reminder;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.settings.Setting;
import org.zhiqing.server.settings.SettingGroup;
import org.zhiqing.server.settings.Settings;
import org.zhiqing.server.work.reminder.ReminderLadder;

/** On which days an office wants to be reminded of the deadlines of requests; no law says. */
@Component
class ReminderSettings implements SettingGroup {

    static final Setting BEFORE = Setting.text(
                    "request.remind-before",
                    "期限届满前几个工作日提醒",
                    "几个数字用逗号分开；填 0 的不在届满前提醒。条例没有规定，是本机关对自己的提醒；每天早上八点汇总一次，休息日不提醒。",
                    "5,3,1")
            .matching("\\d{1,2}([,，、 ]+\\d{1,2})*", "5,3,1");
    static final Setting ON_THE_DAY =
            Setting.flag("request.remind-on-the-day", "期限届满当天提醒", "当天是休息日的，在它以前最后一个工作日提醒。", true);
    static final Setting AFTER = Setting.flag("request.remind-after", "超过期限以后每个工作日提醒", "直到办结、期限停止计算或者重新计算。", true);

    private final Settings settings;

    ReminderSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String title() {
        return "申请的期限提醒";
    }

    @Override
    public List<Setting> settings() {
        return List.of(BEFORE, ON_THE_DAY, AFTER);
    }

    ReminderLadder ladder(long organ) {
        return ReminderLadder.of(
                days(settings.text(organ, BEFORE)), settings.flag(organ, ON_THE_DAY), settings.flag(organ, AFTER));
    }

    /** Returns the numbers of a text that matches the setting; zero is the day itself and has its own setting. */
    static List<Integer> days(String text) {
        return Arrays.stream(text.split("\\D+", -1))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .filter(number -> number > 0)
                .toList();
    }
}
