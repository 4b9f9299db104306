package org.zhiqing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TemporaryPostgresTests {

    @Test
    void isOneForAllTestsOfTheJvmAndSortsChinese() throws SQLException {
        TemporaryPostgres database = TemporaryPostgres.shared();
        assertThat(TemporaryPostgres.shared()).isSameAs(database);
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet least = statement.executeQuery("select min(w) from (values ('赵'), ('安')) as words(w)")) {
            assertThat(least.next()).isTrue();
            assertThat(least.getString(1)).isEqualTo("安");
        }
    }
}
