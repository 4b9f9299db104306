package org.zhiqing.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.zhiqing.postgres.TemporaryPostgres;
import org.zhiqing.server.organ.Accounts;
import org.zhiqing.server.organ.Offices;

/** What every system test runs on. */
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
        Path home = temporaryHome();
        return properties -> {
            properties.add("spring.datasource.url", database::jdbcUrl);
            properties.add("spring.datasource.username", database::user);
            properties.add("spring.datasource.password", database::password);
            properties.add("zhiqing.home", home::toString);
        };
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
