package org.zhiqing.server.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses within this site: where a page may send people back to. Anything that could lead elsewhere is none. */
public final class OwnPath {

    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[^\\s\\\\{}\\p{Cntrl}]*");

    private OwnPath() {}

    /** Returns whether the address stays on this site whatever a browser makes of it. */
    public static boolean is(@Nullable String path) {
        return path != null && OWN.matcher(path).matches();
    }

    /** Returns the address if it stays on this site, else {@code otherwise}. */
    public static String or(@Nullable String path, String otherwise) {
        return path != null && is(path) ? path : otherwise;
    }
}
