package org.zhiqing.server.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiqing.server.kernel.Refusal;

/**
 * Keeping identity numbers (证件号码), notification addresses and codes on their way to their reader as {@link SealedFiles} keeps identity proofs: encrypted, each under a nonce of its
 * own, by the same key, which is never in the database and never in a backup. The caller writes down who read one, and
 * why, before it opens it.
 */
@Service
@Transactional
public class SealedTexts {

    private final SealedTextStore texts;
    private final StoredFileStore files;
    private final SealKey key;

    SealedTexts(SealedTextStore texts, StoredFileStore files, SealKey key) {
        this.texts = texts;
        this.files = files;
        this.key = key;
    }

    /**
     * Keeps a text encrypted.
     *
     * @return its id
     * @throws Refusal {@code files.key-missing} if anything was sealed before with a key that is no longer there
     */
    public long keep(String text) {
        String place = UUID.randomUUID().toString();
        byte[] sealed = key.seal(text.getBytes(StandardCharsets.UTF_8), place, texts.any() || files.anySealed());
        return texts.add(place, sealed, key.fingerprint());
    }

    /** @throws Refusal {@code files.key-missing}; {@code files.seal-broken} if it was changed */
    @Transactional(readOnly = true)
    public String open(long id) {
        SealedTextStore.Row row = texts.get(id);
        return new String(key.unseal(row.content(), row.place(), row.fingerprint()), StandardCharsets.UTF_8);
    }

    /** Returns whether both hold the same text, upper and lower case being the same; {@code false} where they cannot be opened. */
    @Transactional(readOnly = true)
    public boolean areSame(long one, long other) {
        if (one == other) {
            return true;
        }
        try {
            return open(one).strip().equalsIgnoreCase(open(other).strip());
        } catch (Refusal closed) {
            return false;
        }
    }

    /** Destroys a text that nobody needs any more; quietly when it is not there. */
    public void forget(long id) {
        texts.remove(id);
    }

    /**
     * Returns a mark by which equal texts are found without opening them; upper and lower case are the same. Without the
     * key nobody can try out texts against it.
     *
     * @throws Refusal {@code files.key-missing}
     */
    public String mark(String text) {
        return key.mark(text.strip().toUpperCase(Locale.ROOT));
    }
}
