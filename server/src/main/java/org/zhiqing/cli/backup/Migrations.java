package org.zhiqing.cli.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which steps of the schema this program brings, and which a database has taken. */
public final class Migrations {

    private static final String ROOT = "__root";
    private static final String HISTORY = "flyway_schema_history";
    private static final Pattern FILE = Pattern.compile(".*/db/migration/([^/]+)/V([0-9_.]+)__[^/]+\\.sql");

    private Migrations() {}

    /**
     * A step of one module.
     *
     * @param version as Flyway writes it: 1, 1.1
     */
    public record Step(String module, String version) implements Comparable<Step> {

        private static final Comparator<Step> ORDER =
                Comparator.comparing(Step::module).thenComparing(Step::version);

        @Override
        public int compareTo(Step other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return module + " " + version;
        }
    }

    /** A step that a database has taken, with the check sum of its file then. */
    record Taken(Step step, int checksum, Instant at, int rank) {}

    static String historyTable(String module) {
        return module.equals(ROOT) ? HISTORY : HISTORY + "_" + module;
    }

    /** Returns the steps in this program. */
    public static Set<Step> shipped() {
        try {
            Set<Step> steps = new TreeSet<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*__*.sql")) {
                Matcher matcher = FILE.matcher(file.getURL().toString());
                if (matcher.matches()) {
                    steps.add(new Step(matcher.group(1), matcher.group(2).replace('_', '.')));
                }
            }
            return steps;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the steps that the database has taken. */
    public static Set<Step> takenBy(Connection connection) throws SQLException {
        return taken(connection).stream().map(Taken::step).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the steps in the order in which they were taken. */
    static List<Taken> taken(Connection connection) throws SQLException {
        List<Taken> taken = new ArrayList<>();
        for (String table : Tables.named(connection, HISTORY + "%")) {
            String module = table.equals(HISTORY) ? ROOT : table.substring(HISTORY.length() + 1);
            try (PreparedStatement select = connection.prepareStatement("select version, checksum, installed_on,"
                            + " installed_rank from " + table
                            + " where success and type = 'SQL' and version is not null");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    taken.add(new Taken(
                            new Step(module, rows.getString(1)),
                            rows.getInt(2),
                            rows.getTimestamp(3).toInstant(),
                            rows.getInt(4)));
                }
            }
        }
        taken.sort(Comparator.comparing(Taken::at).thenComparing(Taken::rank));
        return taken;
    }
}
