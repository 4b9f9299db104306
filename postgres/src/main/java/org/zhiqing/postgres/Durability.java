package org.zhiqing.postgres;

import java.util.List;

/** What an acknowledged commit means. */
enum Durability {

    /** It is on the disk. */
    FULL("on"),

    /** For temporary databases of tests only: nothing is forced to disk. */
    NONE("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    /** As settings of the command line, which no configuration file can undo. */
    List<String> settings() {
        return List.of("fsync=" + value, "synchronous_commit=" + value, "full_page_writes=" + value);
    }
}
