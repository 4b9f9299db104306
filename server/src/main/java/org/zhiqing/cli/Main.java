package org.zhiqing.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code java -jar zhiqing.jar COMMAND}. */
@Command(
        name = "zhiqing",
        description = "知情：政府信息公开平台",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class})
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int code = new CommandLine(new Main()).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
