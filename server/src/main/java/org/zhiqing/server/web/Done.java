package org.zhiqing.server.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what has been done and what happens next. */
public final class Done {

    private Done() {}

    /** Shows the sentence of {@code code} on the page that the handler redirects to. */
    public static void say(RedirectAttributes next, String code, Object... args) {
        next.addFlashAttribute("done", code);
        next.addFlashAttribute("doneArgs", args);
    }
}
