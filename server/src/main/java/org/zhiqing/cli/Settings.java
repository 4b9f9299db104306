package org.zhiqing.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiqing.server.kernel.Refusal;

/**
 * What the operator sets in the environment.
 *
 * @param address on which the server listens
 * @param port 0 for any free one
 * @param database an external PostgreSQL; empty for the embedded one
 * @param trustedProxies addresses of reverse proxies whose forwarded headers are believed
 */
record Settings(Home home, String address, int port, Optional<ExternalDatabase> database, List<String> trustedProxies) {

    /** An external PostgreSQL 15 or newer. */
    record ExternalDatabase(String jdbcUrl, String user, String password) {

        /** Never with the password. */
        @Override
        public String toString() {
            return jdbcUrl;
        }
    }

    /** @throws Refusal {@code cli.port-not-a-number}, {@code cli.database-address-unknown} */
    static Settings from(Map<String, String> environment) {
        return new Settings(
                new Home(Path.of(environment.getOrDefault("ZHIQING_HOME", "data"))),
                environment.getOrDefault("ZHIQING_ADDRESS", "127.0.0.1"),
                port(environment.getOrDefault("ZHIQING_PORT", "8080")),
                database(environment),
                Arrays.stream(environment
                                .getOrDefault("ZHIQING_TRUSTED_PROXY", "")
                                .split("[,\\s]+"))
                        .filter(proxy -> !proxy.isBlank())
                        .toList());
    }

    /** The same data, reached on any free port of loopback: for a command that runs without the server. */
    Settings hidden() {
        return new Settings(home, "127.0.0.1", 0, database, List.of());
    }

    Settings at(Home other) {
        return new Settings(other, address, port, database, trustedProxies);
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new Refusal("cli.port-not-a-number", value);
    }

    private static Optional<ExternalDatabase> database(Map<String, String> environment) {
        String url = environment.getOrDefault("ZHIQING_DATABASE_URL", "").strip();
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
            url = "jdbc:postgresql://" + url.substring(url.indexOf("//") + 2);
        }
        if (!url.startsWith("jdbc:postgresql://") || url.contains("@")) {
            throw new Refusal("cli.database-address-unknown");
        }
        return Optional.of(new ExternalDatabase(
                url,
                environment.getOrDefault("ZHIQING_DATABASE_USER", "zhiqing"),
                environment.getOrDefault("ZHIQING_DATABASE_PASSWORD", "")));
    }
}
