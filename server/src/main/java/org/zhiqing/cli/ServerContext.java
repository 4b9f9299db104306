package org.zhiqing.cli;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import org.zhiqing.server.Zhiqing;

/**
 * The Spring context of the server. The build prepares its bean definitions by way of {@link #main}, for a server that is
 * no demonstration and whose schema is complete.
 */
final class ServerContext {

    private ServerContext() {}

    /**
     * Starts the context.
     *
     * @param asPrepared whether the server is of the kind that the build prepares, which starts sooner
     * @param properties each {@code --name=value}
     */
    static ConfigurableApplicationContext start(boolean asPrepared, String... properties) {
        System.setProperty("spring.aot.enabled", String.valueOf(asPrepared && prepared()));
        return application().run(properties);
    }

    public static void main(String[] properties) {
        application().run(properties);
    }

    /** Classes straight from the compiler have nothing prepared. */
    private static boolean prepared() {
        return ClassUtils.isPresent(
                ServerContext.class.getName() + "__ApplicationContextInitializer",
                ServerContext.class.getClassLoader());
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(Zhiqing.class, DataCommands.class);
        application.setMainApplicationClass(ServerContext.class);
        return application;
    }
}
