package org.zhiqing.cli.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.zhiqing.cli.backup.BackupWriting.Amount;
import org.zhiqing.server.kernel.Refusal;

/**
 * Reads one backup into an empty database and an empty folder. Any exception leaves both half-filled: the caller throws
 * them away.
 */
public final class Restoring {

    private final Schema schema;
    private final Connection connection;
    private final Path home;
    private final ZipInputStream zip;
    private long files;

    private Restoring(Schema schema, Connection connection, Path home, ZipInputStream zip) {
        this.schema = schema;
        this.connection = connection;
        this.home = home;
        this.zip = zip;
    }

    /**
     * @param schema makes the tables in the empty database that {@code connection} leads to
     * @param home an empty folder
     * @throws Refusal {@code cli.not-a-backup}, {@code cli.wrong-passphrase}, {@code cli.backup-damaged},
     *     {@code cli.backup-of-newer-version} and what {@link BackupHeader#open} names
     */
    public static Amount read(Path backup, BackupSecret secret, Schema schema, Connection connection, Path home)
            throws IOException, SQLException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(backup), ChunkCipher.CHUNK);
                ZipInputStream zip = new ZipInputStream(new OpeningStream(file, secret))) {
            return new Restoring(schema, connection, home, zip).readAll();
        } catch (ZipException e) {
            throw new Refusal("cli.backup-damaged");
        }
    }

    /**
     * Reads the whole file without keeping anything, to be sure of it.
     *
     * @throws Refusal as {@link #read}
     */
    public static void verify(Path backup, BackupSecret secret) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(backup), ChunkCipher.CHUNK);
                OpeningStream open = new OpeningStream(file, secret)) {
            open.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private Amount readAll() throws IOException, SQLException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(BackupParts.STEPS)) {
            throw new Refusal("cli.backup-damaged");
        }
        schema.build(steps());
        connection.setAutoCommit(false);
        TableLoading loading = TableLoading.begin(connection);
        for (entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.startsWith(BackupParts.TABLES)) {
                loading.load(name.substring(BackupParts.TABLES.length()), line(), zip);
            } else if (name.equals(BackupParts.SEQUENCES)) {
                loading.setSequences(text().lines().toList());
            } else if (name.equals(BackupParts.END)) {
                return finish(loading);
            } else {
                keep(name);
            }
        }
        throw new Refusal("cli.backup-damaged");
    }

    private Amount finish(TableLoading loading) throws IOException, SQLException {
        Amount amount = new Amount(loading.tables(), loading.rows(), files);
        String expected = amount.tables() + "\t" + amount.rows() + "\t" + amount.files();
        if (!text().equals(expected)) {
            throw new Refusal("cli.backup-damaged");
        }
        loading.end();
        connection.commit();
        return amount;
    }

    private List<Schema.Wanted> steps() throws IOException {
        List<Schema.Wanted> steps = new ArrayList<>();
        for (String line : text().lines().toList()) {
            String[] part = line.split("\t");
            steps.add(new Schema.Wanted(new Migrations.Step(part[0], part[1]), Integer.parseInt(part[2])));
        }
        return steps;
    }

    private void keep(String name) throws IOException {
        Path target = home.resolve(name).normalize();
        boolean known = name.startsWith(BackupParts.FILES) || name.startsWith(BackupParts.KEYS);
        if (!known || !target.startsWith(home)) {
            throw new Refusal("cli.backup-damaged");
        }
        Files.createDirectories(target.getParent());
        Files.copy(zip, target);
        if (name.startsWith(BackupParts.KEYS)) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        files++;
    }

    private String text() throws IOException {
        return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = zip.read(); b >= 0 && b != '\n'; b = zip.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
