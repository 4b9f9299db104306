import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Commits rows one by one and says each number after it was acknowledged; or counts those that are missing.
 *
 * <p>{@code Writes HOME write | missing FILE}
 */
public class Writes {

    public static void main(String[] args) throws Exception {
        try (Connection connection = Cluster.in(Path.of(args[0]));
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table if not exists bench.written (number bigint primary key)");
            if (args[1].equals("write")) {
                write(connection, next(statement));
            } else {
                System.out.println(missing(connection, Path.of(args[2])));
            }
        }
    }

    private static long next(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select coalesce(max(number), 0) + 1 from bench.written")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void write(Connection connection, long first) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into bench.written values (?)")) {
            for (long number = first; ; number++) {
                insert.setLong(1, number);
                insert.executeUpdate();
                System.out.println(number);
            }
        }
    }

    private static int missing(Connection connection, Path acknowledged) throws Exception {
        int missing = 0;
        try (PreparedStatement select = connection.prepareStatement("select 1 from bench.written where number = ?")) {
            for (String line : Files.readAllLines(acknowledged)) {
                select.setLong(1, Long.parseLong(line));
                try (ResultSet row = select.executeQuery()) {
                    missing += row.next() ? 0 : 1;
                }
            }
        }
        return missing;
    }
}
