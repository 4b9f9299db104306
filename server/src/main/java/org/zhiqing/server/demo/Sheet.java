package org.zhiqing.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One entry of the files in {@code resources/demo}. */
record Sheet(Map<?, ?> entries) {

    /** Returns the entries of the files, in the order of their names. */
    static List<Sheet> all(String pattern) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/" + pattern);
            return java.util.Arrays.stream(files)
                    .flatMap(file -> sheets(read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a file that is one entry. */
    static Sheet one(String name) {
        return new Sheet(
                (Map<?, ?>) read(new PathMatchingResourcePatternResolver().getResource("classpath:demo/" + name)));
    }

    private static Object read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sheet> sheets(Object list) {
        return ((List<?>) list)
                .stream().map(entry -> new Sheet((Map<?, ?>) entry)).toList();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    String text(String key) {
        return text(key, "");
    }

    String text(String key, String otherwise) {
        Object value = entries.get(key);
        return value == null ? otherwise : value.toString();
    }

    /** Returns the text, or {@code null} where there is none. */
    @Nullable
    String textOrNull(String key) {
        Object value = entries.get(key);
        return value == null ? null : value.toString();
    }

    int number(String key, int otherwise) {
        return entries.get(key) instanceof Number number ? number.intValue() : otherwise;
    }

    List<String> texts(String key) {
        return entries.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    List<BigDecimal> amounts(String key) {
        return texts(key).stream().map(BigDecimal::new).toList();
    }

    List<Sheet> list(String key) {
        return entries.get(key) instanceof List<?> list ? sheets(list) : List.of();
    }

    Sheet sheet(String key) {
        return new Sheet(entries.get(key) instanceof Map<?, ?> map ? map : Map.of());
    }
}
