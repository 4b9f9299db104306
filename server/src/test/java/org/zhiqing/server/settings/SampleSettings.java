package org.zhiqing.server.settings;

import java.util.List;
import org.springframework.stereotype.Component;

/** One setting of each kind. */
@Component
class SampleSettings implements SettingGroup {

    static final Setting WORD = Setting.text("sample.word", "代字", "试验用。", "公开").matching("\\p{IsHan}{1,6}", "公开");
    static final Setting REMARK = Setting.area("sample.remark", "说明", "试验用。", "");
    static final Setting DAYS = Setting.number("sample.days", "天数", "试验用。", 15, 1, 60, "个工作日");
    static final Setting OPEN = Setting.flag("sample.open", "是否开放", "试验用。", true);
    static final Setting WAY = Setting.choice(
            "sample.way", "方式", "试验用。", "mail", new Setting.Choice("mail", "邮寄"), new Setting.Choice("web", "网上"));
    static final Setting OWN = Setting.text("sample.own", "本级专用", "试验用。", "").ownOnly();

    @Override
    public String title() {
        return "试验";
    }

    @Override
    public List<Setting> settings() {
        return List.of(WORD, REMARK, DAYS, OPEN, WAY, OWN);
    }
}
