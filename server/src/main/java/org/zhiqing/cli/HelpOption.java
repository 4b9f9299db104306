package org.zhiqing.cli;

import picocli.CommandLine.Option;

/** {@code --help}, in Chinese. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示用法")
    boolean asked;
}
