package org.zhiqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiqing.server.kernel.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the server and stays. */
@Command(name = "serve", description = "启动服务，并留在前台")
final class ServeCommand implements Callable<Integer> {

    /** The last line of what is told, so that a reader of the file knows that all of it is there. */
    static final String TOLD_READY = "#ready";

    static final String TOLD_FAILED = "#failed";

    @Mixin
    HelpOption help = new HelpOption();

    @Option(names = "--demo", description = "演示模式：虚构的机关和数据")
    boolean demo;

    @Option(names = "--tell", hidden = true, description = "把启动结果写入文件，不在控制台记录日志")
    @Nullable
    Path tell;

    @Override
    public Integer call() throws IOException {
        try {
            Settings settings = Settings.from(System.getenv());
            RunningServer server = RunningServer.start(settings, demo, tell == null);
            tell(Welcome.lines(settings, server), TOLD_READY);
            return 0;
        } catch (IOException | RuntimeException e) {
            Home home = new Home(Path.of(System.getenv().getOrDefault("ZHIQING_HOME", "data")));
            tell(List.of(Failure.sentence(e, home.serverLog())), TOLD_FAILED);
            if (!Failure.expected(e)) {
                e.printStackTrace();
            }
            return 1;
        }
    }

    private void tell(List<String> lines, String end) throws IOException {
        if (tell == null) {
            lines.forEach(line -> (end.equals(TOLD_READY) ? System.out : System.err).println(line));
            return;
        }
        Files.write(tell, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.write(tell, List.of(end), StandardOpenOption.APPEND);
    }
}
