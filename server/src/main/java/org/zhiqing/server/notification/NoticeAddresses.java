package org.zhiqing.server.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiqing.server.files.SealedTexts;
import org.zhiqing.server.kernel.Findings;
import org.zhiqing.server.kernel.Refusal;

/** Taking notification addresses in: checked by what the organ has turned on, then sealed. */
@Component
public class NoticeAddresses {

    private final NotificationSettings settings;
    private final SealedTexts sealed;

    NoticeAddresses(NotificationSettings settings, SealedTexts sealed) {
        this.settings = settings;
        this.sealed = sealed;
    }

    /** Returns the channels that the organ has turned on; none by default. */
    public List<NoticeChannel> offered(long organ) {
        return Arrays.stream(NoticeChannel.values())
                .filter(channel -> settings.on(organ, channel))
                .toList();
    }

    /** Returns what may be entered, in Chinese: 电子邮箱或者手机号码; empty when the organ sends no notices. */
    public String asked(long organ) {
        return offered(organ).stream().map(NoticeChannel::addressLabel).collect(Collectors.joining("或者"));
    }

    /** Notes what is wrong with an address as typed; an empty one is none and never wrong. */
    public void check(long organ, String typed, String field, Findings.Collector wrong) {
        String address = typed.strip();
        if (address.isEmpty()) {
            return;
        }
        Optional<NoticeChannel> channel = NoticeChannel.of(address);
        List<NoticeChannel> offered = offered(organ);
        if (!wrong.when(offered.isEmpty(), field, "notification.not-offered")) {
            wrong.when(
                    channel.isEmpty() || !offered.contains(channel.get()),
                    field,
                    "notification.address-shape",
                    asked(organ));
        }
    }

    /** Returns whether both are the same address; {@code false} where the key that opens them is not there. */
    public boolean areSame(NoticeAddress one, NoticeAddress other) {
        return one.channel() == other.channel()
                && one.shown().equalsIgnoreCase(other.shown())
                && sealed.areSame(one.text(), other.text());
    }

    /**
     * Seals an address that was checked.
     *
     * @return empty for an empty address
     * @throws Refusal {@code files.key-missing}
     */
    public Optional<NoticeAddress> keep(String typed) {
        String address = typed.strip();
        return NoticeChannel.of(address)
                .map(channel -> new NoticeAddress(channel, sealed.keep(address), channel.covered(address)));
    }
}
