package org.zhiqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.cli.Commands.Said;
import org.zhiqing.cli.Commands.Server;
import org.zhiqing.postgres.TemporaryPostgres;

/** A start that cannot succeed says why in one sentence, says what to do, and ends with 1. */
class StartRefusalTests {

    private final Path folder;
    private final Commands commands;

    StartRefusalTests(@TempDir Path folder) {
        this.folder = folder;
        this.commands = Commands.on(folder.resolve("office"));
    }

    @Test
    void thePortIsTaken() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(stranger.getLocalPort());
            refuses(commands.with("ZHIQING_PORT", port), "端口 " + port + " 已被别的程序占用", "ZHIQING_PORT");
        }
        assertThat(folder.resolve("office/postgres")).doesNotExist();
    }

    @Test
    void thePortIsNoNumber() throws Exception {
        refuses(commands.with("ZHIQING_PORT", "八千"), "“八千”不是 0 到 65535 的整数");
    }

    @Test
    void theAddressIsNotOfThisMachine() throws Exception {
        refuses(commands.with("ZHIQING_ADDRESS", "192.0.2.1"), "本机没有地址 192.0.2.1", "ZHIQING_ADDRESS");
    }

    @Test
    void theFolderCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        refuses(commands.with("ZHIQING_HOME", file + "/data"), "数据文件夹 " + file + "/data 不能写入", "ZHIQING_HOME");
    }

    @Test
    void theDatabaseDoesNotAnswer() throws Exception {
        refuses(
                commands.with("ZHIQING_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/zhiqing"),
                "连接不上数据库 jdbc:postgresql://127.0.0.1:1/zhiqing。请检查地址和端口");
        assertThat(folder.resolve("tell")).content().doesNotContain("refused");
        assertThat(folder.resolve("office/log/server.log")).content().contains("refused");
    }

    @Test
    void theDatabaseRefusesThePassword() throws Exception {
        TemporaryPostgres database = TemporaryPostgres.shared();
        refuses(
                commands.with("ZHIQING_DATABASE_URL", database.jdbcUrl())
                        .with("ZHIQING_DATABASE_USER", database.user())
                        .with("ZHIQING_DATABASE_PASSWORD", "猜的"),
                "拒绝了用户名或者密码");
    }

    @Test
    void theDatabaseDoesNotExist() throws Exception {
        TemporaryPostgres database = TemporaryPostgres.shared();
        refuses(
                commands.with("ZHIQING_DATABASE_URL", database.jdbcUrl().replaceFirst("/[^/]*$", "/nobody_made_it"))
                        .with("ZHIQING_DATABASE_USER", database.user())
                        .with("ZHIQING_DATABASE_PASSWORD", database.password()),
                "nobody_made_it 不存在");
    }

    @Test
    void theAddressOfTheDatabaseIsNoneOfPostgres() throws Exception {
        refuses(commands.with("ZHIQING_DATABASE_URL", "jdbc:mysql://127.0.0.1/x"), "ZHIQING_DATABASE_URL 应当写成");
    }

    @Test
    void demonstrationAndOfficeAreNeverMixed() throws Exception {
        Path office = folder.resolve("office");
        Files.createDirectories(office.resolve("files"));
        refuses(commands, new String[] {"--demo"}, "正式数据，不能以演示方式启动");
        Files.writeString(office.resolve("demonstration"), "");
        refuses(commands, "演示数据，不能作为正式系统启动");
    }

    @Test
    void aCommandThatDoesNotExistIsExplained() throws Exception {
        Said said = commands.run("publish");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).contains("不认识的参数：publish", "用法：");
        Said missing = commands.run("backup");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.out()).contains("缺少参数：文件");
    }

    @Test
    void thereIsNothingToBackUp() throws Exception {
        Said said = commands.run("backup", folder.resolve("b.zqb").toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("里没有数据").contains("ZHIQING_HOME");
    }

    private void refuses(Commands with, String... sentence) throws Exception {
        refuses(with, new String[0], sentence);
    }

    private void refuses(Commands with, String[] options, String... sentence) throws Exception {
        try (Server server = with.serve(folder.resolve("tell"), options)) {
            assertThat(server.process().waitFor()).isEqualTo(1);
            assertThat(server.told()).contains(sentence).endsWith("。\n" + ServeCommand.TOLD_FAILED + "\n");
            assertThat(server.told().lines()).hasSize(2);
        }
    }
}
