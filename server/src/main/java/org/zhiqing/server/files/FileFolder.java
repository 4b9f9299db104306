package org.zhiqing.server.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder {@code zhiqing.home/files}. A file is written to {@code tmp}, forced to disk and renamed, so that a name in
 * it always stands for all bytes. Nothing is ever overwritten: names are digests or random.
 */
@Component
class FileFolder {

    private final Path root;

    FileFolder(@Value("${zhiqing.home}") Path home) {
        this.root = home.toAbsolutePath().normalize().resolve("files");
    }

    Path newTemporary() {
        try {
            Path folder = Files.createDirectories(root.resolve("tmp"));
            return Files.createTempFile(folder, "in-", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a temporary file to its place by digest; if the content is there already, that stays. */
    void adopt(Path temporary, String sm3) {
        Path folder = root.resolve(sm3.substring(0, 2));
        adopt(temporary, folder, sm3.substring(2));
    }

    void adoptSealed(Path temporary, String name) {
        adopt(temporary, root.resolve("sealed"), name);
    }

    Path place(String sm3) {
        return root.resolve(sm3.substring(0, 2)).resolve(sm3.substring(2));
    }

    Path sealed(String name) {
        return root.resolve("sealed").resolve(name);
    }

    private static void adopt(Path temporary, Path folder, String name) {
        try {
            Files.createDirectories(folder);
            force(temporary, true);
            Path place = folder.resolve(name);
            if (Files.exists(place)) {
                Files.delete(temporary);
                return;
            }
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
            force(folder, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path path, boolean writable) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path, writable ? StandardOpenOption.WRITE : StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
