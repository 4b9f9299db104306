package org.zhiqing.server.catalog.item;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where something is made public (公开渠道和载体), in the words and the order of the standard catalogs. */
public enum Channel {
    SITE("政府网站"),
    GAZETTE("政府公报"),
    NEW_MEDIA("两微一端"),
    PRESS_CONFERENCE("发布会/听证会"),
    BROADCAST("广播电视"),
    PRINT("纸质媒体"),
    READING_PLACE("公开查阅点"),
    SERVICE_CENTRE("政务服务中心"),
    SERVICE_STATION("便民服务站"),
    ON_SITE("入户/现场"),
    NOTICE_BOARD("社区/企事业单位/村公示栏（电子屏）"),
    TARGETED("精准推送"),
    OTHER("其他");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Returns the channel that is written so, whatever the kind of its brackets. */
    static Optional<Channel> ofLabel(String written) {
        String plain = plain(written);
        return Arrays.stream(values())
                .filter(channel -> plain(channel.label).equals(plain)
                        || channel == OTHER && plain.startsWith("其他")
                        || channel == NOTICE_BOARD && plain.matches("(社区|企事业单位|村).*公示栏.*"))
                .findFirst();
    }

    /** Returns all channels as the standard catalogs print them: ■ before those chosen, □ before the others. */
    static String boxes(Collection<Channel> chosen) {
        return Arrays.stream(values())
                .map(channel -> (chosen.contains(channel) ? "■" : "□") + channel.label)
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String written) {
        return written.replaceAll("[（(].*", "").replaceAll("[\\s、]", "");
    }
}
