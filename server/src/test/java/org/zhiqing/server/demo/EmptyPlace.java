package org.zhiqing.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.zhiqing.postgres.TemporaryPostgres;

/**
 * An empty database and an empty folder for the system as shipped: the beans that other tests bring along stay out.
 */
final class EmptyPlace implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("withoutTestBeans", new FromTests());
        TemporaryPostgres postgres = TemporaryPostgres.fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + postgres.jdbcUrl(),
                        "spring.datasource.username=" + postgres.user(),
                        "spring.datasource.password=" + postgres.password(),
                        "zhiqing.home=" + folder())
                .applyTo(context);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("zhiqing-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class FromTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof FromTests;
        }

        @Override
        public int hashCode() {
            return FromTests.class.hashCode();
        }
    }
}
