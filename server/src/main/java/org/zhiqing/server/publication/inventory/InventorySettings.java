package org.zhiqing.server.publication.inventory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.settings.Setting;
import org.zhiqing.server.settings.SettingGroup;
import org.zhiqing.server.settings.Settings;

/** How often what is not public is re-assessed: art. 18 says regularly and names no interval. */
@Component
public class InventorySettings implements SettingGroup {

    static final Setting MONTHS = Setting.number(
            "publication.reassess-months",
            "不公开的政府信息每隔几个月评估审查一次",
            "条例第十八条要求定期评估审查，没有规定间隔。改变以后，从下一次评估起算。",
            12,
            1,
            60,
            "个月");
    static final Setting AHEAD =
            Setting.number("publication.reassess-ahead", "评估审查提前几天进入待办", "到期日前这些天，任务进入政府信息公开工作机构的待办。", 30, 1, 90, "天");

    private final Settings settings;

    InventorySettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String title() {
        return "不公开信息的评估审查";
    }

    @Override
    public List<Setting> settings() {
        return List.of(MONTHS, AHEAD);
    }

    /** Returns the last day of the re-assessment after that day. */
    LocalDate next(long organ, LocalDate after) {
        return after.plusMonths(settings.number(organ, MONTHS));
    }

    /** Returns the first day on which the task is there. */
    LocalDate taskFrom(long organ, LocalDate assessOn) {
        return assessOn.minusDays(settings.number(organ, AHEAD));
    }
}
