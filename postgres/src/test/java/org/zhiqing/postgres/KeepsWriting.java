package org.zhiqing.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

/** A JVM to be killed: commits rows one by one and says each number after it was acknowledged. */
final class KeepsWriting {

    private KeepsWriting() {}

    /** @param args the folder; then, if given, nothing is written and the process waits */
    public static void main(String[] args) throws Exception {
        RunningPostgres postgres = Programs.durable(Path.of(args[0])).start();
        System.out.println("pid " + postgres.pid());
        if (args.length > 1) {
            Thread.sleep(Long.MAX_VALUE);
        }
        try (Connection connection = Sql.connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number bigint)");
            try (PreparedStatement insert = connection.prepareStatement("insert into written values (?)")) {
                for (long number = 1; ; number++) {
                    insert.setLong(1, number);
                    insert.executeUpdate();
                    System.out.println("row " + number);
                }
            }
        }
    }
}
