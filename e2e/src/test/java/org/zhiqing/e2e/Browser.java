package org.zhiqing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven without downloading anything. */
final class Browser implements AutoCloseable {

    private static final Path SCREENS = Path.of("target/screens");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A fresh visitor on a wide screen. */
    Page wide(RunningOffice office) {
        return page(office, 1280, 900, true);
    }

    /** A fresh visitor on a phone. */
    Page phone(RunningOffice office) {
        return page(office, 375, 812, true);
    }

    /** A fresh visitor whose browser runs no script. */
    Page withoutScript(RunningOffice office) {
        return page(office, 1280, 900, false);
    }

    private Page page(RunningOffice office, int width, int height, boolean script) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(office.address())
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setJavaScriptEnabled(script)
                .setAcceptDownloads(true));
        return context.newPage();
    }

    /** Keeps a picture of the page below {@code target/screens}. */
    static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
    }

    /** The page has no serious or critical violation that axe finds. */
    static void mustBeAccessible(Page page) {
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .limit(5)
                                        .toList())
                        .toList();
        assertThat(violations).as("axe on %s", page.url()).isEmpty();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
