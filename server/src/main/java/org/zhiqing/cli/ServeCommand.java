package org.zhiqing.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--tell", hidden = true, description = "把启动结果写入文件或者管道，不在控制台记录日志")
    @Nullable
    Path tell;

    @Override
    public Integer call() throws IOException {
        try {
            Settings settings = Settings.from(System.getenv());
            List<String> told = new ArrayList<>();
            RunningServer server = tell == null
                    ? RunningServer.start(settings, demo, true)
                    : listening(told, () -> RunningServer.start(settings, demo, false));
            told.addAll(Welcome.lines(settings, server));
            tell(told, TOLD_READY);
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

    /** What is printed while the server starts, such as the one-time code, is for the terminal and for no log. */
    private static RunningServer listening(List<String> told, Start start) throws IOException {
        PrintStream terminal = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return start.run();
        } finally {
            System.setOut(terminal);
            printed.toString(StandardCharsets.UTF_8).lines().forEach(told::add);
        }
    }

    private interface Start {
        RunningServer run() throws IOException;
    }

    private void tell(List<String> lines, String end) throws IOException {
        if (tell == null) {
            lines.forEach(line -> (end.equals(TOLD_READY) ? System.out : System.err).println(line));
            return;
        }
        List<String> all = new ArrayList<>(lines);
        all.add(end);
        Files.write(tell, all, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
