package org.zhiqing.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lock on a folder that one JVM at a time owns. The operating system lets go of it however the JVM ends.
 *
 * <p>The lock file itself is opened by nobody but {@link #take}: when a process closes any descriptor of a file, the
 * system drops all its locks on that file.
 */
public final class FolderLock implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, or returns nothing when another JVM, or this one, holds it. */
    public static Optional<FolderLock> take(Path lockFile) throws IOException {
        Path file = lockFile.toAbsolutePath().normalize();
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                Files.writeString(
                        holderFile(file), Long.toString(ProcessHandle.current().pid()));
                return Optional.of(new FolderLock(file, channel));
            }
        } catch (IOException e) {
            release(file, channel);
            throw e;
        }
        release(file, channel);
        return Optional.empty();
    }

    /** Returns the process that took the lock last. */
    public static Optional<Long> holder(Path lockFile) {
        try {
            return Optional.of(Long.parseLong(
                    Files.readString(holderFile(lockFile.toAbsolutePath().normalize()))
                            .strip()));
        } catch (IOException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            release(file, channel);
        } catch (IOException ignored) {
            // The lock ends with the process at the latest.
        }
    }

    private static void release(Path file, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(file);
        }
    }

    private static Path holderFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".holder");
    }
}
