package org.zhiqing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;

/**
 * A database for the tests of one JVM, gone afterwards. <strong>Not durable:</strong> nothing is forced to disk.
 *
 * <p>By default an embedded PostgreSQL in a temporary folder. With {@code ZHIQING_TEST_DATABASE} in the environment (a
 * JDBC address of an external PostgreSQL 15+ with {@code user} and {@code password}, whose role may create databases)
 * a fresh database there.
 */
public record TemporaryPostgres(String jdbcUrl, String user, String password) {

    /** The environment variable that names an external server. */
    public static final String EXTERNAL = "ZHIQING_TEST_DATABASE";

    /**
     * Returns the one database that all tests of this JVM share.
     *
     * @throws PostgresUnavailable if it cannot be started
     */
    public static TemporaryPostgres shared() {
        return Shared.DATABASE;
    }

    /** Starts another one, empty; it goes with the JVM. */
    public static TemporaryPostgres fresh() {
        String external = System.getenv(EXTERNAL);
        try {
            return external == null || external.isBlank() ? embedded() : external(external);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(EXTERNAL + ": " + e.getMessage(), e);
        }
    }

    private static final class Shared {
        static final TemporaryPostgres DATABASE = fresh();
    }

    private static TemporaryPostgres embedded() throws IOException {
        Path folder = Files.createTempDirectory("zhiqing-postgres-");
        RunningPostgres running =
                EmbeddedPostgres.temporary(folder, sharedPrograms()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        return new TemporaryPostgres(running.jdbcUrl(), running.user(), running.password());
    }

    /** The program files are unpacked once per user and machine. */
    static Path sharedPrograms() throws IOException {
        String user = System.getProperty("user.name");
        Path programs = Path.of(System.getProperty("java.io.tmpdir"), "zhiqing-programs-" + user);
        if (!Files.exists(programs)) {
            Files.createDirectories(programs);
            Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        if (!Files.getOwner(programs).getName().equals(user)) {
            throw new IOException(programs + " belongs to " + Files.getOwner(programs));
        }
        return programs;
    }

    private static TemporaryPostgres external(String url) throws SQLException {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        String name = "zhiqing_test_" + HexFormat.of().formatHex(random);
        execute(
                url,
                "create database " + name
                        + " template template0 encoding 'UTF8' locale_provider icu icu_locale 'zh-Hans-CN' locale 'C'");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(url, name)));
        Properties parts = parts(url);
        String address = url.replaceFirst("\\?.*", "").replaceFirst("/[^/]*$", "/" + name);
        return new TemporaryPostgres(address, parts.getProperty("user", ""), parts.getProperty("password", ""));
    }

    private static Properties parts(String url) {
        Properties parts = new Properties();
        int question = url.indexOf('?');
        for (String part :
                question < 0 ? new String[0] : url.substring(question + 1).split("&")) {
            String[] nameAndValue = part.split("=", 2);
            if (nameAndValue.length == 2) {
                parts.setProperty(
                        nameAndValue[0],
                        java.net.URLDecoder.decode(nameAndValue[1], java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static void drop(String url, String name) {
        try {
            execute(url, "drop database " + name + " with (force)");
        } catch (SQLException e) {
            System.err.println(name + ": " + e.getMessage());
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
