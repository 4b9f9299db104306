package org.zhiqing.server.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A key of 32 random bytes in a file below {@code zhiqing.home/keys}, readable by its owner only. Keys lie there so that
 * whoever holds the database alone can neither read nor forge what they protect.
 */
public final class KeyFile {

    private static final int LENGTH = 32;

    private final Path file;

    /**
     * @param home the data folder
     * @param name of the file, e.g. {@code audit.key}
     */
    public KeyFile(Path home, String name) {
        this.file = home.toAbsolutePath().normalize().resolve("keys").resolve(name);
    }

    /** Returns where the key lies or would lie. */
    public Path path() {
        return file;
    }

    /** Returns the key; empty if there is none. */
    public Optional<byte[]> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the key, made now if there was none. */
    public synchronized byte[] readOrMake() {
        return read().orElseGet(this::make);
    }

    private byte[] make() {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Path folder = file.resolveSibling("");
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path temporary = Files.createTempFile(
                    folder,
                    "key-",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(temporary, key);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, file);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
