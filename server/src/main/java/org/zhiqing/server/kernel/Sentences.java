package org.zhiqing.server.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of {@code messages/<module>.properties} (UTF-8). The part of a code before the first dot names the file.
 * Works without a framework, so that pages and the command line say the same.
 */
public final class Sentences {

    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private Sentences() {}

    /**
     * Returns the sentence of a code, with days as 2026年11月21日 and enums by their label.
     *
     * @return never empty; a code without a sentence is returned as it is
     */
    public static String of(String code, @Nullable Object... args) {
        String pattern =
                FILES.computeIfAbsent(code.split("\\.", 2)[0], Sentences::load).getProperty(code);
        if (pattern == null) {
            return code;
        }
        Object[] shown = IntStream.range(0, args.length)
                .mapToObj(i -> pattern.contains("“{" + i + "}”") ? within(shown(args[i])) : shown(args[i]))
                .toArray();
        return new MessageFormat(pattern, Locale.CHINA).format(shown);
    }

    /** Returns whether the code has a sentence. */
    public static boolean has(String code) {
        return FILES.computeIfAbsent(code.split("\\.", 2)[0], Sentences::load).containsKey(code);
    }

    /** Returns several sentences as one: 甲；乙。 */
    public static String joined(List<String> sentences) {
        int last = sentences.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> i == last ? sentences.get(i) : sentences.get(i).replaceFirst("。$", ""))
                .collect(Collectors.joining("；"));
    }

    /** Returns a text as it stands within quotation marks: its own become single ones. */
    public static String within(String quoted) {
        return quoted.replace('“', '‘').replace('”', '’');
    }

    private static String shown(@Nullable Object arg) {
        if (arg instanceof LocalDate day) {
            return Beijing.sentence(day);
        }
        if (arg instanceof Instant instant) {
            return Beijing.minute(instant);
        }
        if (arg instanceof Collection<?> many) {
            return many.stream().map(Sentences::shown).collect(Collectors.joining("、"));
        }
        if (arg instanceof Enum<?> constant) {
            return label(constant);
        }
        return String.valueOf(arg);
    }

    private static String label(Enum<?> constant) {
        try {
            var label = constant.getDeclaringClass().getMethod("label");
            label.setAccessible(true);
            return String.valueOf(label.invoke(constant));
        } catch (ReflectiveOperationException noLabel) {
            return constant.name();
        }
    }

    private static Properties load(String module) {
        Properties properties = new Properties();
        try (var in = Sentences.class.getResourceAsStream("/messages/" + module + ".properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
