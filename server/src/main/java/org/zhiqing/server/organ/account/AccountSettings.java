package org.zhiqing.server.organ.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.kernel.Act;
import org.zhiqing.server.settings.Setting;
import org.zhiqing.server.settings.SettingGroup;

/**
 * What an office may choose about signing in. GB/T 22239-2019 asks for a limit of each kind and leaves the number open.
 * The organ whose the portal is decides for all.
 */
@Component
public class AccountSettings implements SettingGroup {

    public static final Setting PASSWORD_MAX_AGE =
            Setting.number("account.password-max-age", "密码最长使用天数", "超过后，登录时必须更换。0 表示不要求定期更换。", 90, 0, 365, "天");

    public static final Setting LOCK_AFTER =
            Setting.number("account.lock-after", "连续失败几次后锁定", "同一账号连续登录失败达到这个次数，账号暂时锁定。", 5, 3, 10, "次");

    public static final Setting LOCK_MINUTES =
            Setting.number("account.lock-minutes", "锁定时长", "锁定后多久可以再试。", 15, 5, 1440, "分钟");

    public static final Setting SESSION_MINUTES =
            Setting.number("account.session-minutes", "无操作自动退出", "这么久没有操作，须重新登录。", 30, 5, 60, "分钟");

    public static final Setting SECOND_FACTOR = Setting.choice(
            "account.second-factor",
            "哪些人员必须使用二次验证",
            "必须使用的人员，首次登录时要先绑定动态口令。其他人员可以在“我的账号”自行启用。",
            "none",
            new Setting.Choice("none", "自愿启用"),
            new Setting.Choice("administrators", "系统、安全、审计管理员"),
            new Setting.Choice("all", "所有人员"));

    @Override
    public String title() {
        return "登录安全";
    }

    @Override
    public List<Setting> settings() {
        return List.of(PASSWORD_MAX_AGE, LOCK_AFTER, LOCK_MINUTES, SESSION_MINUTES, SECOND_FACTOR);
    }

    @Override
    public Act act() {
        return Act.SECURITY_SETTINGS_EDIT;
    }
}
