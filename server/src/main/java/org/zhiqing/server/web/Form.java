package org.zhiqing.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a form's fields show. When a post was refused, the page that sent it is shown again with what was typed
 * ({@link RefusedPosts}); the field templates ask here, so that no page has to care.
 */
public final class Form {

    private Form() {}

    /** A choice of a select or of radio buttons. */
    public record Option(String value, String label) {}

    /** Returns what was typed if the post was refused, else {@code kept}; never {@code null}. */
    public static String value(String name, @Nullable String kept) {
        ServletRequestAttributes current = current();
        Refused refused = current == null ? null : Refused.of(current.getRequest());
        if (current == null || refused == null) {
            return kept == null ? "" : kept;
        }
        List<String> typed = refused.typed(name, current.getRequest());
        return typed.isEmpty() ? "" : typed.get(0);
    }

    /** As {@link #value} for fields with several values. */
    public static List<String> values(String name, List<String> kept) {
        ServletRequestAttributes current = current();
        Refused refused = current == null ? null : Refused.of(current.getRequest());
        return current == null || refused == null ? kept : refused.typed(name, current.getRequest());
    }

    /** Returns the sentences about this field joined by a semicolon, or {@code null} if nothing is wrong with it. */
    public static @Nullable String problem(String name) {
        ServletRequestAttributes current = current();
        Refused refused = current == null ? null : Refused.of(current.getRequest());
        return refused == null ? null : refused.about(name);
    }

    /** Returns whether the post was refused because somebody else has saved since its page was opened. */
    static boolean isMeanwhile() {
        ServletRequestAttributes current = current();
        Refused refused = current == null ? null : Refused.of(current.getRequest());
        return refused != null && refused.meanwhile();
    }

    /** Returns the words of a choice; the value itself where there are no choices or it is none of them. */
    public static String label(@Nullable List<Option> options, String value) {
        return options == null
                ? value
                : options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value);
    }

    private static @Nullable ServletRequestAttributes current() {
        return (ServletRequestAttributes) RequestContextHolder.getRequestAttributes();
    }
}
