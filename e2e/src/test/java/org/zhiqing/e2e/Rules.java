package org.zhiqing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What every page that is reached has to keep to, whatever the test is about. */
final class Rules {

    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Set<String> EXAMINED = ConcurrentHashMap.newKeySet();
    private static final int PHONE_WIDTH = 480;

    private final Page page;
    private final boolean script;
    private final List<String> faults = new ArrayList<>();

    Rules(Page page, boolean script) {
        this.page = page;
        this.script = script;
        page.onConsoleMessage(this::note);
        page.onPageError(error -> faults.add("script: " + error));
        page.onResponse(this::note);
    }

    /** Fails with all that is wrong with the page and with what it loaded. */
    void check(int status) {
        List<String> wrong = new ArrayList<>(faults);
        faults.clear();
        wrong.addAll(axe(status));
        String text = page.locator("body").innerText();
        if (text.matches("(?s).*(\\{\\d}|\\?\\?\\?|\\bnull\\b|gg\\.jte).*")) {
            wrong.add("raw text in: " + text);
        }
        if (page.viewportSize().width < PHONE_WIDTH) {
            Object beyond = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            if (((Number) beyond).intValue() > 0) {
                wrong.add("scrolls sideways by " + beyond + " px");
            }
        }
        assertThat(wrong).as("%s (%s)", page.url(), page.title()).isEmpty();
    }

    /**
     * Once for each page of the product and size of window: the same template does not break the second time. Where
     * scripts are off axe would wait for its own timer for ever; the same page is examined in a window with scripts.
     */
    private List<String> axe(int status) {
        String shape = page.url().replaceAll("[?#].*|\\d+", "") + " " + status + " " + page.viewportSize().width;
        if (!script || !EXAMINED.add(shape)) {
            return List.of();
        }
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Rules::sentence)
                        .toList();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).collect(Collectors.joining(" | "));
    }

    /** The browser repeats every answer that is not 2xx on its console; those are judged by their number. */
    private void note(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            faults.add("console: " + message.text());
        }
    }

    private void note(Response response) {
        boolean document = response.request().isNavigationRequest();
        if (response.status() >= 500 || !document && response.status() >= 400) {
            faults.add(response.status() + " " + response.url());
        }
    }
}
