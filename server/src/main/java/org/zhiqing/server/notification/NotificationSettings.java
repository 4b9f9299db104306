package org.zhiqing.server.notification;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiqing.server.settings.Setting;
import org.zhiqing.server.settings.SettingGroup;
import org.zhiqing.server.settings.Settings;

/** Whether an organ sends notices, and in whose name. Server addresses and secrets are the operator's, not the organ's. */
@Component
class NotificationSettings implements SettingGroup {

    static final Setting MAIL = Setting.flag(
            "notification.mail",
            "用电子邮件发送通知",
            "申请人愿意的，用电子邮件告知收到申请、文书已经发出。条例没有要求，是对申请人的便利，不代替文书的送达。先由运维人员配置邮件服务器（docs/notification.md）。",
            false);
    static final Setting SMS = Setting.flag(
            "notification.sms",
            "用短信发送通知",
            "申请人愿意的，用短信告知收到申请、文书已经发出；不代替文书的送达。先由运维人员配置短信接口（docs/notification.md）。",
            false);
    static final Setting SENDER = Setting.text(
                    "notification.sender", "通知邮件的发件地址", "本机关用来发通知的邮箱，应当与邮件服务器的账号一致。不填写的，电子邮件不发出。", "")
            .matching("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "xxgk@example.gov.cn");

    private final Settings settings;

    NotificationSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String title() {
        return "通知";
    }

    @Override
    public List<Setting> settings() {
        return List.of(MAIL, SMS, SENDER);
    }

    boolean on(long organ, NoticeChannel channel) {
        return settings.flag(organ, channel == NoticeChannel.EMAIL ? MAIL : SMS);
    }

    /** Returns the address that mail of the organ comes from; empty when not set. */
    String sender(long organ) {
        return settings.text(organ, SENDER);
    }
}
