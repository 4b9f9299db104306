package org.zhiqing.cli;

import java.io.PrintWriter;

/** A bar on a terminal that shows how many of many files are done; nothing when nobody watches. */
final class Progress {

    private static final int FEW = 20;
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final int all;
    private final boolean shown;
    private int done;

    /** @param shown whether somebody watches */
    Progress(PrintWriter err, int all, boolean shown) {
        this.err = err;
        this.all = all;
        this.shown = shown;
    }

    static Progress on(PrintWriter err, int all) {
        return new Progress(err, all, all > FEW && System.console() != null);
    }

    void step() {
        done++;
        if (shown && (done % Math.max(1, all / 200) == 0 || done == all)) {
            int filled = (int) ((long) WIDTH * done / all);
            err.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + all);
            err.flush();
        }
    }

    /** Takes the bar away, so that a line can be printed. */
    void clear() {
        if (shown && done > 0) {
            err.print("\r" + " ".repeat(WIDTH + 24) + "\r");
            err.flush();
        }
    }
}
