package org.zhiqing.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhiqing.server.kernel.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Bringing documents in from files. */
@Command(name = "import", description = "导入文件", subcommands = ImportCommand.Laws.class, synopsisSubcommandLabel = "命令")
final class ImportCommand {

    @Mixin
    HelpOption help = new HelpOption();

    /** A folder of regulations as one batch. Exit code 1: no file was taken in. */
    @Command(name = "laws", description = "导入文件夹中的法规（Markdown），成为一批转载，待审查后公开")
    static final class Laws implements Callable<Integer> {

        @Mixin
        HelpOption help = new HelpOption();

        @Parameters(paramLabel = "文件夹", description = "法规所在的文件夹，包括它下面的各级文件夹")
        Path folder = Path.of("");

        @Option(names = ImportedLaws.DRY_RUN, description = "只说明会导入什么，不导入")
        boolean dryRun;

        @Override
        public Integer call() throws IOException {
            Settings settings = Settings.from(System.getenv());
            List<String> args =
                    new ArrayList<>(List.of(folder.toAbsolutePath().normalize().toString()));
            if (dryRun) {
                args.add(ImportedLaws.DRY_RUN);
            }
            return inServer(settings, ImportedLaws.NAME, args);
        }
    }

    /** Uses the running server, or starts one that nobody else finds and ends it afterwards. */
    static int inServer(Settings settings, String command, List<String> args) throws IOException {
        if (ServerLock.holder(settings.home()).isPresent()) {
            return CommandDoor.call(settings.home(), command, args, System.out::println);
        }
        if (!settings.home().inUse()) {
            throw new Refusal("cli.no-data", settings.home().root());
        }
        boolean demo = DemonstrationMark.on(settings.home());
        try (RunningServer server = RunningServer.start(settings.hidden(), demo, false)) {
            return CommandDoor.call(settings.home(), command, args, System.out::println);
        }
    }
}
