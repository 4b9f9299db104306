package org.zhiqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhiqing.cli.backup.BackupSecret;
import org.zhiqing.cli.backup.BackupWriting.Amount;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a backup back into an empty folder, wholly or not at all. */
@Command(name = "restore", description = "把备份恢复到空的数据文件夹；要么全部恢复，要么什么也不改")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    HelpOption help = new HelpOption();

    @Parameters(paramLabel = "文件", description = "备份文件")
    Path file = Path.of("");

    @Option(names = "--key", paramLabel = "密钥文件", description = "升级前自动备份的密钥文件（数据文件夹的 keys/backup.key），代替口令")
    @Nullable
    Path key;

    @Override
    public Integer call() throws IOException, SQLException {
        QuietLogging.set();
        Settings settings = Settings.from(System.getenv());
        if (!Files.isRegularFile(file)) {
            throw new Refusal("cli.no-such-file", file.toAbsolutePath());
        }
        Restoration restoration = new Restoration(settings, file.toAbsolutePath());
        restoration.checkTarget();
        Amount amount = restoration.run(secret());
        System.out.println(
                Sentences.of("cli.restored", settings.home().root(), amount.tables(), amount.rows(), amount.files()));
        System.out.println(Sentences.of("cli.bring-proof-key", settings.home().keys()));
        return 0;
    }

    private BackupSecret secret() throws IOException {
        if (key == null) {
            return Passphrase.known();
        }
        try {
            return BackupSecret.key(Files.readAllBytes(key));
        } catch (NoSuchFileException | IllegalArgumentException e) {
            throw new Refusal("cli.no-such-key", key.toAbsolutePath());
        }
    }
}
