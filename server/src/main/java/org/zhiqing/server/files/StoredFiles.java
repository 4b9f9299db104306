package org.zhiqing.server.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sm3;

/**
 * Keeping files: checked once when they come in, never changed afterwards. Whether somebody may read one is decided by
 * the module to whose records it belongs.
 */
@Service
@Transactional
public class StoredFiles {

    private final StoredFileStore store;
    private final FileFolder folder;
    private final FileCheck check;
    private final Clock clock;

    StoredFiles(StoredFileStore store, FileFolder folder, FileCheck check, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.check = check;
        this.clock = clock;
    }

    /**
     * Keeps a file. Closes nothing: the stream stays the caller's.
     *
     * @param name as handed in; folders and control characters are taken out
     * @throws Refusal {@code files.empty}, {@code files.too-large}, {@code files.type-not-accepted},
     *     {@code files.type-mismatch} (name and content disagree), {@code files.corrupt},
     *     {@code files.password-protected}, {@code files.unpacks-too-large} (zip bomb) or
     *     {@code files.picture-too-large}
     */
    public StoredFile keep(String name, InputStream content) {
        String clean = FileName.clean(name);
        Path temporary = folder.newTemporary();
        try {
            Sm3 sm3 = new Sm3();
            long size = copy(content, temporary, sm3, check.largest() + 1);
            FileType type = check.check(temporary, clean);
            String digest = sm3.hex();
            folder.adopt(temporary, digest);
            return store.add(clean, type, size, digest, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(temporary);
        }
    }

    /** Something done with a file that has passed the check. */
    public interface Reading<T> {
        T read(Path file, FileType type);
    }

    /**
     * Checks a file whose text is to be taken in, has it read, and keeps nothing of it. Closes nothing.
     *
     * @throws Refusal as {@link #keep(String, InputStream)}, and {@code files.not-a-text}; what {@code reading} throws
     */
    public <T> T read(String name, InputStream content, Reading<T> reading) {
        String clean = FileName.clean(name);
        Path temporary = folder.newTemporary();
        try {
            copy(content, temporary, new Sm3(), check.largest() + 1);
            return reading.read(temporary, check.checkText(temporary, clean));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(temporary);
        }
    }

    /** As {@link #keep(String, InputStream)}. */
    public StoredFile keep(String name, byte[] content) {
        return keep(name, new ByteArrayInputStream(content));
    }

    /** @throws Refusal {@code files.not-found}, also for sealed files */
    @Transactional(readOnly = true)
    public StoredFile get(long id) {
        return store.get(id);
    }

    /** Returns those of the files that exist and are not sealed, in no particular order. */
    @Transactional(readOnly = true)
    public List<StoredFile> all(Collection<Long> ids) {
        return store.all(ids);
    }

    /**
     * Opens the content; the caller closes it.
     *
     * @throws Refusal {@code files.not-found}, also for sealed files; {@code files.content-missing} if the folder has
     *     lost it
     */
    @Transactional(readOnly = true)
    public InputStream open(long id) {
        return open(store.get(id));
    }

    /** As {@link #open(long)}. */
    public InputStream open(StoredFile file) {
        return open(folder.place(file.sm3()), file.name());
    }

    /** Returns the text of a file, extracted at the first call and kept. Never fails: see {@link FileText#failure}. */
    public FileText text(long id) {
        StoredFile file = store.get(id);
        return store.text(file.sm3()).orElseGet(() -> {
            FileText text = TextExtraction.of(folder.place(file.sm3()), file.type());
            store.addText(file.sm3(), text);
            return text;
        });
    }

    /** Returns what the file carries unseen, found at the first call and kept. */
    public List<HiddenPart> hidden(long id) {
        StoredFile file = store.get(id);
        return store.hidden(file.sm3()).orElseGet(() -> {
            List<HiddenPart> parts = HiddenParts.of(folder.place(file.sm3()), file.type());
            store.addHidden(file.sm3(), parts);
            return parts;
        });
    }

    static InputStream open(Path place, String name) {
        try {
            return Files.newInputStream(place);
        } catch (IOException e) {
            throw new Refusal("files.content-missing", name);
        }
    }

    /** Copies at most {@code limit} bytes, so that an endless stream fills no disk. */
    static long copy(InputStream from, Path to, Sm3 sm3, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0 && size <= limit; read = from.read(buffer)) {
                out.write(buffer, 0, read);
                sm3.update(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    static void deleteQuietly(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            temporary.toFile().deleteOnExit();
        }
    }
}
