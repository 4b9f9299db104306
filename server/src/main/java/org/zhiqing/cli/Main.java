package org.zhiqing.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.zhiqing.server.kernel.Sentences;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code java -jar zhiqing.jar COMMAND}. Exit code 0: done; 1: refused, with a sentence; 2: asked wrongly. */
@Command(
        name = "zhiqing",
        description = "知情：政府信息公开平台",
        synopsisSubcommandLabel = "命令",
        subcommands = {
            ServeCommand.class,
            StopCommand.class,
            StatusCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ImportCommand.class,
            AuditCommand.class,
            ReportCommand.class,
            DueCommand.class,
            FeeCommand.class,
            NumberCommand.class,
            RehearseCommand.class,
            ReadStrangersFilesCommand.class
        })
public final class Main {

    private static final int REFUSED = 1;

    @Mixin
    HelpOption help = new HelpOption();

    private Main() {}

    public static void main(String[] args) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        int code = commandLine().execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Returns all commands, for running them and for their description in the docs. */
    public static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, command, parsed) -> refuse(failure));
        line.setParameterExceptionHandler((failure, args) -> explain(failure));
        chinese(line);
        return line;
    }

    /** The console's encoding cannot be told from the locale of a service; everything here writes UTF-8. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static void chinese(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading("用法：")
                .optionListHeading("%n选项：%n")
                .parameterListHeading("%n参数：%n")
                .commandListHeading("%n命令：%n")
                .descriptionHeading("%n")
                .abbreviateSynopsis(true);
        line.getSubcommands().values().forEach(Main::chinese);
    }

    private static int refuse(Exception failure) {
        String home = System.getenv().getOrDefault("ZHIQING_HOME", "data");
        System.err.println(Failure.sentence(failure, new Home(Path.of(home)).serverLog()));
        if (!Failure.expected(failure)) {
            failure.printStackTrace();
        }
        return REFUSED;
    }

    private static int explain(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        System.err.println(sentence(failure));
        command.usage(System.err);
        return CommandLine.ExitCode.USAGE;
    }

    /** Returns what was asked wrongly, in Chinese as far as it is known here. */
    static String sentence(ParameterException failure) {
        if (failure instanceof MissingParameterException missing) {
            return Sentences.of(
                    "cli.argument-missing",
                    missing.getMissing().stream()
                            .map(argument -> argument.paramLabel())
                            .toList());
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return Sentences.of("cli.argument-twice", ((OptionSpec) twice.getOverwritten()).longestName());
        }
        if (failure.getClass() == ParameterException.class
                && failure.getArgSpec() == null
                && !failure.getCommandLine().getSubcommands().isEmpty()) {
            return Sentences.of("cli.argument-missing", "命令");
        }
        if (failure instanceof UnmatchedArgumentException unknown) {
            return Sentences.of("cli.argument-unknown", unknown.getUnmatched());
        }
        if (failure instanceof MutuallyExclusiveArgsException) {
            return Sentences.of("cli.arguments-exclusive");
        }
        if (failure.getCause() instanceof WrongValue wrong) {
            return Sentences.of("cli.argument-wrong", wrong.getMessage() + "。");
        }
        return failure.getArgSpec() != null && failure.getValue() != null
                ? Sentences.of(
                        "cli.value-wrong",
                        failure.getValue(),
                        failure.getArgSpec().paramLabel())
                : Sentences.of("cli.argument-wrong", String.valueOf(failure.getMessage()));
    }
}
