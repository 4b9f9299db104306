package org.zhiqing.server.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Refusal;
import org.zhiqing.server.kernel.Sm3;

/**
 * Keeping identity proofs (身份证明): encrypted with AES-256-GCM, each under a nonce of its own, by a key that lies in
 * {@code zhiqing.home/keys} and never in a backup. The caller writes down who read one, and why, before it opens it.
 */
@Service
@Transactional
public class SealedFiles {

    private final StoredFileStore store;
    private final FileFolder folder;
    private final FileCheck check;
    private final SealedTextStore texts;
    private final SealKey key;
    private final Clock clock;

    SealedFiles(
            StoredFileStore store,
            FileFolder folder,
            FileCheck check,
            SealedTextStore texts,
            SealKey key,
            Clock clock) {
        this.store = store;
        this.folder = folder;
        this.check = check;
        this.texts = texts;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Keeps a file encrypted.
     *
     * @throws Refusal as {@link StoredFiles#keep(String, InputStream)}; {@code files.not-a-proof} for what is neither
     *     picture nor PDF; {@code files.key-missing} if earlier files were
     *     sealed with a key that is no longer there
     */
    public StoredFile keep(String name, InputStream content) {
        return kept(name, content, check::checkProof);
    }

    /**
     * As {@link #keep(String, InputStream)}, for other types of file.
     *
     * @throws Refusal {@code files.type-not-accepted} for a type that is not among them
     */
    public StoredFile keep(String name, InputStream content, Set<FileType> accepted) {
        return kept(name, content, (file, clean) -> check.check(file, clean, accepted));
    }

    /**
     * Keeps a register that names persons encrypted, for as long as it is looked through.
     *
     * @throws Refusal as {@link #keep(String, InputStream)}; {@code files.not-a-register} for what is no XLSX workbook
     */
    public StoredFile keepRegister(String name, InputStream content) {
        return kept(name, content, check::checkRegister);
    }

    /** Finds out what a file is, or refuses it. */
    private interface Checked {
        FileType of(Path file, String name) throws IOException;
    }

    private StoredFile kept(String name, InputStream content, Checked checked) {
        String clean = FileName.clean(name);
        Path temporary = folder.newTemporary();
        try {
            long size = StoredFiles.copy(content, temporary, new Sm3(), check.largest() + 1);
            FileType type = checked.of(temporary, clean);
            String place = UUID.randomUUID().toString();
            byte[] sealed = key.seal(Files.readAllBytes(temporary), place, store.anySealed() || texts.any());
            Files.write(temporary, sealed);
            folder.adoptSealed(temporary, place);
            var seal = new StoredFileStore.Seal(place, key.fingerprint());
            return store.addSealed(clean, type, size, Sm3.of(sealed), clock.instant(), seal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            StoredFiles.deleteQuietly(temporary);
        }
    }

    /** @throws Refusal {@code files.not-found}, also for files that are not sealed and for destroyed ones */
    @Transactional(readOnly = true)
    public StoredFile get(long id) {
        return store.getSealed(id);
    }

    /**
     * Decrypts a file.
     *
     * @throws Refusal {@code files.not-found}; {@code files.content-missing}; {@code files.key-missing};
     *     {@code files.seal-broken} if the bytes were changed
     */
    @Transactional(readOnly = true)
    public InputStream open(long id) {
        StoredFile file = store.getSealed(id);
        StoredFileStore.Seal seal = store.seal(id);
        try (InputStream in = StoredFiles.open(folder.sealed(seal.name()), file.name())) {
            return new ByteArrayInputStream(key.unseal(in.readAllBytes(), seal.name(), seal.fingerprint()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the bytes and keeps the row, when the time to keep them is over. Quietly when done before. */
    public void destroy(long id) {
        StoredFileStore.Seal seal = store.seal(id);
        store.destroyed(id, clock.instant());
        StoredFiles.deleteQuietly(folder.sealed(seal.name()));
    }
}
