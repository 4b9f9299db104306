package org.zhiqing.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.Callable;
import org.zhiqing.cli.backup.BackupSecret;
import org.zhiqing.cli.backup.BackupWriting;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes all data into one encrypted file; the server may run meanwhile. */
@Command(name = "backup", description = "备份全部数据到一个加密文件；服务可以照常运行")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Parameters(paramLabel = "文件", description = "备份文件，不能已经存在")
    Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.from(System.getenv());
        if (!settings.home().inUse()) {
            throw new Refusal("cli.no-data", settings.home().root());
        }
        Path target = file.toAbsolutePath().normalize();
        if (!Files.isDirectory(target.resolveSibling(""))) {
            throw new Refusal("cli.no-such-folder", target.resolveSibling(""));
        }
        if (Files.exists(target)) {
            throw new Refusal("cli.backup-exists", target);
        }
        BackupSecret secret = Passphrase.chosen();
        try (Database database = Database.forCommand(settings);
                Connection connection = database.connect()) {
            BackupWriting.Amount amount =
                    BackupWriting.write(connection, settings.home().root(), target, secret);
            System.out.println(Sentences.of("cli.backed-up", target, amount.tables(), amount.rows(), amount.files()));
            System.out.println(
                    Sentences.of("cli.proof-key-apart", settings.home().keys()));
            return 0;
        }
    }
}
