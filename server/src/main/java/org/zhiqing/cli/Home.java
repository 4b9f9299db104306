package org.zhiqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.zhiqing.server.kernel.Refusal;

/** The one folder in which an office's data lie ({@code ZHIQING_HOME}). */
record Home(Path root) {

    Home {
        root = root.toAbsolutePath().normalize();
    }

    /** The embedded PostgreSQL. */
    Path postgres() {
        return root.resolve("postgres");
    }

    /** Stored files by digest. */
    Path files() {
        return root.resolve("files");
    }

    /** Keys; not all of them are ever in a backup. */
    Path keys() {
        return root.resolve("keys");
    }

    Path log() {
        return root.resolve("log");
    }

    /** Automatic backups before an upgrade. */
    Path backups() {
        return root.resolve("backups");
    }

    /** What concerns the running server only. */
    Path run() {
        return root.resolve("run");
    }

    Path serverLog() {
        return log().resolve("server.log");
    }

    /** Whether data lie here: database files or stored files. */
    boolean inUse() {
        return Files.exists(postgres().resolve("cluster")) || Files.exists(files());
    }

    /**
     * Makes the folders that are missing and sees that they can be written.
     *
     * @throws Refusal {@code cli.home-unwritable}, {@code cli.disk-full}
     */
    void prepare() {
        try {
            for (Path folder : List.of(root, log(), run(), backups(), keys())) {
                Files.createDirectories(folder);
            }
            Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwx------"));
            Files.setPosixFilePermissions(backups(), PosixFilePermissions.fromString("rwx------"));
            Path probe = Files.createTempFile(run(), "probe", "");
            Files.writeString(probe, "x");
            Files.delete(probe);
        } catch (IOException e) {
            if (Failure.diskFull(e)) {
                throw new Refusal("cli.disk-full", root);
            }
            throw new Refusal("cli.home-unwritable", root, String.valueOf(e.getMessage()));
        }
    }

    /** Whether nothing at all lies here. */
    boolean empty() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.findAny().isEmpty();
        }
    }
}
