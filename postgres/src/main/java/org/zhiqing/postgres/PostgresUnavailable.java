package org.zhiqing.postgres;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL cannot be had. The message is one Chinese sentence for the operator that says what to do; the
 * data in the folder is as it was.
 */
public final class PostgresUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Properties SENTENCES = sentences();

    private final String code;

    PostgresUnavailable(String code, Object... args) {
        this(null, code, args);
    }

    PostgresUnavailable(@Nullable Throwable cause, String code, Object... args) {
        super(sentence(code, args), cause);
        this.code = code;
    }

    /** Returns the stable name of what is wrong, a key of {@code messages/postgres.properties}. */
    public String code() {
        return code;
    }

    /** Returns the sentence for the operator. */
    public String sentence() {
        return Objects.requireNonNull(getMessage());
    }

    private static String sentence(String code, Object... args) {
        String pattern = Objects.requireNonNull(SENTENCES.getProperty(code), code);
        Object[] shown = Arrays.stream(args).map(String::valueOf).toArray();
        return new MessageFormat(pattern).format(shown);
    }

    private static Properties sentences() {
        Properties properties = new Properties();
        try (var in = PostgresUnavailable.class.getResourceAsStream("/messages/postgres.properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
