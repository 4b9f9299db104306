package org.zhiqing.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** What lies where in the folder of one embedded PostgreSQL. */
record PostgresFolder(Path root) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    PostgresFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path lock() {
        return root.resolve("lock");
    }

    private Path passwordFile() {
        return root.resolve("password");
    }

    private Path portFile() {
        return root.resolve("port");
    }

    boolean initialised() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    boolean hasPassword() {
        return Files.exists(passwordFile());
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    String newPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        writePrivately(passwordFile(), password);
        return password;
    }

    /** Returns the port used last, or 0. */
    int lastPort() throws IOException {
        try {
            return Files.exists(portFile())
                    ? Integer.parseInt(Files.readString(portFile()).strip())
                    : 0;
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    void keepPort(int port) throws IOException {
        Files.writeString(portFile(), port + "\n");
    }

    /** Writes a file that only its owner can read, under its name only when complete. */
    static void writePrivately(Path file, String content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.write(part, content.getBytes(StandardCharsets.UTF_8));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
