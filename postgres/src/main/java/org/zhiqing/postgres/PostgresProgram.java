package org.zhiqing.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own files, unpacked once from the jar into a folder named for their version. */
record PostgresProgram(Path folder) {

    static final String VERSION = "18.6.0";
    private static final String LIST = ".files";
    private static final Map<String, String> PLATFORMS = Map.of("amd64", "linux-x86_64", "aarch64", "linux-arm_64");

    /**
     * Returns the files below {@code parent}, unpacking them if they are absent or not whole.
     *
     * @throws PostgresUnavailable {@code postgres.platform-unknown}, {@code postgres.binaries-broken}
     */
    static PostgresProgram below(Path parent) throws IOException {
        PostgresProgram program = new PostgresProgram(parent.resolve("postgresql-" + VERSION));
        if (!program.whole()) {
            program.unpack(archive());
        }
        return program;
    }

    String initdb() {
        return folder.resolve("bin/initdb").toString();
    }

    String postgres() {
        return folder.resolve("bin/postgres").toString();
    }

    private static String archive() {
        String machine = System.getProperty("os.name") + "/" + System.getProperty("os.arch");
        String platform = machine.startsWith("Linux/") ? PLATFORMS.get(machine.substring(6)) : null;
        String archive = "/postgres-" + platform + ".txz";
        if (platform == null || PostgresProgram.class.getResource(archive) == null) {
            throw new PostgresUnavailable("postgres.platform-unknown", machine);
        }
        return archive;
    }

    /** Whether every file that was unpacked is still there in its size. */
    boolean whole() throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.exists(list)) {
            return false;
        }
        for (String line : Files.readAllLines(list)) {
            String[] sizeAndName = line.split(" ", 2);
            Path file = folder.resolve(sizeAndName[1]);
            if (!Files.exists(file) || Files.size(file) != Long.parseLong(sizeAndName[0])) {
                return false;
            }
        }
        return true;
    }

    void unpack(String archive) throws IOException {
        Path parent = Files.createDirectories(folder.getParent());
        Path fresh = Files.createTempDirectory(
                parent, ".unpack-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        try {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpackInto(fresh, archive);
            putInPlace(fresh);
        } finally {
            delete(fresh);
        }
    }

    private void unpackInto(Path fresh, String archive) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (InputStream in = PostgresProgram.class.getResourceAsStream(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, fresh, sizes);
            }
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
            throw new PostgresUnavailable(e, "postgres.binaries-broken", String.valueOf(e.getMessage()), folder);
        }
        Files.write(
                fresh.resolve(LIST),
                sizes.entrySet().stream()
                        .map(file -> file.getValue() + " " + file.getKey())
                        .collect(Collectors.toList()));
    }

    private static void unpack(TarArchiveEntry entry, InputStream tar, Path fresh, Map<String, Long> sizes)
            throws IOException {
        Path target = fresh.resolve(entry.getName()).normalize();
        if (!target.startsWith(fresh)) {
            throw new IOException(entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.createDirectories(target.getParent());
            sizes.put(fresh.relativize(target).toString(), Files.copy(tar, target));
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Another process may have done the same meanwhile: whole is whole. */
    private void putInPlace(Path fresh) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !whole()) {
            delete(folder);
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException otherWasFaster) {
            if (!whole()) {
                throw otherWasFaster;
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
