package org.zhiqing.architecture;

import org.junit.jupiter.api.Test;
import org.zhiqing.cli.Main;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The page of commands says what the commands themselves say. */
class CommandDocsTests {

    @Test
    void everyCommandWithItsUsage() {
        StringBuilder page = new StringBuilder("# 命令\n\n`./run 命令`，或者 `java -jar zhiqing.jar 命令`。\n");
        describe(Main.commandLine(), page);
        GeneratedDocs.compare("commands.md", page.toString());
    }

    private static void describe(CommandLine line, StringBuilder page) {
        if (line.getCommandSpec().usageMessage().hidden()) {
            return;
        }
        String name = line.getCommandSpec().qualifiedName();
        page.append("\n## ").append(name).append("\n\n```\n");
        page.append(line.getUsageMessage(Ansi.OFF).replaceAll("[ \t]+\n", "\n")).append("```\n");
        line.getSubcommands().values().forEach(sub -> describe(sub, page));
    }
}
