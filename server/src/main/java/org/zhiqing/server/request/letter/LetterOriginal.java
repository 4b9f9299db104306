package org.zhiqing.server.request.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was sealed (用印件): a scan of the paper, or a file that carries an electronic seal.
 *
 * @param file id of the encrypted file
 * @param digest SM3 of the file as it was handed in
 * @param voidReason why it no longer counts; {@code null} while it does
 */
public record LetterOriginal(
        long id,
        long letter,
        Kind kind,
        long file,
        String name,
        String digest,
        String keptBy,
        Instant keptAt,
        @Nullable String voidReason,
        @Nullable String voidedBy) {

    /** How a letter was sealed. */
    public enum Kind {
        SCAN("盖章后的扫描件"),
        ELECTRONIC_SEAL("电子印章文件");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The Chinese name. */
        public String label() {
            return label;
        }
    }
}
