package org.zhiqing.server.notification;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhiqing.rules.number.MaskRule;

/** How a notice travels. The shape of an address says by which. */
public enum NoticeChannel {
    EMAIL("电子邮件", "电子邮箱", "[^@\\s,;<>\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+", new MaskRule(1, 4)),
    SMS("短信", "手机号码", "1[3-9]\\d{9}", MaskRule.MOBILE);

    /** The longest address. */
    static final int LONGEST = 120;

    private final String label;
    private final String address;
    private final Pattern shape;
    private final MaskRule mask;

    NoticeChannel(String label, String address, String shape, MaskRule mask) {
        this.label = label;
        this.address = address;
        this.shape = Pattern.compile(shape);
        this.mask = mask;
    }

    /** Returns the Chinese name. */
    public String label() {
        return label;
    }

    /** Returns what its addresses are called in Chinese. */
    public String addressLabel() {
        return address;
    }

    /** Returns the address with its middle covered. */
    String covered(String given) {
        return mask.apply(given);
    }

    /** Returns the channel of an address as typed, with no spaces around; empty when it is no address of any. */
    static Optional<NoticeChannel> of(String address) {
        return address.length() > LONGEST
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(channel -> channel.shape.matcher(address).matches())
                        .findFirst();
    }
}
