package org.zhiqing.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhiqing.cli.backup.BackupWriting.Amount;
import org.zhiqing.postgres.TemporaryPostgres;
import org.zhiqing.server.kernel.Refusal;

/** A backup of tables with every trap that tables have, read back into the same tables elsewhere. */
class RoundTripTests {

    private static final TemporaryPostgres DATABASE = TemporaryPostgres.shared();
    private static final BackupSecret SECRET = BackupSecret.key(new byte[32]);

    private static final String TABLES =
            """
            create table office (id bigint generated always as identity primary key,
                                 parent bigint references office, "order" int, name text not null,
                                 length int generated always as (char_length(name)) stored);
            create table letter (id bigint primary key, office bigint not null references office,
                                 bytes bytea, at timestamptz, gone text);
            alter table letter drop column gone;
            create table kept_trail (number int primary key, said text);
            create function refuse() returns trigger language plpgsql as $$
                begin raise exception 'append only'; end $$;
            create trigger no_change before update or delete on kept_trail for each row execute function refuse();
            create trigger no_truncate before truncate on kept_trail execute function refuse();
            create trigger no_entry before insert on kept_trail for each row execute function refuse();
            alter table kept_trail enable always trigger no_entry;
            create table spring_session (primary_id text);
            insert into office (name) values ('由迁移写入的一行');
            """;

    private final Path folder;

    RoundTripTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void twoSchemas() throws IOException, SQLException {
        for (String schema : List.of("source", "target")) {
            execute("", "drop schema if exists " + schema + " cascade", "create schema " + schema);
            execute(schema, TABLES);
        }
        execute(
                "source",
                "insert into office (parent, name) values (1, E'第二行\\t带制表符\\n和换行、反斜杠\\\\N')",
                "update office set parent = 2 where id = 1",
                "insert into letter values (7, 2, '\\x00ff5c', '2026-11-21 08:00:00.123456+08'), (8, 1, null, null)",
                "alter table kept_trail disable trigger no_entry",
                "insert into kept_trail values (1, '不可更改')",
                "alter table kept_trail enable always trigger no_entry",
                "insert into spring_session values ('登录会话')");
        Files.createDirectories(folder.resolve("home/files/ab"));
        Files.createDirectories(folder.resolve("home/files/tmp"));
        Files.createDirectories(folder.resolve("home/keys"));
        Files.write(folder.resolve("home/files/ab/cdef"), new byte[200_000]);
        Files.writeString(folder.resolve("home/files/tmp/in-1.part"), "半个文件");
        Files.writeString(folder.resolve("home/keys/audit.key"), "审计");
        Files.writeString(folder.resolve("home/keys/audit.seen"), "9");
        Files.writeString(folder.resolve("home/keys/sealed-files.key"), "身份证明的密钥");
        Files.writeString(folder.resolve("home/keys/backup.key"), "备份的密钥");
    }

    @AfterEach
    void noSchemas() throws SQLException {
        execute("", "drop schema source cascade", "drop schema target cascade");
    }

    @Test
    void everyRowComesBackAndTheGuardsStandAgain() throws Exception {
        Amount written = write();
        Amount read = read();
        assertThat(read).isEqualTo(written);
        for (String table : List.of("office", "letter", "kept_trail")) {
            assertThat(rows("target", table)).as(table).isEqualTo(rows("source", table));
        }
        assertThat(rows("target", "spring_session")).as("sign-ins are left out").isEmpty();
        execute("target", "insert into office (parent, name) values (1, '编号接着用')");
        assertThat(rows("target", "office")).hasSize(3).last().asString().startsWith("(3,1,");
        for (String refused : List.of(
                "delete from kept_trail",
                "truncate kept_trail",
                "insert into kept_trail values (2, '')",
                "insert into letter values (9, 99, null, null)")) {
            assertThatThrownBy(() -> execute("target", refused)).as(refused).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void filesComeBackAndTheKeyOfIdentityProofsDoesNot() throws Exception {
        write();
        read();
        Path home = folder.resolve("restored");
        assertThat(Files.readAllBytes(home.resolve("files/ab/cdef"))).isEqualTo(new byte[200_000]);
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> home.relativize(file).toString()))
                    .containsExactlyInAnyOrder("files/ab/cdef", "keys/audit.key");
        }
    }

    @Test
    void theBackupIsOfOneMomentWhileOthersWrite() throws Exception {
        try (Connection writer = connect("source");
                Statement statement = writer.createStatement()) {
            statement.execute("begin");
            statement.execute("insert into office (name) values ('还没有提交')");
            write();
            statement.execute("commit");
        }
        read();
        assertThat(rows("target", "office")).hasSize(2);
    }

    @Test
    void aBackupIsNeverWrittenOverAFileAndNotHalf() throws Exception {
        Files.writeString(file(), "已有");
        assertThatThrownBy(this::write).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("cli.backup-exists"));
        assertThat(file()).hasContent("已有");
        Files.delete(file());
        execute("source", "drop table letter");
        try (Connection connection = connect("source")) {
            connection.close();
            assertThatThrownBy(() -> BackupWriting.write(connection, folder.resolve("home"), file(), SECRET))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(file()).doesNotExist();
        assertThat(file().resolveSibling("b.zqb.part")).doesNotExist();
    }

    @Test
    void anotherSchemaIsRefusedAndTheTablesStayAsTheyWere() throws Exception {
        write();
        execute("target", "alter table letter drop column bytes");
        List<String> before = rows("target", "office");
        assertThatThrownBy(this::read).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo("cli.backup-of-other-schema"));
        assertThat(rows("target", "office")).isEqualTo(before);
    }

    private Path file() {
        return folder.resolve("b.zqb");
    }

    private Amount write() throws IOException, SQLException {
        try (Connection connection = connect("source")) {
            return BackupWriting.write(connection, folder.resolve("home"), file(), SECRET);
        }
    }

    private Amount read() throws IOException, SQLException {
        Restoring.verify(file(), SECRET);
        Schema schema = new Schema(DATABASE.jdbcUrl(), DATABASE.user(), DATABASE.password());
        try (Connection connection = connect("target")) {
            return Restoring.read(
                    file(), SECRET, schema, connection, Files.createDirectory(folder.resolve("restored")));
        }
    }

    private static List<String> rows(String schema, String table) throws SQLException {
        try (Connection connection = connect(schema);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select t::text from " + table + " t order by 1")) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private static void execute(String schema, String... statements) throws SQLException {
        try (Connection connection = connect(schema);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(String schema) throws SQLException {
        Connection connection = DriverManager.getConnection(DATABASE.jdbcUrl(), DATABASE.user(), DATABASE.password());
        if (!schema.isEmpty()) {
            connection.setSchema(schema);
        }
        return connection;
    }
}
