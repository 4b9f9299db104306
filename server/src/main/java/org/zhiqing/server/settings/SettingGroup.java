package org.zhiqing.server.settings;

import java.util.List;
import org.zhiqing.server.kernel.Act;

/** The settings of a module, as a bean: {@code @Component class RequestSettings implements SettingGroup}. */
public interface SettingGroup {

    /** Returns the heading on the page, e.g. 依申请公开. */
    String title();

    /** Returns the settings in the order of the page. */
    List<Setting> settings();

    /** Returns the act that lets a person change them. */
    default Act act() {
        return Act.SETTINGS_EDIT;
    }
}
