package org.zhiqing.server.remedy;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.settings.Setting;
import org.zhiqing.server.settings.SettingGroup;
import org.zhiqing.server.settings.Settings;

/** What an office may choose about table four. */
@Component
public class RemedySettings implements SettingGroup {

    /** Which cases a year counts. */
    enum Counting {
        BY_FILING("当年受理的案件"),
        BY_STATUS("当年在审的案件（含以前年度受理、当年审结或者年末尚未审结的）");

        private final String label;

        Counting(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    static final Setting COUNTING = Setting.choice(
            "remedy.counting",
            "年度报告表四统计哪些案件",
            "国办公开办函〔2021〕30号没有写明，请按汇总机关的要求选择。各案件都按年末的审理状态归入结果。",
            Counting.BY_FILING.name(),
            new Setting.Choice(Counting.BY_FILING.name(), Counting.BY_FILING.label()),
            new Setting.Choice(Counting.BY_STATUS.name(), Counting.BY_STATUS.label()));

    private final Settings settings;

    RemedySettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String title() {
        return "复议诉讼";
    }

    @Override
    public List<Setting> settings() {
        return List.of(COUNTING);
    }

    Counting counting(long organ) {
        return Counting.valueOf(settings.text(organ, COUNTING));
    }
}
