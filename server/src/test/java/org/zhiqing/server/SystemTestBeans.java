package org.zhiqing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.zhiqing.postgres.TemporaryPostgres;
import org.zhiqing.postgres.WorkingRole;
import org.zhiqing.server.organ.Accounts;
import org.zhiqing.server.organ.Offices;

/** What every system test runs on; as at work, the server is not the owner of the tables. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Offices.class, Accounts.class})
class SystemTestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    DynamicPropertyRegistrar database() {
        TemporaryPostgres database = TemporaryPostgres.shared();
        WorkingRole role = role(database);
        Path home = temporaryHome();
        return properties -> {
            properties.add("spring.datasource.url", database::jdbcUrl);
            properties.add("spring.datasource.username", role::user);
            properties.add("spring.datasource.password", role::password);
            properties.add("spring.flyway.user", database::user);
            properties.add("spring.flyway.password", database::password);
            properties.add("zhiqing.home", home::toString);
        };
    }

    private static WorkingRole role(TemporaryPostgres database) {
        try (var owner = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            return WorkingRole.make(owner, "work").orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporaryHome() {
        try {
            Path home = Files.createTempDirectory("zhiqing-home");
            home.toFile().deleteOnExit();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
