package org.zhiqing.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pictures: for the READMEs; of the open windows when a test fails (in {@code target/album}); and of every page on the
 * way with {@code -Dzhiqing.album=FOLDER}.
 */
final class Album {

    private static final String FOLDER = System.getProperty("zhiqing.album", "");
    private static final List<Page> OPEN = new ArrayList<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Album() {}

    static void watch(Page page) {
        OPEN.add(page);
    }

    static void forget(Page page) {
        OPEN.remove(page);
    }

    static void keep(Page page) {
        if (!FOLDER.isEmpty()) {
            take(page, Path.of(FOLDER), "%03d".formatted(COUNT.incrementAndGet()));
        }
    }

    /** Takes a picture for the READMEs of what the window shows: into docs only with {@code -Dzhiqing.screenshots=write}. */
    static void show(Window window, String name) {
        boolean write = System.getProperty("zhiqing.screenshots", "").equals("write");
        Path folder = write ? Path.of("..", "docs", "screenshots") : Path.of("target", "screenshots");
        window.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    }

    /** Pictures of all open windows, named after the test that failed. */
    static void fault(String name) {
        for (int i = 0; i < OPEN.size(); i++) {
            take(OPEN.get(i), Path.of("target", "album"), name + "-" + i);
        }
    }

    private static void take(Page page, Path folder, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
    }
}
