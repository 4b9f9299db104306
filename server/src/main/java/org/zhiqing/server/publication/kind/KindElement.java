package org.zhiqing.server.publication.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a kind of document asks for besides the common fields (要素), as the part {@code elements} of its file
 * defines it.
 *
 * @param key stands in documents and never changes
 * @param options what can be chosen; empty unless it is a {@code CHOICE}
 * @param required whether it must be filled before the document is submitted, where it is asked
 * @param help one sentence, or empty
 * @param matters for choices that have an item of their own in the catalog: the item's matter (公开事项) by option
 * @param when the element on whose choice it depends whether this one is asked; {@code null} when it always is
 */
public record KindElement(
        String key,
        String label,
        Type type,
        List<String> options,
        boolean required,
        String help,
        Map<String, String> matters,
        @Nullable Condition when) {

    /** How an element is written. */
    public enum Type {
        TEXT,
        /** As {@code 2026-03-01}. */
        DATE,
        CHOICE,
        /** An address that begins with {@code https://} or {@code http://}. */
        LINK
    }

    /** @param options those choices of the element at which the dependent one is asked */
    public record Condition(String element, List<String> options) {}

    public KindElement {
        options = List.copyOf(options);
        matters = Map.copyOf(matters);
        if (!options.containsAll(matters.keySet())) {
            throw new IllegalStateException("only options have a matter: '" + key + "'");
        }
        if ((type == Type.CHOICE) == options.isEmpty()) {
            throw new IllegalStateException("options belong to a choice and to nothing else: '" + key + "'");
        }
    }

    /** Returns the name of the form field. */
    public String field() {
        return "elements[" + key + "]";
    }

    public boolean isDate() {
        return type == Type.DATE;
    }

    /** Returns whether it is asked where the elements are these. */
    public boolean isAsked(Map<String, String> elements) {
        return when == null || when.options().contains(elements.getOrDefault(when.element(), ""));
    }

    /** Reads the part of a kind's file; whatever it says that nobody reads stops the start. */
    static KindElement of(String key, Map<?, ?> written) {
        Map<Object, @Nullable Object> left = new HashMap<>(written);
        Object use = left.remove("use");
        if (!"required".equals(use) && !"offered".equals(use)) {
            throw new IllegalStateException("'" + key + "' is either required or offered, was " + use);
        }
        KindElement element = new KindElement(
                key,
                (String) Objects.requireNonNull(left.remove("label"), key),
                Type.valueOf(String.valueOf(left.remove("type"))),
                texts((List<?>) left.remove("options")),
                use.equals("required"),
                Objects.requireNonNullElse((String) left.remove("help"), ""),
                matters((Map<?, ?>) left.remove("matters")),
                condition((Map<?, ?>) left.remove("when")));
        if (!left.isEmpty()) {
            throw new IllegalStateException("'" + key + "' says " + left.keySet() + ", which nobody reads");
        }
        return element;
    }

    private static @Nullable Condition condition(@Nullable Map<?, ?> written) {
        if (written == null) {
            return null;
        }
        Map.Entry<?, ?> only = written.entrySet().iterator().next();
        return new Condition(String.valueOf(only.getKey()), texts((List<?>) only.getValue()));
    }

    private static Map<String, String> matters(@Nullable Map<?, ?> written) {
        Map<String, String> matters = new HashMap<>();
        if (written != null) {
            written.forEach((option, matter) -> matters.put(String.valueOf(option), String.valueOf(matter)));
        }
        return matters;
    }

    private static List<String> texts(@Nullable List<?> written) {
        return written == null
                ? List.of()
                : written.stream().map(String::valueOf).toList();
    }
}
