package org.zhiqing.cli;

import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.zhiqing.server.Zhiqing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the server and stays. */
@Command(name = "serve", description = "启动服务，并留在前台")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--demo", description = "演示模式")
    boolean demo;

    @Override
    public Integer call() {
        System.setProperty("zhiqing.demo", String.valueOf(demo));
        new SpringApplication(Zhiqing.class).run();
        return 0;
    }
}
