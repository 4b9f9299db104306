package org.zhiqing.server.request.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in (批次).
 *
 * @param count requests that were taken in
 * @param decidedAt when it was taken in, dropped or, last, taken back; {@code null} while that is open
 */
public record Batch(
        long id,
        long organ,
        RegisterSource source,
        String fileName,
        String digest,
        long sealedFile,
        State state,
        int count,
        Instant triedAt,
        String triedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** What became of it. */
    public enum State {
        TRIED("已试读，没有导入"),
        TAKEN("已导入"),
        DROPPED("已放弃"),
        UNDONE("已撤销导入");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The Chinese name. */
        public String label() {
            return label;
        }
    }
}
