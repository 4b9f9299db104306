package org.zhiqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zhiqing.postgres.FolderLock;
import org.zhiqing.server.kernel.Refusal;

/** One server at a time works on a home. */
final class ServerLock {

    private ServerLock() {}

    /**
     * Takes the lock; it ends with the process at the latest.
     *
     * @throws Refusal {@code cli.already-running} with the process that has it
     */
    static FolderLock take(Home home) throws IOException {
        Path file = file(home);
        return FolderLock.take(file)
                .orElseThrow(() -> new Refusal(
                        "cli.already-running",
                        home.root(),
                        FolderLock.holder(file).map(String::valueOf).orElse("?")));
    }

    /** Returns the process that serves the home now. */
    static Optional<ProcessHandle> holder(Home home) throws IOException {
        Path file = file(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Optional<FolderLock> free = FolderLock.take(file);
        if (free.isPresent()) {
            free.get().close();
            return Optional.empty();
        }
        return FolderLock.holder(file).flatMap(ProcessHandle::of);
    }

    private static Path file(Home home) {
        return home.run().resolve("server.lock");
    }
}
