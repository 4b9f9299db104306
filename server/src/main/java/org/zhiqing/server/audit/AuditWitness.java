package org.zhiqing.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the chain had come when this machine last saw it, in a file beside the key. It finds a database that was set
 * back to an earlier state of both rows and head, which no seal inside the database can. Written after each commit
 * without waiting for the disk: it may lag behind, never run ahead.
 */
final class AuditWitness {

    /** @param count rows then; {@code hash} of the last of them */
    record Seen(long count, String hash) {}

    private final Path file;
    private @Nullable Seen latest;

    AuditWitness(Path keyFile) {
        this.file = keyFile.resolveSibling("audit.seen");
        this.latest = read(file).orElse(null);
    }

    synchronized Optional<Seen> latest() {
        return Optional.ofNullable(latest);
    }

    synchronized void see(long count, String hash) {
        if (latest != null && latest.count() >= count) {
            return;
        }
        latest = new Seen(count, hash);
        write();
    }

    /** Begins anew from where the chain stands, after it was found set back and that was recorded. */
    synchronized void restart() {
        latest = null;
    }

    private void write() {
        if (latest != null) {
            try {
                Files.writeString(file, latest.count() + " " + latest.hash() + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Optional<Seen> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] parts = Files.readString(file).trim().split(" ");
            return parts.length == 2 && parts[1].length() == 64
                    ? Optional.of(new Seen(Long.parseLong(parts[0]), parts[1]))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
