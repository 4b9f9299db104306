package org.zhiqing.server.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The sections an organ begins with, as data in {@code catalog/sections.yaml}. */
final class DefaultSections {

    /** A section to make, with those below it. */
    record Planned(String slug, String name, String purpose, String item, List<Planned> below) {}

    private DefaultSections() {}

    static List<Planned> read() {
        try (InputStream in = DefaultSections.class.getResourceAsStream("/catalog/sections.yaml")) {
            Object list =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in, "sections"));
            return planned(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Planned> planned(Object list) {
        return ((List<?>) list)
                .stream().map(entry -> planned((Map<?, ?>) entry)).toList();
    }

    private static Planned planned(Map<?, ?> entry) {
        return new Planned(
                text(entry, "slug"),
                text(entry, "name"),
                text(entry, "purpose"),
                text(entry, "item"),
                entry.get("below") instanceof List<?> below ? planned(below) : List.of());
    }

    private static String text(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        return value == null ? "" : value.toString();
    }
}
