package org.zhiqing.server.files;

/** Names of files as handed in by browsers and imports. */
public final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** Returns the name without folders, control and direction characters; shortened before its ending to 200. */
    public static String clean(String handedIn) {
        String name = handedIn.substring(Math.max(handedIn.lastIndexOf('/'), handedIn.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "")
                .strip();
        if (name.isEmpty() || name.startsWith(".")) {
            name = "文件" + name;
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
