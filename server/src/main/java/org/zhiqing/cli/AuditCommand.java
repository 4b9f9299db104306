package org.zhiqing.cli;

import java.util.concurrent.Callable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhiqing.server.audit.AuditVerification;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The operation log. */
@Command(name = "audit", description = "操作日志", subcommands = AuditCommand.Verify.class, synopsisSubcommandLabel = "命令")
final class AuditCommand {

    @Mixin
    HelpOption help = new HelpOption();

    /** Finds every row that was edited, removed or moved. Exit code 0: intact; 1: not. */
    @Command(name = "verify", description = "校验操作日志：被改动、删除、调换的条目逐一指出")
    static final class Verify implements Callable<Integer> {

        @Mixin
        HelpOption help = new HelpOption();

        @Override
        public Integer call() throws Exception {
            Settings settings = Settings.from(System.getenv());
            if (!settings.home().inUse()) {
                throw new Refusal("cli.no-data", settings.home().root());
            }
            try (Database database = Database.forCommand(settings)) {
                var source = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
                AuditVerification.Result result =
                        new AuditVerification(source, settings.home().root()).verify();
                result.faults().forEach(fault -> System.out.println(fault.sentence()));
                System.out.println(
                        result.intact()
                                ? Sentences.of("cli.audit-intact", result.entryCount())
                                : Sentences.of(
                                        "cli.audit-broken",
                                        result.entryCount(),
                                        result.faults().size()));
                return result.intact() ? 0 : 1;
            }
        }
    }
}
