package org.zhiqing.server.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.zhiqing.server.kernel.Actor;

/**
 * The frame around a page: who is signed in, which menu they see, what was just done or refused.
 *
 * @param organ what the footer repeats of the organ's record: {@code address}, {@code telephone}, {@code hours} …; only
 *     what is set
 * @param csrf asked for only by pages with a form, so that pages without one stay the same for everybody
 * @param path this page's own path, with its query
 */
public record Shell(
        @Nullable Actor actor,
        List<Entry> menu,
        boolean demonstration,
        String siteName,
        String organName,
        Map<String, String> organ,
        @Nullable String done,
        @Nullable String refusal,
        List<Problem> problems,
        String path,
        Supplier<CsrfToken> csrf) {

    /** An entry of the menu. */
    public record Entry(String label, String href, String icon, boolean active, @Nullable Integer badge) {}

    /** Something wrong with a field; {@code field} is empty when it is about the whole form. */
    public record Problem(String field, String sentence) {}

    /** A step of the breadcrumb; {@code href} is {@code null} for the page itself. */
    public record Crumb(String label, @Nullable String href) {}

    public String csrfName() {
        return csrf.get().getParameterName();
    }

    /** Returns what a form's field {@code _capacity} says: in whose place its page was opened; empty for nobody's. */
    public String capacity() {
        return actor == null ? "" : DeskGate.capacity(actor);
    }

    public String csrfToken() {
        return csrf.get().getToken();
    }
}
