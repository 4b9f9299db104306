package org.zhiqing.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Starts a server on an empty folder and once more, asks for the first pages, checks a report and ends, so that the JVM
 * can keep what it has loaded.
 */
@Command(name = "rehearse", hidden = true, description = "试启动一次，供 ./run 做启动准备")
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> FIRST_PAGES = List.of("/", "/desk", "/desk/setup", "/desk/sign-in");

    private static final String REPORT =
            """
            某局2021年政府信息公开工作年度报告
            一、总体情况
            2021年，本局主动公开政府信息1条。
            二、主动公开政府信息情况
            第二十条第（一）项
            信息内容\t本年制发件数\t本年废止件数\t现行有效件数
            规章\t0\t0\t0
            行政规范性文件\t1\t0\t1
            三、收到和处理政府信息公开申请情况
            """;

    @Mixin
    HelpOption help = new HelpOption();

    @Parameters(paramLabel = "文件夹", description = "还不存在的数据文件夹")
    Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.from(Map.of("ZHIQING_HOME", folder.toString()));
        // The first start makes the schema; the second finds it complete, as every later one does.
        visit(settings.hidden());
        visit(settings.hidden());
        Path report = Files.writeString(folder.resolve("report.txt"), REPORT);
        Main.commandLine().execute("report", "check", report.toString());
        return 0;
    }

    private static void visit(Settings settings) throws IOException {
        try (RunningServer server = RunningServer.start(settings, false, false)) {
            for (String page : FIRST_PAGES) {
                URI address = URI.create("http://127.0.0.1:" + server.port() + page);
                HttpURLConnection asked = (HttpURLConnection) address.toURL().openConnection();
                asked.getResponseCode();
                asked.disconnect();
            }
        }
    }
}
