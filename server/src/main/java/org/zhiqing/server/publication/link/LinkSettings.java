package org.zhiqing.server.publication.link;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.settings.Setting;
import org.zhiqing.server.settings.SettingGroup;
import org.zhiqing.server.settings.Settings;

/** Whether links to other sites are looked at. */
@Component
public class LinkSettings implements SettingGroup {

    private static final Setting LOOKED_AT = Setting.flag(
            "publication.external-links", "核对指向其他网站的链接", "隔几天打开一次，打不开的在发布前检查和存量信息检查中提示。服务器不能访问互联网的，选“否”。", false);

    private final Settings settings;

    LinkSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String title() {
        return "链接核对";
    }

    @Override
    public List<Setting> settings() {
        return List.of(LOOKED_AT);
    }

    /** Returns whether the organ wants its links to other sites looked at. */
    public boolean lookedAt(long organ) {
        return settings.flag(organ, LOOKED_AT);
    }
}
