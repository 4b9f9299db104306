package org.zhiqing.server.calendar;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.settings.Setting;
import org.zhiqing.server.settings.SettingGroup;
import org.zhiqing.server.settings.Settings;

/** What an office may choose about its working days. */
@Component
public class CalendarSettings implements SettingGroup {

    static final Setting REGION = Setting.text(
                    "calendar.region",
                    "地方放假安排的地区",
                    "民族自治地方等按《全国年节及纪念日放假办法》第四条另行放假的，填地区的名称，例如“广西”，与“日历”里登记的一致；申请的答复期限按它计算。没有的不填。改变后，在办申请的期限在下一次办理或者次日重新计算。",
                    "")
            .matching("[\\p{IsHan}]{2,20}", "广西");

    private final Settings settings;

    CalendarSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String title() {
        return "工作日历";
    }

    @Override
    public List<Setting> settings() {
        return List.of(REGION);
    }

    /** Returns the region whose overlays hold for the organ; empty for none. */
    public String region(long organ) {
        return settings.text(organ, REGION);
    }
}
