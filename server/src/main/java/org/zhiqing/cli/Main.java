package org.zhiqing.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar zhiqing.jar COMMAND}. */
@Command(
        name = "zhiqing",
        description = "知情：政府信息公开平台",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class, ReportCommand.class})
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int code = new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
