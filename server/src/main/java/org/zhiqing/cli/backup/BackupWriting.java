package org.zhiqing.cli.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.zhiqing.server.kernel.Refusal;

/**
 * Writes one backup: every table as of one moment, then the stored files and the keys that the system cannot work
 * without. The server may go on meanwhile.
 */
public final class BackupWriting {

    /** How much went into a backup or came out of it. */
    public record Amount(long tables, long rows, long files) {}

    private final Connection connection;
    private final Path home;
    private final ZipOutputStream zip;
    private long tables;
    private long rows;
    private long files;

    private BackupWriting(Connection connection, Path home, ZipOutputStream zip) {
        this.connection = connection;
        this.home = home;
        this.zip = zip;
    }

    /**
     * Writes a backup to a file that does not exist yet; it appears under its name only when it is whole and on disk,
     * readable by its owner only.
     *
     * @param home the data folder
     * @throws Refusal {@code cli.backup-exists}
     */
    public static Amount write(Connection connection, Path home, Path target, BackupSecret secret)
            throws IOException, SQLException {
        if (Files.exists(target)) {
            throw new Refusal("cli.backup-exists", target);
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Amount amount;
            try (ZipOutputStream zip = new ZipOutputStream(new SealingStream(
                    new BufferedOutputStream(Files.newOutputStream(part), ChunkCipher.CHUNK), secret))) {
                zip.setLevel(Deflater.BEST_SPEED);
                amount = new BackupWriting(connection, home, zip).writeAll();
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return amount;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Amount writeAll() throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            writeSteps();
            for (String table : Tables.worthKeeping(connection)) {
                writeTable(table);
            }
            writeSequences();
        } finally {
            connection.rollback();
        }
        writeFolder(home.resolve("files"), BackupParts.FILES, name -> !name.startsWith("tmp/"));
        writeFolder(home.resolve("keys"), BackupParts.KEYS, BackupParts::goesAlong);
        Amount amount = new Amount(tables, rows, files);
        text(BackupParts.END, amount.tables() + "\t" + amount.rows() + "\t" + amount.files());
        return amount;
    }

    private void writeSteps() throws IOException, SQLException {
        text(
                BackupParts.STEPS,
                Migrations.taken(connection).stream()
                        .map(taken ->
                                taken.step().module() + "\t" + taken.step().version() + "\t" + taken.checksum())
                        .collect(Collectors.joining("\n")));
    }

    private void writeTable(String table) throws IOException, SQLException {
        String columns = String.join(",", Tables.columns(connection, table));
        zip.putNextEntry(new ZipEntry(BackupParts.TABLES + table));
        zip.write((columns + "\n").getBytes(StandardCharsets.UTF_8));
        rows += new CopyManager(connection.unwrap(BaseConnection.class))
                .copyOut("copy " + table + " (" + columns + ") to stdout", new Unclosed(zip));
        zip.closeEntry();
        tables++;
    }

    private void writeSequences() throws IOException, SQLException {
        StringBuilder lines = new StringBuilder();
        for (String sequence : Tables.sequences(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from " + sequence)) {
                row.next();
                lines.append(sequence)
                        .append('\t')
                        .append(row.getLong(1))
                        .append('\t')
                        .append(row.getBoolean(2))
                        .append('\n');
            }
        }
        text(BackupParts.SEQUENCES, lines.toString());
    }

    private void writeFolder(Path folder, String prefix, java.util.function.Predicate<String> wanted)
            throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(Files::isRegularFile).sorted().toList();
            for (Path file : found) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (wanted.test(name)) {
                    writeFile(file, prefix + name);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeFile(Path file, String name) throws IOException {
        try (var in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            in.transferTo(zip);
            zip.closeEntry();
            files++;
        } catch (NoSuchFileException deletedMeanwhile) {
            // What is not there any more is not referred to by what was read before.
        }
    }

    private void text(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** {@code COPY} closes what it writes to. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {}
    }
}
