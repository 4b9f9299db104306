package org.zhiqing.e2e;

import com.microsoft.playwright.Page;

/** Somebody who uses no mouse: Tab until the focus is where it is wanted. */
final class Keyboard {

    private static final int FARTHEST = 200;
    private static final String FOCUSED =
            """
            () => {
              const at = document.activeElement;
              const label = at.labels && at.labels.length ? at.labels[0].innerText : at.innerText;
              return (at.getAttribute('aria-label') || label || '').trim();
            }""";

    private final Window window;
    private final Page page;

    Keyboard(Window window) {
        this.window = window;
        this.page = window.page();
    }

    /** Moves the focus forward to what begins with these words. */
    Keyboard tabsTo(String words) {
        for (int i = 0; i < FARTHEST; i++) {
            page.keyboard().press("Tab");
            if (String.valueOf(page.evaluate(FOCUSED)).startsWith(words)) {
                return this;
            }
        }
        throw new AssertionError("no way by keyboard to " + words + " on " + page.url());
    }

    Keyboard types(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    /** Opens or closes what has the focus, without leaving the page. */
    Keyboard toggles() {
        page.keyboard().press("Enter");
        return this;
    }

    /** Presses Enter on what leads to another page. */
    Window enters() {
        return window.after(() -> page.keyboard().press("Enter"));
    }
}
