package org.zhiqing.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Turns what PostgreSQL or the file system says into the operator's sentence. */
final class Faults {

    private static final List<String> DAMAGE = List.of(
            "could not locate a valid checkpoint record",
            "invalid checkpoint record",
            "could not locate required checkpoint record",
            "incorrect checksum in control file",
            "could not open file \"global/pg_control\"",
            "database system identifier differs",
            "database files are incompatible with server",
            "invalid page in block",
            "is not a valid data directory");

    private Faults() {}

    static PostgresUnavailable of(IOException e, Path folder) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return new PostgresUnavailable(e, "postgres.disk-full", folder);
        }
        if (e instanceof AccessDeniedException
                || said.contains("Permission denied")
                || said.contains("Read-only file system")
                || said.contains("Not a directory")) {
            return new PostgresUnavailable(e, "postgres.folder-unwritable", folder);
        }
        return new PostgresUnavailable(e, "postgres.not-started", said, folder);
    }

    /** Returns why a start failed, from what it wrote. */
    static PostgresUnavailable of(String said, PostgresFolder folder, RunAs runAs, Path program) {
        String reason = reason(said);
        if (said.contains("No space left on device") || said.contains("Disk quota exceeded")) {
            return new PostgresUnavailable("postgres.disk-full", folder.root());
        }
        if (brokenProgram(said, program)) {
            return new PostgresUnavailable("postgres.binaries-broken", reason, program);
        }
        if (DAMAGE.stream().anyMatch(said::contains)) {
            return new PostgresUnavailable("postgres.cluster-damaged", reason, folder.cluster());
        }
        if (said.contains("Permission denied") || said.contains("has wrong ownership")) {
            return new PostgresUnavailable("postgres.folder-unreachable", folder.root(), runAs.user());
        }
        return new PostgresUnavailable("postgres.not-started", reason, folder.log());
    }

    static boolean portTaken(String said) {
        return said.contains("could not bind") || said.contains("could not create any TCP/IP sockets");
    }

    /** The loader and the shell name the file they cannot run. */
    private static boolean brokenProgram(String said, Path program) {
        return said.contains("error while loading shared libraries")
                || said.contains("Exec format error")
                || said.contains("failed to execute")
                || said.contains("Segmentation fault")
                || said.contains("program \"postgres\" is needed")
                || said.lines().anyMatch(line -> line.startsWith(program.toString()));
    }

    /** The first line that names a fault, else the last line. */
    private static String reason(String said) {
        List<String> lines =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return "?";
        }
        return lines.stream()
                .filter(line -> {
                    String lower = line.toLowerCase(Locale.ROOT);
                    return lower.contains("fatal:") || lower.contains("panic:") || lower.contains("error:");
                })
                .findFirst()
                .orElse(lines.get(lines.size() - 1));
    }

    /** Returns what was appended to a log since it had the given length, at most 64 KiB. */
    static String appended(Path log, long since) throws IOException {
        try (FileChannel channel = FileChannel.open(log)) {
            long from = Math.max(since, channel.size() - 65_536);
            var buffer = java.nio.ByteBuffer.allocate((int) Math.max(0, channel.size() - from));
            channel.read(buffer, from);
            return new String(buffer.array(), 0, buffer.position(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
